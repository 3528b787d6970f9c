"""The content folders on disk: which files there are, and findings on their names, sizes and places."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from trangxa.content.file_rules import file_faults, name_faults
from trangxa.content.sections import section_of
from trangxa.content.targets import file_address
from trangxa.findings import Fault, Finding

STATE_FOLDER = ".trangxa"
"""Caches and the last output's manifest; may be deleted at any time."""

CONTENT_FOLDERS = ("docs", "news", "procedures")

_NO_FOLDER = Fault(
    "missing-folder", "Không có thư mục {folder}.", "Tạo lại thư mục này, hoặc lấy lại từ bản lưu."
)
_SAME_ADDRESS = Fault("same-address", "Trùng địa chỉ với {first}.", "Đổi tên một trong hai tệp.")
_SYMLINK = Fault(
    "symlink",
    "Đây là liên kết tượng trưng, không phải tệp thật.",
    "Xóa liên kết và chép tệp thật vào chỗ đó.",
)
_SPECIAL = Fault("special-file", "Đây không phải tệp thường (đường ống, thiết bị).", "Xóa khỏi thư mục.")


class Stat(NamedTuple):
    """Size in bytes and modification time in nanoseconds."""

    size: int
    mtime: int


@dataclass(slots=True)
class Tree:
    """Files under the content folders by POSIX path, and what is wrong with them."""

    files: dict[str, Stat] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    """Paths that are there but must not be read."""


def scan_tree(root: Path) -> Tree:
    """Walk the content folders in name order. Symbolic links are never followed."""
    tree = Tree()
    for folder in CONTENT_FOLDERS:
        path = root / folder
        if path.is_symlink():
            tree.findings.append(_SYMLINK.at(folder))
        elif path.is_dir():
            _walk(path, folder, tree)
    tree.findings += _collisions(tree.files)
    return tree


def missing_folders(root: Path) -> Iterator[Finding]:
    """A finding for each content folder that is not there."""
    for folder in CONTENT_FOLDERS:
        if not (root / folder).is_dir():
            yield _NO_FOLDER.at(folder, folder=folder)


def _walk(folder: Path, prefix: str, tree: Tree) -> None:
    with os.scandir(folder) as entries:
        ordered = sorted(entries, key=lambda entry: entry.name)
    for entry in ordered:
        if entry.name.startswith("."):
            continue
        path = f"{prefix}/{entry.name}"
        if not entry.name.isprintable():
            shown = path.encode(errors="replace").decode()
            tree.findings += name_faults(shown)
            tree.refused.add(shown)
        elif entry.is_symlink():
            tree.findings.append(_SYMLINK.at(path))
            tree.refused.add(path)
        elif entry.is_dir():
            tree.findings += name_faults(path)
            _walk(Path(entry.path), path, tree)
        elif entry.is_file():
            _file(entry, path, tree)
        else:
            tree.findings.append(_SPECIAL.at(path))
            tree.refused.add(path)


def _file(entry: os.DirEntry[str], path: str, tree: Tree) -> None:
    stat = entry.stat()
    faults = list(file_faults(path, stat.st_size))
    if faults:
        tree.findings += faults
        tree.refused.add(path)
    else:
        tree.files[path] = Stat(stat.st_size, stat.st_mtime_ns)


def _collisions(files: dict[str, Stat]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for path in files:
        key = (file_address(path) if section_of(path) else path).lower()
        if key in seen:
            yield _SAME_ADDRESS.at(path, first=seen[key])
        seen.setdefault(key, path)
