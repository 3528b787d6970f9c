"""YAML as editors write it: plain values that keep their line numbers, and a finding for every trap."""

import re

import yaml

from trangxa.content.plain_front import Raw
from trangxa.content.text import unseen
from trangxa.content.yaml_errors import explain
from trangxa.findings import Fault, Finding

_NULLS = frozenset({"", "~", "null"})
_DEEP = 100
"""Levels of lists and groups in one another that no item needs; the C parser runs out of stack on some thousands."""

_RUN = re.compile(rf"(?:[-?][ \t]+){{{_DEEP}}}")
_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that YAML takes nowhere."""

_AS_IN_THE_SAMPLE = "So với mẫu của lệnh “trangxa new” và viết lại."
_NESTED = Fault("bad-yaml", "Phần khai báo có quá nhiều danh sách lồng vào nhau.", _AS_IN_THE_SAMPLE)
_ODD_CHARACTER = Fault("bad-yaml", "Phần khai báo đầu tệp có ký tự không đọc được.", _AS_IN_THE_SAMPLE)
_NO_KEYS = Fault(
    "bad-yaml",
    "Phần khai báo không có dòng nào dạng “khóa: giá trị”.",
    "Viết mỗi dòng một khóa, như “tieu_de: Tên mục”.",
)
_COPIED = Fault(
    "bad-yaml",
    "Phần khai báo dùng dấu & và * để chép lại một nhóm khóa.",
    "Viết đầy đủ nhóm khóa ở cả hai chỗ.",
)
_ESCAPED = Fault(
    "hidden-character",
    "Giá trị có mã của ký tự ẩn U+{code}, viết bằng dấu gạch chéo ngược.",
    "Xóa dấu \\ cùng các ký tự ngay sau nó trong ngoặc kép.",
)
_SWALLOWED = Fault(
    "bad-yaml",
    "Giá trị mở đầu bằng dấu {sign}, là dấu riêng của phần khai báo, nên bị đọc thiếu.",
    "Đặt cả giá trị trong ngoặc kép.",
)
_TWICE = Fault(
    "duplicate-key", "Khóa “{name}” viết hai lần (lần đầu ở dòng {first}).", "Giữ một dòng, xóa dòng kia."
)


class _Loader(yaml.CSafeLoader):
    """The C parser without YAML's guesses at numbers, dates and yes/no."""

    yaml_implicit_resolvers = {}  # noqa: RUF012


def read_yaml(source: str, path: str, first: int) -> tuple[dict[str, Raw], dict[str, int]] | list[Finding]:
    """Values by key and lines by dotted path of a text that begins on line `first` of its file."""
    if _too_deep(source):
        return [_NESTED.at(path, first)]
    try:
        node = yaml.compose(source, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return [explain(error, source, path, first)]
    except yaml.YAMLError:
        line = next((at for at, text in enumerate(source.split("\n"), first) if _UNREADABLE.search(text)), 1)
        return [_ODD_CHARACTER.at(path, line)]
    if not isinstance(node, yaml.MappingNode):
        return [_NO_KEYS.at(path, first)]
    reader = _Reader(path, source, first)
    values = reader.value(node, "")
    return (values, reader.lines) if isinstance(values, dict) and not reader.findings else reader.findings


def _too_deep(source: str) -> bool:
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", source):
        depth = max(0, depth + (1 if bracket in "[{" else -1))
        deepest = max(deepest, depth)
    return deepest > _DEEP or _RUN.search(source) is not None


class _Reader:
    """Turns YAML nodes into values; collects key lines and faults on the way."""

    def __init__(self, path: str, source: str, first: int) -> None:
        self.path, self._first = path, first
        self._source = source
        self.lines: dict[str, int] = {}
        self.findings: list[Finding] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, prefix: str) -> Raw:
        """The value of a node; `prefix` is the dotted path to it, with a dot at its end unless it is empty."""
        if isinstance(node, yaml.ScalarNode):
            self._swallowed(node)
            return None if not node.style and node.value in _NULLS else str(node.value)
        if id(node) in self._seen:
            self._find(_COPIED, node)
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self._entry(child, f"{prefix}{index}") for index, child in enumerate(node.value)]
        return self._mapping(node, prefix)

    def _swallowed(self, node: yaml.ScalarNode) -> None:
        """A value that YAML would take for one of its own signs, and cut."""
        at = node.start_mark.index
        sign = self._source[at : at + 1]
        if not node.style and not node.value:
            sign = "#" if re.match(r"[ \t]*#[^\s#]", self._source[at:]) else ""
        if sign and sign in "&!#":
            self._find(_SWALLOWED, node, sign=sign)
        hidden = unseen(node.value.replace("\f", "")) if node.style == '"' else ""
        if hidden and hidden not in self._source:  # written as itself it is told of with the file's characters
            self._find(_ESCAPED, node, code=f"{ord(hidden):04X}")

    def _entry(self, node: yaml.Node, path: str) -> Raw:
        self.lines[path] = node.start_mark.line + self._first
        return self.value(node, f"{path}.")

    def _mapping(self, node: yaml.Node, prefix: str) -> dict[str, Raw]:
        values: dict[str, Raw] = {}
        for key_node, value_node in node.value:
            name = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if name in values:
                self._find(_TWICE, key_node, name=name, first=self.lines[f"{prefix}{name}"])
                continue
            self.lines[f"{prefix}{name}"] = key_node.start_mark.line + self._first
            values[name] = self.value(value_node, f"{prefix}{name}.")
        return values

    def _find(self, fault: Fault, node: yaml.Node, **told: object) -> None:
        self.findings.append(fault.at(self.path, node.start_mark.line + self._first, **told))
