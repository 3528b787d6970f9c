"""Chromium for the tests that use the pages as people do."""

from __future__ import annotations

import sys

from debian import command, provide

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
PACKAGES = ("chromium", "fonts-noto-core")


def main() -> int:
    """Install Chromium where Debian's packages can be; 1 after saying how, where a person must do it."""
    if provide(PROGRAMS, PACKAGES, "Chromium (khoảng 200 MB, vài phút)"):
        return 0
    print("LỖI: Kiểm thử cần trình duyệt Chromium để mở các trang vừa dựng. Trên Debian, Ubuntu chạy:\n"
          f"  sudo {' '.join(command(PACKAGES))}\nTrên Windows, macOS: cài Chrome hoặc Chromium và thêm thư mục chứa "
          "chương trình vào PATH, rồi chạy lại.", file=sys.stderr)  # fmt: skip
    return 1
