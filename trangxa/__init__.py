"""Trang thông tin điện tử xã: from Markdown to a checked static site."""

__version__ = "0.1.0"
