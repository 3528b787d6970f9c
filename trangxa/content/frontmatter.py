"""Front matter: from the text between the two `---` lines to plain values that keep their line numbers."""

import re
from dataclasses import dataclass

import yaml

from trangxa.content.plain_front import Raw as Raw
from trangxa.content.plain_front import read_plain
from trangxa.content.yaml_errors import explain
from trangxa.findings import Finding, Location

_NULLS = frozenset({"", "~", "null"})
_KEY_LINE = re.compile(r"\s|-|#|[\w.]+\s*:")


class _Loader(yaml.CSafeLoader):
    """The C parser without YAML's guesses at numbers, dates and yes/no."""

    yaml_implicit_resolvers = {}  # noqa: RUF012


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Values by key, the 1-based line of each dotted key path, and where the body starts."""

    values: dict[str, Raw]
    lines: dict[str, int]
    body: str
    body_line: int


def parse_front_matter(text: str, path: str) -> FrontMatter | list[Finding]:
    """Split a content file and read its front matter; findings when it cannot be read."""
    if plain := read_plain(text):
        values, lines_of_keys, at = plain
        return FrontMatter(values, lines_of_keys, text[at:], text.count("\n", 0, at) + 1)
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
    if tabs := [i for i, line in enumerate(lines[1:end], 2) if "\t" in line[: len(line) - len(line.lstrip())]]:
        return [
            _finding(
                "tab-indentation",
                path,
                tabs[0],
                "Dòng khai báo thụt đầu dòng bằng phím Tab.",
                "Xóa dấu Tab và gõ hai dấu cách cho mỗi mức thụt.",
            )
        ]
    body = "\n".join(lines[end + 1 :])
    return _compose("\n".join(lines[1:end]), path, body, end + 2)


def _compose(source: str, path: str, body: str, body_line: int) -> FrontMatter | list[Finding]:
    try:
        node = yaml.compose(source, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return [explain(error, source, path)]
    except (yaml.YAMLError, RecursionError):
        return [
            _finding(
                "bad-yaml",
                path,
                1,
                "Phần khai báo đầu tệp không đọc được.",
                "So với mẫu của lệnh “trangxa new” và viết lại.",
            )
        ]
    if not isinstance(node, yaml.MappingNode):
        return [
            _finding(
                "bad-yaml",
                path,
                2,
                "Phần khai báo không có dòng nào dạng “khóa: giá trị”.",
                "Viết mỗi dòng một khóa, như “tieu_de: Tên mục”.",
            )
        ]
    reader = _Reader(path)
    values = reader.value(node, "")
    return (
        FrontMatter(values, reader.lines, body, body_line)
        if isinstance(values, dict) and not reader.findings
        else reader.findings
    )


class _Reader:
    """Turns YAML nodes into values; collects key lines and faults on the way."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.lines: dict[str, int] = {}
        self.findings: list[Finding] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, prefix: str) -> Raw:
        if isinstance(node, yaml.ScalarNode):
            return None if not node.style and node.value in _NULLS else str(node.value)
        if id(node) in self._seen:
            self._fault(
                node,
                "bad-yaml",
                "Phần khai báo dùng dấu & và * để chép lại một nhóm khóa.",
                "Viết đầy đủ nhóm khóa ở cả hai chỗ.",
            )
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self._entry(child, f"{prefix}{index}") for index, child in enumerate(node.value)]
        return self._mapping(node, prefix)

    def _entry(self, node: yaml.Node, path: str) -> Raw:
        self.lines[path] = node.start_mark.line + 2
        return self.value(node, f"{path}.")

    def _mapping(self, node: yaml.Node, prefix: str) -> dict[str, Raw]:
        values: dict[str, Raw] = {}
        for key_node, value_node in node.value:
            name = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if name in values:
                first = self.lines[f"{prefix}{name}"]
                self._fault(
                    key_node,
                    "duplicate-key",
                    f"Khóa “{name}” viết hai lần (lần đầu ở dòng {first}).",
                    "Giữ một dòng, xóa dòng kia.",
                )
                continue
            self.lines[f"{prefix}{name}"] = key_node.start_mark.line + 2
            values[name] = self.value(value_node, f"{prefix}{name}.")
        return values

    def _fault(self, node: yaml.Node, rule: str, message: str, fix: str) -> None:
        self.findings.append(_finding(rule, self.path, node.start_mark.line + 2, message, fix))


def _finding(rule: str, path: str, line: int, message: str, fix: str) -> Finding:
    return Finding(rule, Location(path, line), message, fix)
