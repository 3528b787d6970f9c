"""Reading many files, each as the row of facts that the cache keeps."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from trangxa.content.cache import pack
from trangxa.content.parallel import each
from trangxa.content.reading import read_file
from trangxa.findings import Finding, Location


class Onlooker(Protocol):
    """Has a look of its own at each file that is read, so that it need not be read once more."""

    def look(self, path: str, raw: bytes) -> Any:
        """What it sees. It is asked in whichever process reads the file, so what it keeps may be lost."""

    def take(self, digest: str, seen: Any) -> None:
        """Told in the process that asked for the files; `digest` is the SHA-256 of the file's bytes."""


class Found(NamedTuple):
    """Result of reading a file: its facts as a row (unless unreadable), findings, and what an onlooker saw."""

    path: str
    row: bytes | None
    findings: tuple[Finding, ...]
    seen: Any = None


def read_files(root: Path, paths: list[str], onlooker: Onlooker | None = None) -> Iterator[Found]:
    """What the files hold, in no order; files without facts are nothing to look at."""
    return each(partial(_read_all, str(root), onlooker), paths)


def _read_all(root: str, onlooker: Onlooker | None, paths: Sequence[str]) -> list[Found]:
    return [_found(root, path, onlooker) for path in paths]


def _found(root: str, path: str, onlooker: Onlooker | None) -> Found:
    try:
        with open(f"{root}/{path}", "rb") as file:
            raw = file.read()
    except OSError as error:
        fault = Finding(
            "unreadable-file",
            Location(path),
            f"Không mở được tệp ({error.strerror}).",
            "Đóng chương trình đang mở tệp, kiểm tra quyền đọc, rồi chạy lại.",
        )
        return Found(path, None, (fault,))
    facts, findings = read_file(path, raw)
    if facts is None:
        return Found(path, None, findings)
    return Found(path, pack(facts), findings, onlooker.look(path, raw) if onlooker else None)
