"""Build the page: set the environment up if needed, run `trangxa build`, say how to look at the result."""

from __future__ import annotations

import argparse
import sys

import setup_env
from shell import ROOT, run


def main() -> int:
    """Exit code of `trangxa build` (or `trangxa serve`); options not known here are handed on to it."""
    parser = argparse.ArgumentParser(description="Dựng trang thông tin điện tử vào thư mục site/.", allow_abbrev=False)
    parser.add_argument("--serve", action="store_true", help="xem thử tại máy, tự dựng lại khi sửa bài")
    parser.add_argument("--as-of", metavar="NGÀY", help="xét thời hạn theo ngày này, như 2026-11-23")
    options, rest = parser.parse_known_args()
    if code := setup_env.main():
        return code
    verb = "serve" if options.serve else "build"
    day = ["--as-of", options.as_of] if options.as_of else []
    code = run([str(setup_env.PYTHON), "-m", "trangxa", verb, *day, *rest])
    if code == 0 and not options.serve:
        print(f"Xem trang: mở tệp {ROOT / 'site' / 'index.html'}")
        print("Xem thử khi đang viết: python3 scripts/build.py --serve")
    return code


if __name__ == "__main__":
    sys.exit(main())
