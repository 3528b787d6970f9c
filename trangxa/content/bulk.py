"""Reading many files, each as the row of facts that the cache keeps."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from trangxa.content.cache import pack
from trangxa.content.parallel import each
from trangxa.content.reading import Reading, read_file
from trangxa.findings import Finding, Location


class Found(NamedTuple):
    """Result of reading a file: its facts as a row (unless unreadable) and findings."""

    path: str
    row: bytes | None
    findings: tuple[Finding, ...]


def read_files(root: Path, paths: list[str]) -> Iterator[Found]:
    """What the files hold, in no order."""
    return each(partial(_read_all, str(root)), paths)


def _read_all(root: str, paths: Sequence[str]) -> list[Found]:
    readings = ((path, _read(root, path)) for path in paths)
    return [Found(path, pack(facts) if facts else None, findings) for path, (facts, findings) in readings]


def _read(root: str, path: str) -> Reading:
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
        return Reading(None, (fault,))
    return read_file(path, raw)
