"""Entries of the ledger that git still knows of: a clone made after the end was cut off has no other memory."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from trangxa.editorial.places import LEDGER_FOLDER
from trangxa.findings import Finding, Location, Severity

_MARK = "\x1e"
_LOG = ("log", "-m", "--no-renames", "--diff-filter=D", "--relative", "--name-only", "--date=format:%d/%m/%Y",
        f"--format={_MARK}%h %ad %an", "--", LEDGER_FOLDER)  # fmt: skip


def removed_entries(root: Path) -> Iterator[Finding]:
    """A remark on each entry that a commit took away and that is not there; none where git does not keep the project.

    It may have been right to take it away, as a forged one: but nobody should find it gone without a word.
    """
    seen = set[str]()
    for commit in _log(root).split(_MARK)[1:]:
        head, *paths = filter(None, commit.splitlines())
        name, day, who = head.split(" ", 2)
        for path in paths:
            if path not in seen and not (root / path).exists():
                seen.add(path)
                told = f"Mục nhật ký này bị bỏ trong git, lần ghi {name} của {who} ngày {day}."
                fix = f"Lấy lại: git checkout {name}~1 -- {path}; bỏ vì là mục giả hay hỏng thì không phải làm gì."
                yield Finding("ledger-removed", Location(path), told, fix, Severity.WARNING)


def _log(root: Path) -> str:
    command = ["git", "-c", "core.quotePath=false", "-C", str(root), *_LOG]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""
