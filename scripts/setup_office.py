"""LibreOffice for the tests that open what trangxa writes for Word and Excel in a real office suite."""

from __future__ import annotations

import sys

from debian import command, provide

PACKAGES = ("libreoffice-writer", "libreoffice-calc")


def main() -> int:
    """Install LibreOffice where Debian's packages can be; 1 after saying how, where a person must do it."""
    if provide(("soffice",), PACKAGES, "LibreOffice (khoảng 400 MB, vài phút)"):
        return 0
    print("LỖI: Kiểm thử cần LibreOffice để mở tệp Word, Excel vừa lập. Trên Debian, Ubuntu chạy:\n"
          f"  sudo {' '.join(command(PACKAGES))}\nTrên Windows, macOS: cài LibreOffice và thêm thư mục chứa soffice "
          "vào PATH, rồi chạy lại.", file=sys.stderr)  # fmt: skip
    return 1
