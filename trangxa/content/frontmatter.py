"""Front matter: from the text between the two `---` lines to plain values that keep their line numbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from trangxa.content.plain_front import Raw as Raw
from trangxa.content.plain_front import read_plain
from trangxa.content.yaml_reader import read_yaml
from trangxa.findings import Fault, Finding

_KEY_AND_BLANK = re.compile(r"[a-z_]+:(?:\s|$)")
_KEY_LINE = re.compile(r"\s|-|#|[\w.]+\s*:")
_ODD_DASHES = re.compile(r"[ \t]*(?:---|[\u2010-\u2015\u2212]+|-{4,}|(?:[-_*+=~][ \t]*){2,}|`{3}\w*)[ \t]*")
"""What people, Word and other programs write for the line of dashes."""

_NEAR = 6
"""Lines at the top among which dashes are taken for those that should open the file."""

_EMPTY = Fault("empty-file", "Tệp trống.", "Viết nội dung, hoặc xóa tệp; mẫu có sẵn bằng lệnh “trangxa new”.")
_NONE = Fault(
    "no-front-matter",
    "Tệp không mở đầu bằng dòng --- của phần khai báo.",
    "Thêm phần khai báo giữa hai dòng --- ở đầu tệp; mẫu có sẵn bằng lệnh “trangxa new”.",
)
_BEFORE = Fault(
    "no-front-matter",
    "Trước dòng --- mở đầu phần khai báo (dòng {opening}) còn dòng khác.",
    "Xóa các dòng phía trên dòng {opening}, để --- là dòng đầu tiên của tệp.",
)
_ODD_OPENING = Fault(
    "no-front-matter",
    "Dòng đầu tệp là “{found}”, không phải đúng ba dấu gạch ngang --- viết sát lề trái.",
    "Xóa dòng này rồi gõ lại --- sát lề trái, không có gì khác trên dòng.",
)
_NOT_OPENED = Fault(
    "no-front-matter", "Phần khai báo thiếu dòng --- ở trên cùng.", "Thêm một dòng chỉ có --- lên trên dòng này."
)
_ODD_CLOSING = Fault(
    "unclosed-front-matter",
    "Dòng “{found}” không phải đúng ba dấu gạch ngang --- nên chưa kết thúc phần khai báo.",
    "Xóa dòng này rồi gõ lại --- sát lề trái, không có gì khác trên dòng.",
)
_UNCLOSED = Fault(
    "unclosed-front-matter",
    "Thiếu dòng --- kết thúc phần khai báo.",
    "Thêm một dòng chỉ có --- ngay sau dòng khai báo cuối cùng (khoảng dòng {last}).",
)
_CUT_SHORT = Fault(
    "bad-yaml",
    "Dòng {found} này kết thúc phần khai báo, nhưng sau nó vẫn còn khóa.",
    "Xóa dòng {found} ở giữa phần khai báo.",
)
_TAB = Fault(
    "tab-indentation",
    "Dòng khai báo thụt đầu dòng bằng phím Tab.",
    "Xóa dấu Tab và gõ hai dấu cách cho mỗi mức thụt.",
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Values by key, the 1-based line of each dotted key path, and where the body starts."""

    values: dict[str, Raw]
    lines: dict[str, int]
    body: str
    body_line: int


def nearest_line(lines: Mapping[str, int], key: str, otherwise: int = 1) -> int:
    """Line of a dotted key path; of the nearest key around it when the key itself is not written."""
    while key and key not in lines:
        key = key.rpartition(".")[0]
    return lines.get(key, otherwise)


def parse_front_matter(text: str, path: str) -> FrontMatter | list[Finding]:
    """Split a content file and read its front matter; findings when it cannot be read."""
    if plain := read_plain(text):
        values, lines_of_keys, at = plain
        front = FrontMatter(values, lines_of_keys, text[at:], text.count("\n", 0, at) + 1)
        return _cut_short(front, path) or front
    lines = text.split("\n")
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
    if fault := _without_bounds(lines, end, path):
        return [fault]
    read = read_keys(lines[1:end], path, 2)
    if isinstance(read, list):
        return read
    front = FrontMatter(*read, "\n".join(lines[end + 1 :]), end + 2)
    return _cut_short(front, path, lines[end].rstrip()) or front


def _without_bounds(lines: list[str], end: int, path: str) -> Finding | None:
    """What is wrong where the front matter does not begin at once or, with `end` 0, does not end."""
    if not any(line.strip() for line in lines):
        return _EMPTY.at(path)
    if lines[0].rstrip() != "---":
        return _opening(lines, path)
    if end:
        return None
    last = next((at for at, line in enumerate(lines[1:], 1) if not _KEY_LINE.match(line)), len(lines))
    for at, line in enumerate(lines[1 : last + 1], 1):
        if _ODD_DASHES.fullmatch(line):
            return _ODD_CLOSING.at(path, at + 1, found=line.strip())
    return _UNCLOSED.at(path, 1, last=last)


def _opening(lines: list[str], path: str) -> Finding:
    """Why the front matter does not begin on the first line."""
    keys = [_KEY_AND_BLANK.match(line) is not None for line in lines[: _NEAR + 1]]
    if keys[0]:
        return _NOT_OPENED.at(path, 1)
    if keys[1:2] == [True] and _ODD_DASHES.fullmatch(lines[0]):
        return _ODD_OPENING.at(path, 1, found=lines[0].rstrip())
    for at, line in enumerate(lines[1:_NEAR], 1):
        if line.rstrip() == "---" and keys[at + 1 : at + 2] == [True]:
            return _BEFORE.at(path, 1, opening=at + 1)
    return _NONE.at(path, 1)


def read_keys(lines: list[str], path: str, first: int) -> tuple[dict[str, Raw], dict[str, int]] | list[Finding]:
    """Values by key and line of each dotted key path, of lines from line `first` of a file on."""
    indented = (at for at, line in enumerate(lines, first) if "\t" in line[: len(line) - len(line.lstrip())])
    tab = next(indented, 0)
    return [_TAB.at(path, tab)] if tab else read_yaml("\n".join(lines), path, first)


def _cut_short(front: FrontMatter, path: str, closing: str = "---") -> list[Finding]:
    """A finding where keys go on after the closing line, up to dashes."""
    if not _KEY_AND_BLANK.match(front.body):
        return []
    lines = front.body.split("\n")
    end = next((at for at, line in enumerate(lines) if line.rstrip() == "---"), 0)
    if not end or not all(not line or _KEY_LINE.match(line) for line in lines[:end]):
        return []
    return [_CUT_SHORT.at(path, front.body_line - 1, found=closing)]
