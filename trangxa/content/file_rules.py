"""What a content file may be called, where it may lie, how large it may be."""

import os
import re
from collections.abc import Iterator

from trangxa.content.sections import SECTIONS, section_of
from trangxa.findings import Finding, Location

MAX_PICTURE = 5_000_000
"""Largest picture in bytes: a phone on 3G waits some forty seconds for it."""
MAX_FILE = 30_000_000
"""Largest attachment in bytes."""

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg"})
DOCUMENTS = frozenset({".pdf", ".docx", ".doc", ".xlsx", ".xls", ".csv", ".odt", ".ods", ".pptx"})
ATTACHMENTS = PICTURES | DOCUMENTS | {".zip", ".mp3", ".mp4", ".json", ".txt", ".ics"}
_PAPERS = ("danh-muc-thong-tin", "muoi-bon-noi-dung", "ke-hoach-cong-khai", "da-cong-khai")
_RESERVED = frozenset(
    f"docs/{name}.md"
    for name in (
        "404", "so-do", "tim-kiem", "lanh-dao", "muc-do-cong-khai", "tiep-can", "ngoai-tuyen",
        *(f"cong-khai/{paper}" for paper in _PAPERS)
    )
)  # fmt: skip
_GENERATED = re.compile(r"nam-\d+\.md|thang-\d+-\d+\.md|linh-vuc-.*|da-cong-khai-\d+\.md|.*-trang-\d+\.md")
"""File names that the lists of a section take (`pages/lists.py`)."""

_NAME = re.compile(r"[a-z0-9][a-z0-9.-]*")
_WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_ORDINARY = re.compile(r"[a-z0-9][a-z0-9-]{7,100}\.md")
"""Names of nearly all content files: nothing speaks against one below a section's own folder."""

_NAME_RULE = "chỉ dùng chữ thường không dấu, số, dấu chấm và gạch nối"
_FOLDERS = frozenset(section.folder for section in SECTIONS)
_TOP = frozenset({"docs"})


def file_faults(path: str, size: int) -> Iterator[Finding]:
    """What speaks against reading a file, by its POSIX path from the project and its size in bytes."""
    folder, _, name = path.rpartition("/")
    section = section_of(path)
    if _ORDINARY.fullmatch(name) and folder not in _FOLDERS and section and section.folder not in _TOP:
        return
    yield from name_faults(path)
    yield from _place_faults(path, name)
    yield from _size_faults(path, size)


def name_faults(path: str) -> Iterator[Finding]:
    """What is wrong with the name of a file or folder."""
    name = path.rpartition("/")[2]
    if not _NAME.fullmatch(name):
        yield _finding(
            "file-name", path, f"Tên “{name}” có dấu, chữ hoa, dấu cách hoặc ký tự lạ.", f"Đổi tên: {_NAME_RULE}."
        )
    elif _WINDOWS.fullmatch(name) or name.endswith("."):
        yield _finding(
            "file-name", path, f"Tên “{name}” là tên Windows dành riêng, máy khác không mở được.", "Đổi sang tên khác."
        )
    elif len(name) > 120:
        yield _finding("file-name", path, f"Tên dài {len(name)} ký tự, quá 120.", "Đặt tên ngắn hơn.")


def _place_faults(path: str, name: str) -> Iterator[Finding]:
    suffix = os.path.splitext(name)[1].lower()
    if suffix != ".md":
        if suffix not in ATTACHMENTS:
            yield _finding(
                "file-type",
                path,
                f"Loại tệp “{suffix or name}” không được đăng.",
                "Chuyển sang PDF, DOCX, XLSX, CSV hoặc ảnh JPG, PNG, WebP; hoặc xóa tệp.",
            )
        return
    section = section_of(path)
    if section is None or (section.folder in _TOP and path.count("/") > 1):
        yield _finding(
            "unknown-folder",
            path,
            f"Thư mục “{path.rpartition('/')[0]}” không thuộc chuyên mục nào.",
            f"Chuyển tệp vào một chuyên mục: {', '.join(s.folder for s in SECTIONS[1:])}.",
        )
    elif name == "index.md" and path.rpartition("/")[0] not in _FOLDERS:
        yield _finding(
            "file-name",
            path,
            "Tên index.md chỉ dành cho trang mở đầu của chuyên mục.",
            "Đổi tên theo nội dung của mục.",
        )
    elif path in _RESERVED or (path.rpartition("/")[0] in _FOLDERS and _GENERATED.fullmatch(name)):
        yield _finding("file-name", path, "Địa chỉ của tệp trùng với một trang do hệ thống tạo.", "Đổi tên tệp.")


def _size_faults(path: str, size: int) -> Iterator[Finding]:
    suffix = os.path.splitext(path)[1]
    limit = MAX_PICTURE if suffix in PICTURES else MAX_FILE
    if suffix == ".md" or size <= limit:
        if size == 0 and suffix != ".md":
            yield _finding("empty-file", path, "Tệp đính kèm trống (0 byte).", "Chép lại tệp từ bản gốc.")
        return
    fix = (
        "Giảm kích thước ảnh (chiều rộng 1600 điểm là đủ) rồi lưu lại." if suffix in PICTURES else "Nén hoặc tách tệp."
    )
    yield _finding("file-too-large", path, f"Tệp nặng {size / 1e6:.1f} MB, quá mức {limit // 1_000_000} MB.", fix)


def _finding(rule: str, path: str, message: str, fix: str) -> Finding:
    return Finding(rule, Location(path), message, fix)
