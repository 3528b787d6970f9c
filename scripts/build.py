"""Build the page: set the environment up if needed, run `trangxa build`, say how to look at the result."""

from __future__ import annotations

import sys

import setup_env
from shell import ROOT, run, speak_utf8

_HELP = """Cách dùng: python3 scripts/build.py [--serve] [TÙY_CHỌN]

  Dựng trang thông tin điện tử vào thư mục site/.

  --serve     Xem thử tại máy, tự dựng lại khi sửa bài.
  -h, --help  Hiện lời hướng dẫn này.

  TÙY_CHỌN khác thì chuyển cho trangxa build (hoặc trangxa serve), như --as-of 2026-11-23."""


def main() -> int:
    """Exit code of `trangxa build` (or `trangxa serve`); options not known here are handed on to it."""
    arguments = sys.argv[1:]
    if {"-h", "--help"} & {*arguments}:
        speak_utf8()
        print(_HELP)
        return 0
    if code := setup_env.main():
        return code
    serving = "--serve" in arguments
    rest = [word for word in arguments if word != "--serve"]
    code = run([str(setup_env.PYTHON), "-m", "trangxa", "serve" if serving else "build", *rest])
    if code == 0 and not serving:
        print(f"Xem trang: mở tệp {ROOT / 'site' / 'index.html'}")
        print("Xem thử khi đang viết: python3 scripts/build.py --serve")
    return code


if __name__ == "__main__":
    sys.exit(main())
