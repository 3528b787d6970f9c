"""Sheets of an XLSX file: rows as text, and what of them is hidden."""

import re
from collections.abc import Iterator

from trangxa.content.office_xml import Held, Node, Package, Row, tag, value, words

_BOOK = "xl/workbook.xml"
_WIDE = 500
"""Columns beyond which a row is told by its filled cells alone: one at the far edge of each would fill memory."""

_COLUMN = re.compile(r"[A-Z]+")


def workbook(package: Package) -> Held:
    """An XLSX file, sheet by sheet."""
    shared = [words(node).strip() for node in package.xml("xl/sharedStrings.xml") if tag(node) == "si"]
    targets = package.targets(_BOOK)
    rows: list[Row] = []
    hidden: list[str] = []
    for sheet in (node for node in package.main(_BOOK).iter() if tag(node) == "sheet"):
        name, part = sheet.get("name", ""), package.xml(targets.get(value(sheet, "id"), ""))
        rows += [Row(name, cells) for cells in _rows(part, shared)]
        hidden += _hidden(name, sheet, part)
    notes, count = package.notes()
    hidden += [f"{count} ghi chú (comment)"] if count else []
    return Held((*rows, *notes), package.metadata(), 0, (*hidden, *package.macros))


def _rows(part: Node, shared: list[str]) -> Iterator[tuple[str, ...]]:
    for row in (node for node in part.iter() if tag(node) == "row"):
        cells: dict[int, str] = {}
        for cell in row:
            at = _position(cell.get("r", "")) if cell.get("r") else len(cells)
            cells[at] = _text(cell, shared)
        last = max(cells, default=-1)
        yield tuple(cells.values()) if last > _WIDE else tuple(cells.get(at, "") for at in range(last + 1))


def _position(reference: str) -> int:
    """0-based column of a reference like `AB12`."""
    letters = _COLUMN.match(reference)
    position = 0
    for letter in letters[0] if letters else "A":
        position = position * 26 + ord(letter) - 64
    return min(position, 16384) - 1


def _text(cell: Node, shared: list[str]) -> str:
    kind = cell.get("t", "n")
    held = next((node.text or "" for node in cell if tag(node) == "v"), "")
    if kind == "s":
        return shared[int(held)] if held.isdigit() and int(held) < len(shared) else ""
    if kind == "inlineStr":
        return words(cell).strip()
    return _whole(held) if kind == "n" else held.strip()


def _whole(number: str) -> str:
    """`3.7085001234E10` → `37085001234`: large numbers are kept that way."""
    try:
        return str(int(float(number))) if "E" in number.upper() and float(number).is_integer() else number
    except (ValueError, OverflowError):
        return number


def _hidden(name: str, sheet: Node, part: Node) -> Iterator[str]:
    if sheet.get("state", "visible") != "visible":
        yield f"trang tính ẩn “{name}”"
    for kind, what in (("row", "dòng ẩn"), ("col", "cột ẩn")):
        veiled = [node for node in part.iter() if tag(node) == kind and node.get("hidden") in ("1", "true")]
        count = sum(_width(node) for node in veiled)
        if count:
            yield f"{count} {what} ở trang tính “{name}”"


def _width(node: Node) -> int:
    """A `col` node stands for several columns."""
    return int(node.get("max", "1")) - int(node.get("min", "1")) + 1 if tag(node) == "col" else 1
