"""What a content file may be called, where it may lie, how large it may be."""

import os
import re
from collections.abc import Iterator

from trangxa.content.sections import SECTIONS, section_of
from trangxa.findings import Fault, Finding, Severity

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

_STRANGE = Fault(
    "file-name",
    "Tên “{name}” có dấu, chữ hoa, dấu cách hoặc ký tự lạ.",
    "Đổi tên: chỉ dùng chữ thường không dấu, số, dấu chấm và gạch nối.",
)
_OF_WINDOWS = Fault(
    "file-name", "Tên “{name}” là tên Windows dành riêng, máy khác không mở được.", "Đổi sang tên khác."
)
_LONG = Fault("file-name", "Tên dài {length} ký tự, quá 120.", "Đặt tên ngắn hơn.")
_OPENING = Fault(
    "file-name",
    "Tên index.md chỉ dành cho trang mở đầu của chuyên mục.",
    "Đổi tên theo nội dung của mục.",
)
_TAKEN = Fault("file-name", "Địa chỉ của tệp trùng với một trang do hệ thống tạo.", "Đổi tên tệp.")
_TYPE = Fault(
    "file-type",
    "Loại tệp “{ending}” không được đăng.",
    "Chuyển sang PDF, DOCX, XLSX, CSV hoặc ảnh JPG, PNG, WebP; hoặc xóa tệp.",
)
_FOLDER = Fault(
    "unknown-folder",
    "Thư mục “{folder}” không thuộc chuyên mục nào.",
    f"Chuyển tệp vào một chuyên mục: {', '.join(section.folder for section in SECTIONS[1:])}.",
)
_LEFTOVER = Fault(
    "leftover-file",
    "Đây là tệp phụ do {maker} tự tạo, không phải nội dung.",
    "Đóng chương trình đang mở tệp rồi xóa tệp này; để lại thì tệp cũng không được đăng.",
    Severity.WARNING,
)
_TWO_ENDINGS = Fault(
    "file-type",
    "Tệp có hai đuôi “{ending}” nên không được coi là một mục.",
    "Đổi tên thành {right}; trong Notepad, khi lưu chọn kiểu All files (*.*).",
)
_OTHER_ENDING = Fault("file-type", "Đuôi “{ending}” không được coi là một mục.", "Đổi tên thành {right}.")
_NO_ENDING = Fault("file-type", "Tên tệp không có đuôi.", "Mục thì thêm đuôi .md; tệp khác thì thêm đuôi đúng loại.")
_EMPTY = Fault("empty-file", "Tệp đính kèm trống (0 byte).", "Chép lại tệp từ bản gốc.")
_TOO_LARGE = "Tệp nặng {size:.1f} MB, quá mức {most} MB."
_LARGE_PICTURE = Fault(
    "file-too-large", _TOO_LARGE, "Giảm kích thước ảnh (chiều rộng 1600 điểm là đủ) rồi lưu lại."
)
_LARGE_FILE = Fault("file-too-large", _TOO_LARGE, "Nén hoặc tách tệp.")

_LEFTOVERS = (
    (re.compile(r"~\$.*|.*\.asd|~wr[dl]\d+\.tmp", re.IGNORECASE), "Word hoặc Excel"),
    (re.compile(r"thumbs\.db|desktop\.ini", re.IGNORECASE), "Windows"),
    (re.compile(r".*(?:~|\.(?:tmp|bak|swp|part|crdownload))", re.IGNORECASE), "chương trình soạn thảo, trình duyệt"),
)
"""Files that programs leave in folders, and who made them."""

_NOT_QUITE = re.compile(r"(.+)(\.(?:md|markdown)\.txt|\.markdown|\.mdown|\.mkd)", re.IGNORECASE)

_FOLDERS = frozenset(section.folder for section in SECTIONS)
_TOP = frozenset({"docs"})


def file_faults(path: str, size: int) -> Iterator[Finding]:
    """What speaks against reading a file, by its POSIX path from the project and its size in bytes."""
    folder, _, name = path.rpartition("/")
    section = section_of(path)
    if _ORDINARY.fullmatch(name) and folder not in _FOLDERS and section and section.folder not in _TOP:
        return
    if other := _no_content(path, name):
        yield other
        return
    yield from name_faults(path)
    yield from _place_faults(path, name)
    yield from _size_faults(path, size)


def _no_content(path: str, name: str) -> Finding | None:
    """What is told of a file that is neither an item nor an attachment, whatever its name is made of."""
    if maker := next((maker for pattern, maker in _LEFTOVERS if pattern.fullmatch(name)), ""):
        return _LEFTOVER.at(path, maker=maker)
    if found := _NOT_QUITE.fullmatch(name):
        ending, right = found[2], f"{found[1]}.md"
        return (_TWO_ENDINGS if ending.endswith("txt") else _OTHER_ENDING).at(path, ending=ending, right=right)
    return None


def name_faults(path: str) -> Iterator[Finding]:
    """What is wrong with the name of a file or folder."""
    name = path.rpartition("/")[2]
    if not _NAME.fullmatch(name):
        yield _STRANGE.at(path, name=name)
    elif _WINDOWS.fullmatch(name) or name.endswith("."):
        yield _OF_WINDOWS.at(path, name=name)
    elif len(name) > 120:
        yield _LONG.at(path, length=len(name))


def _place_faults(path: str, name: str) -> Iterator[Finding]:
    folder, ending = path.rpartition("/")[0], os.path.splitext(name)[1].lower()
    section = section_of(path)
    if ending != ".md":
        if ending not in ATTACHMENTS:
            yield _TYPE.at(path, ending=ending) if ending else _NO_ENDING.at(path)
    elif section is None or (section.folder in _TOP and path.count("/") > 1):
        yield _FOLDER.at(path, folder=folder)
    elif name == "index.md" and folder not in _FOLDERS:
        yield _OPENING.at(path)
    elif path in _RESERVED or (folder in _FOLDERS and _GENERATED.fullmatch(name)):
        yield _TAKEN.at(path)


def _size_faults(path: str, size: int) -> Iterator[Finding]:
    ending = os.path.splitext(path)[1]
    fault, most = (_LARGE_PICTURE, MAX_PICTURE) if ending in PICTURES else (_LARGE_FILE, MAX_FILE)
    if ending == ".md":
        return
    if size > most:
        yield fault.at(path, size=size / 1e6, most=most // 1_000_000)
    elif size == 0:
        yield _EMPTY.at(path)
