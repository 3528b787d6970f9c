"""Regenerate requirements/*.txt (versions and hashes of every wheel) from pyproject.toml and requirements/*.in."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from shell import ROOT, speak_utf8

FOLDER = ROOT / "requirements"
NAMES = ("run", "test", "bench")
"""In this order: the later locks keep to the versions of the first."""

OPTIONS = (
    "--generate-hashes", "--universal", "--no-header", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate",
    "--python-version", "3.11", "--quiet",
)  # fmt: skip


def main() -> int:
    """Write the locks, or with `--check` only say whether they are up to date; 1 if they are not."""
    speak_utf8()
    parser = argparse.ArgumentParser(description="Khóa phiên bản thư viện (cần uv).", allow_abbrev=False)
    parser.add_argument("--check", action="store_true", help="chỉ xem có tệp khóa nào đã cũ")
    parser.add_argument("--upgrade", action="store_true", help="lấy phiên bản mới nhất của mọi thư viện")
    options = parser.parse_args()
    uv = find_uv()
    if uv is None:
        print("Chưa có uv. Cài bằng lệnh: pip install uv (hoặc đặt biến môi trường UV là đường dẫn tới uv).")
        return 1
    if options.check:
        return check(uv)
    for name in NAMES:
        compile_lock(uv, name, FOLDER / f"{name}.txt", upgrade=options.upgrade)
        print(f"Đã ghi requirements/{name}.txt")
    return 0


def find_uv() -> str | None:
    """The uv named by the environment variable UV, else the one on PATH, else the one beside this Python."""
    return os.environ.get("UV") or shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))


def check(uv: str) -> int:
    """0 if every lock is what its sources give, starting from the versions it has; else 1."""
    stale = []
    with tempfile.TemporaryDirectory() as scratch:
        for name in NAMES:
            locked, fresh = FOLDER / f"{name}.txt", Path(scratch, f"{name}.txt")
            if locked.exists():
                shutil.copyfile(locked, fresh)
            compile_lock(uv, name, fresh, upgrade=False)
            if not locked.exists() or locked.read_text(encoding="utf-8") != fresh.read_text(encoding="utf-8"):
                stale.append(f"requirements/{name}.txt")
    if stale:
        print(f"Đã cũ: {', '.join(stale)}. Chạy: python3 scripts/lock.py")
        return 1
    print("Các tệp khóa đều khớp với pyproject.toml và requirements/*.in.")
    return 0


def compile_lock(uv: str, name: str, output: Path, *, upgrade: bool) -> None:
    """Resolve one lock into `output`, keeping the versions that stand there unless told to upgrade."""
    sources = ("pyproject.toml", f"requirements/{name}.in")
    command = [uv, "pip", "compile", *sources, *OPTIONS, *(["--upgrade"] if upgrade else []), "-o", str(output)]
    if subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False).returncode:
        raise SystemExit(f"Không khóa được requirements/{name}.txt; lý do ở ngay trên.")
    output.write_bytes(output.read_bytes().replace(b"\r\n", b"\n"))


if __name__ == "__main__":
    sys.exit(main())
