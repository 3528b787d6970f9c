"""The table of figures on a disclosure's page, read from its CSV file: the page and the file never differ."""

import re
from pathlib import Path
from typing import NamedTuple

from babel.numbers import format_decimal

from trangxa.content.item import Item
from trangxa.content.kinds import Disclosure, Record
from trangxa.content.tables import Rows, table_of
from trangxa.content.targets import target_of

_NUMBER = re.compile(r"-?\d+([.,]\d+)?")


class Figures(NamedTuple):
    """Heads and rows as people read them; `numbers` tells the columns that hold nothing but numbers."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[bool, ...]


def figures_of(root: Path, item: Item[Record]) -> Figures | None:
    """The figures of a disclosure; `None` without a file, or for a file that is no table."""
    written = item.record.figures if isinstance(item.record, Disclosure) else None
    table = table_of(root, item.path, written) if written else None
    return as_figures(table) if table else None


def figures_mark(root: Path, item: Item[Record]) -> str:
    """Changes when the file of figures that an item's page shows does; empty for an item without one."""
    written = item.record.figures if isinstance(item.record, Disclosure) else None
    target = target_of(item.path, written) if written else None
    if target is None or not (root / target.path).is_file():
        return ""
    stat = (root / target.path).stat()
    return f"{stat.st_size}-{stat.st_mtime_ns}"


def as_figures(table: Rows) -> Figures:
    """A table with its numbers written the Vietnamese way."""
    columns = [_column(column) for column in zip(*table[1:], strict=True)]
    rows = tuple(zip(*(shown for shown, _ in columns), strict=True))
    return Figures(table[0], rows, tuple(number for _, number in columns))


def _column(cells: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """A column as people read it, and whether it holds numbers: then all have as many decimals."""
    if not all(_NUMBER.fullmatch(cell) or not cell for cell in cells):
        return cells, False
    values = [cell.replace(",", ".") for cell in cells]
    decimals = max(len(value.partition(".")[2]) for value in values)
    form = "#,##0" + ("." + "0" * decimals if decimals else "")
    return tuple(format_decimal(value, form, locale="vi") if value else "-" for value in values), True
