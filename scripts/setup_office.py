"""LibreOffice for the tests that open what trangxa writes for Word and Excel in a real office suite."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from shell import environment

INSTALL = ["apt-get", "install", "-y", "--no-install-recommends", "libreoffice-writer", "libreoffice-calc"]


def main() -> int:
    """Install LibreOffice where Debian's packages can be; 1 after saying how, where a person must do it."""
    if shutil.which("soffice") or _installed_from_debian():
        return 0
    print("LỖI: Kiểm thử cần LibreOffice để mở tệp Word, Excel vừa lập. Trên Debian, Ubuntu chạy:\n"
          f"  sudo {' '.join(INSTALL)}\nTrên Windows, macOS: cài LibreOffice và thêm thư mục chứa soffice vào PATH, "
          "rồi chạy lại.", file=sys.stderr)  # fmt: skip
    return 1


def _installed_from_debian() -> bool:
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    print("Máy thiếu LibreOffice: đang cài bằng apt-get (khoảng 400 MB, vài phút) …")
    for step in (INSTALL, ["apt-get", "update"], INSTALL):
        subprocess.run(step, env=environment() | {"DEBIAN_FRONTEND": "noninteractive"}, stdin=subprocess.DEVNULL,
                       capture_output=True, check=False)  # fmt: skip
        if shutil.which("soffice"):
            return True
    return False
