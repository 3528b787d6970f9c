"""Check everything, the same for people and CI: style, types, layers, then tests; stops at the first failure."""

from __future__ import annotations

import sys
import time

import setup_browser
import setup_env
import setup_office
import setup_servers
from setup_env import program
from shell import run


def main() -> int:
    """Exit code of the first step that fails, else 0; arguments go to pytest."""
    started = time.monotonic()
    if code := setup_env.main("test") or setup_office.main() or setup_browser.main() or setup_servers.main():
        return code
    for name, command in steps(sys.argv[1:]):
        print(f"── {name}: {' '.join(command[1:])}")
        begun = time.monotonic()
        code = run([program(command[0]), *command[1:]])
        print(f"── {name}: {'đạt' if code == 0 else 'CHƯA ĐẠT'}, {time.monotonic() - begun:.1f} giây")
        if code:
            return code
    print(f"Tất cả đều đạt, {time.monotonic() - started:.1f} giây.")
    return 0


def steps(arguments: list[str]) -> tuple[tuple[str, list[str]], ...]:
    """Name and command of each step, the quick ones first."""
    return (
        ("Cách viết (ruff)", ["ruff", "check", "."]),
        ("Kiểu dữ liệu (mypy)", ["mypy", "--strict", "trangxa", "hooks", "scripts"]),
        ("Tầng của mã (import-linter)", ["lint-imports"]),
        ("Kiểm thử (pytest)", ["pytest", *arguments]),
    )


if __name__ == "__main__":
    sys.exit(main())
