"""Front matter: from the text between the two `---` lines to plain values that keep their line numbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from trangxa.content.plain_front import Raw as Raw
from trangxa.content.plain_front import read_plain
from trangxa.content.yaml_reader import read_yaml
from trangxa.findings import Finding, Location

_KEY_AND_BLANK = re.compile(r"[a-z_]+:(?:\s|$)")
_KEY_LINE = re.compile(r"\s|-|#|[\w.]+\s*:")


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
    if not text.strip():
        return [
            _finding(
                "empty-file", path, 0, "Tệp trống.", "Viết nội dung, hoặc xóa tệp; mẫu có sẵn bằng lệnh “trangxa new”."
            )
        ]
    if lines[0].rstrip() != "---":
        return [
            _finding(
                "no-front-matter",
                path,
                1,
                "Tệp không mở đầu bằng dòng --- của phần khai báo.",
                "Thêm phần khai báo giữa hai dòng --- ở đầu tệp; mẫu có sẵn bằng lệnh “trangxa new”.",
            )
        ]
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        last = next((i for i, line in enumerate(lines[1:], 1) if not _KEY_LINE.match(line)), len(lines))
        return [
            _finding(
                "unclosed-front-matter",
                path,
                1,
                "Thiếu dòng --- kết thúc phần khai báo.",
                f"Thêm một dòng chỉ có --- ngay sau dòng khai báo cuối cùng (khoảng dòng {last}).",
            )
        ]
    read = read_keys(lines[1:end], path, 2)
    if isinstance(read, list):
        return read
    front = FrontMatter(*read, "\n".join(lines[end + 1 :]), end + 2)
    return _cut_short(front, path) or front


def read_keys(lines: list[str], path: str, first: int) -> tuple[dict[str, Raw], dict[str, int]] | list[Finding]:
    """Values by key and line of each dotted key path, of lines from line `first` of a file on."""
    if tabs := [at for at, line in enumerate(lines, first) if "\t" in line[: len(line) - len(line.lstrip())]]:
        return [
            _finding(
                "tab-indentation",
                path,
                tabs[0],
                "Dòng khai báo thụt đầu dòng bằng phím Tab.",
                "Xóa dấu Tab và gõ hai dấu cách cho mỗi mức thụt.",
            )
        ]
    return read_yaml("\n".join(lines), path, first)


def _cut_short(front: FrontMatter, path: str) -> list[Finding]:
    """A finding where keys go on after the closing dashes, up to other dashes."""
    if not _KEY_AND_BLANK.match(front.body):
        return []
    lines = front.body.split("\n")
    end = next((at for at, line in enumerate(lines) if line.rstrip() == "---"), 0)
    if not end or not all(not line or _KEY_LINE.match(line) for line in lines[:end]):
        return []
    message = "Dòng --- này kết thúc phần khai báo, nhưng sau nó vẫn còn khóa."
    return [_finding("bad-yaml", path, front.body_line - 1, message, "Xóa dòng --- ở giữa phần khai báo.")]


def _finding(rule: str, path: str, line: int, message: str, fix: str) -> Finding:
    return Finding(rule, Location(path, line), message, fix)
