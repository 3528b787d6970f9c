"""Reading many files: by two or more processes when there are many, which a clerk's few never need."""

import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from trangxa.content.reading import Reading, read_file
from trangxa.findings import Finding, Location

_WORTH_IT = 600
"""Files from which starting a second process pays."""


def read_files(root: Path, paths: list[str]) -> list[Reading]:
    """Readings of the files, in the order of `paths`."""
    processes = workers(len(paths))
    if processes == 1:
        return [_read(root, path) for path in paths]
    size = -(-len(paths) // (processes * 4))
    chunks = [paths[start : start + size] for start in range(0, len(paths), size)]
    with ProcessPoolExecutor(processes, multiprocessing.get_context("fork")) as pool:
        return [reading for readings in pool.map(_read_chunk, [root] * len(chunks), chunks) for reading in readings]


def workers(tasks: int) -> int:
    """How many processes to use. Forking is safe and cheap on Linux only."""
    return min(os.cpu_count() or 1, 4) if sys.platform == "linux" and tasks >= _WORTH_IT else 1


def _read_chunk(root: Path, paths: list[str]) -> list[Reading]:
    return [_read(root, path) for path in paths]


def _read(root: Path, path: str) -> Reading:
    try:
        raw = (root / path).read_bytes()
    except OSError as error:
        return Reading(
            None,
            (
                Finding(
                    "unreadable-file",
                    Location(path),
                    f"Không mở được tệp ({error.strerror}).",
                    "Đóng chương trình đang mở tệp, kiểm tra quyền đọc, rồi chạy lại.",
                ),
            ),
        )
    return read_file(path, raw)
