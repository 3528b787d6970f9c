"""The approved files as a folder that the whole engine reads in place of the working files."""

import os
from collections.abc import Mapping
from pathlib import Path

from pydantic_core import from_json, to_json

from trangxa.content.tree import CONTENT_FOLDERS, STATE_FOLDER
from trangxa.editorial.store import Store

APPROVED_FOLDER = f"{STATE_FOLDER}/approved"
_LIST = f"{STATE_FOLDER}/files.json"

_Mark = tuple[str, int, int]
"""SHA-256, size and modification time of a file as it was put there."""


def materialise(root: Path, files: Mapping[str, str]) -> Path:
    """Bring `.trangxa/approved/` up to date with these digests by path; unchanged files keep their times."""
    store, folder = Store(root), root / APPROVED_FOLDER
    known = _read(folder / _LIST)
    marks = {path: _place(folder / path, digest, known.get(path), store) for path, digest in files.items()}
    for name in CONTENT_FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    _clear(folder, "", marks.keys() | {STATE_FOLDER})
    if marks != known:
        (folder / STATE_FOLDER).mkdir(exist_ok=True)
        aside = folder / f"{_LIST}.new"
        aside.write_bytes(to_json(marks))
        aside.replace(folder / _LIST)
    return folder


def _place(file: Path, digest: str, known: _Mark | None, store: Store) -> _Mark:
    if known and known[0] == digest and _stat(file) == known[1:]:
        return known
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_name(f".{file.name}.new")
    aside.write_bytes(store.get(digest))
    aside.replace(file)
    return (digest, *_stat(file))


def _stat(file: Path) -> tuple[int, int]:
    try:
        stat = file.lstat()
    except OSError:
        return -1, 0
    return stat.st_size, stat.st_mtime_ns


def _clear(folder: Path, prefix: str, kept: set[str]) -> None:
    """Remove what is not in the list, left-overs of a cut run included."""
    with os.scandir(folder) as listing:
        entries = list(listing)
    for entry in entries:
        path = f"{prefix}{entry.name}"
        if path in kept:
            continue
        if not entry.is_dir(follow_symlinks=False):
            os.unlink(entry.path)
            continue
        _clear(Path(entry.path), f"{path}/", kept)
        if path not in CONTENT_FOLDERS and not os.listdir(entry.path):
            os.rmdir(entry.path)


def _read(file: Path) -> dict[str, _Mark]:
    try:
        return {path: (digest, size, time) for path, (digest, size, time) in from_json(file.read_bytes()).items()}
    except (OSError, ValueError, AttributeError):
        return {}
