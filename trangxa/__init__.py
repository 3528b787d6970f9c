"""Trang thông tin điện tử xã: from Markdown to a checked static site."""
