"""Chromium for the tests that use the pages as people do, Java for the W3C's checker of HTML."""

from __future__ import annotations

import sys

from debian import command, provide

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
PACKAGES = ("chromium", "fonts-noto-core", "default-jre-headless")


def main() -> int:
    """Install both where Debian's packages can be; 1 after saying how, where a person must do it."""
    browser = provide(BROWSERS, PACKAGES[:2], "Chromium (khoảng 200 MB, vài phút)")
    if browser and provide(("java",), PACKAGES[2:], "Java (khoảng 180 MB, vài phút)"):
        return 0
    print("LỖI: Kiểm thử cần Chromium và Java để mở và soát các trang vừa dựng. Trên Debian, Ubuntu chạy:\n"
          f"  sudo {' '.join(command(PACKAGES))}\nTrên Windows, macOS: cài Chrome hoặc Chromium, cài Java, thêm thư "
          "mục chứa chương trình vào PATH, rồi chạy lại.", file=sys.stderr)  # fmt: skip
    return 1
