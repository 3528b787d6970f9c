"""The content folders on disk: which files there are, and findings on their names, sizes and places."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from trangxa.content.sections import SECTIONS, section_of
from trangxa.findings import Finding, Location

CONTENT_FOLDERS = ("docs", "news", "procedures")
MAX_PICTURE = 5_000_000
"""Largest picture in bytes: a phone on 3G waits some forty seconds for it."""
MAX_FILE = 30_000_000
"""Largest attachment in bytes."""

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg"})
ATTACHMENTS = PICTURES | {".pdf", ".docx", ".doc", ".xlsx", ".xls", ".csv", ".odt", ".ods", ".pptx", ".zip", ".mp3", ".mp4", ".json", ".txt", ".ics"}
RESERVED_ADDRESSES = frozenset({"docs/404.md", "docs/so-do.md", "docs/tim-kiem.md", "docs/lanh-dao.md"})

_NAME = re.compile(r"[a-z0-9][a-z0-9.-]*")
_WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_NAME_RULE = "chỉ dùng chữ thường không dấu, số, dấu chấm và gạch nối"
_FOLDERS = frozenset(section.folder for section in SECTIONS)
_TOP = frozenset({"docs"})


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
            tree.findings.append(_symlink(folder))
        elif path.is_dir():
            _walk(path, folder, tree)
    tree.findings += _collisions(tree.files)
    return tree


def _walk(folder: Path, prefix: str, tree: Tree) -> None:
    with os.scandir(folder) as entries:
        ordered = sorted(entries, key=lambda entry: entry.name)
    for entry in ordered:
        if entry.name.startswith("."):
            continue
        path = f"{prefix}/{entry.name}"
        if entry.is_symlink():
            tree.findings.append(_symlink(path))
            tree.refused.add(path)
        elif entry.is_dir():
            tree.findings += _name_faults(path, entry.name)
            _walk(Path(entry.path), path, tree)
        else:
            _file(entry, path, tree)


def _file(entry: os.DirEntry[str], path: str, tree: Tree) -> None:
    stat = entry.stat()
    faults = [*_name_faults(path, entry.name), *_place_faults(path, entry.name), *_size_faults(path, stat.st_size)]
    if faults:
        tree.findings += faults
        tree.refused.add(path)
    else:
        tree.files[path] = Stat(stat.st_size, stat.st_mtime_ns)


def _name_faults(path: str, name: str) -> Iterator[Finding]:
    if not _NAME.fullmatch(name):
        yield _finding("file-name", path, f"Tên “{name}” có dấu, chữ hoa, dấu cách hoặc ký tự lạ.", f"Đổi tên: {_NAME_RULE}.")
    elif _WINDOWS.fullmatch(name) or name.endswith("."):
        yield _finding("file-name", path, f"Tên “{name}” là tên Windows dành riêng, máy khác không mở được.", "Đổi sang tên khác.")
    elif len(name) > 120:
        yield _finding("file-name", path, f"Tên dài {len(name)} ký tự, quá 120.", "Đặt tên ngắn hơn.")


def _place_faults(path: str, name: str) -> Iterator[Finding]:
    suffix = os.path.splitext(name)[1]
    if suffix != ".md":
        if suffix not in ATTACHMENTS:
            yield _finding("file-type", path, f"Loại tệp “{suffix or name}” không được đăng.", "Chuyển sang PDF, DOCX, XLSX, CSV hoặc ảnh JPG, PNG, WebP; hoặc xóa tệp.")
        return
    section = section_of(path)
    if section is None or (section.folder in _TOP and path.count("/") > 1):
        yield _finding("unknown-folder", path, f"Thư mục “{path.rpartition('/')[0]}” không thuộc chuyên mục nào.",
                       f"Chuyển tệp vào một chuyên mục: {', '.join(s.folder for s in SECTIONS[1:])}.")
    elif name == "index.md" and path.rpartition("/")[0] not in _FOLDERS:
        yield _finding("file-name", path, "Tên index.md chỉ dành cho trang mở đầu của chuyên mục.", "Đổi tên theo nội dung của mục.")
    elif path in RESERVED_ADDRESSES or (section.folder == "news" and re.fullmatch(r"news/(\d{4}/)?\d{2,4}\.md", path)):
        yield _finding("file-name", path, "Địa chỉ của tệp trùng với một trang do hệ thống tạo.", "Đổi tên tệp.")


def _size_faults(path: str, size: int) -> Iterator[Finding]:
    suffix = os.path.splitext(path)[1]
    limit = MAX_PICTURE if suffix in PICTURES else MAX_FILE
    if suffix == ".md" or size <= limit:
        if size == 0 and suffix != ".md":
            yield _finding("empty-file", path, "Tệp đính kèm trống (0 byte).", "Chép lại tệp từ bản gốc.")
        return
    fix = "Giảm kích thước ảnh (chiều rộng 1600 điểm là đủ) rồi lưu lại." if suffix in PICTURES else "Nén hoặc tách tệp."
    yield _finding("file-too-large", path, f"Tệp nặng {size / 1e6:.1f} MB, quá mức {limit // 1_000_000} MB.", fix)


def _collisions(files: dict[str, Stat]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for path in files:
        section = section_of(path)
        key = f"{section.address}{path[len(section.folder):]}".lower() if section else path.lower()
        if key in seen:
            yield _finding("same-address", path, f"Trùng địa chỉ với {seen[key]}.", "Đổi tên một trong hai tệp.")
        seen.setdefault(key, path)


def _symlink(path: str) -> Finding:
    return _finding("symlink", path, "Đây là liên kết tượng trưng, không phải tệp thật.", "Xóa liên kết và chép tệp thật vào chỗ đó.")


def _finding(rule: str, path: str, message: str, fix: str) -> Finding:
    return Finding(rule, Location(path), message, fix)
