"""Dữ liệu mở: the registers of the page in forms that other programs read: CSV, JSON, GeoJSON, iCalendar."""
