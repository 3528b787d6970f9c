"""A paper of tables that every format shows alike: title, basis, facts, tables, notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Cell(NamedTuple):
    """One cell: what it says, and the address it leads to, from the top of the site; empty if nowhere."""

    text: str
    url: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    """Text and address of each line, for a cell of several links; `text` then holds the lines alone."""


def lines(*parts: tuple[str, str]) -> Cell:
    """A cell of several links, each on a line of its own."""
    return Cell("\n".join(text for text, _ in parts), parts=parts)


class Column(NamedTuple):
    """Head of a column and its width in centimetres of the printed page."""

    head: str
    width: float
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a caption; `empty` is said in place of the rows when there are none."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = "Không có mục nào."

    @property
    def heads(self) -> tuple[str, ...]:
        """Heads alone."""
        return tuple(column.head for column in self.columns)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper, `name` being its file name without suffix."""

    name: str
    title: str
    basis: str
    """Law that asks for it, in a sentence."""

    tables: tuple[Table, ...]
    facts: tuple[tuple[str, str], ...] = ()
    """Label and value of what stands above the tables."""

    notes: tuple[str, ...] = ()
    symbol: str = "DM-UBND"
    """What follows the number: `DM-UBND`, `BC-UBND`."""

    landscape: bool = True

    def texts(self) -> Iterator[str]:
        """Every cell in reading order, for comparing formats."""
        for table in self.tables:
            for row in table.rows:
                yield from (cell.text for cell in row)


def cells(*texts: object) -> tuple[Cell, ...]:
    """A row of plain cells."""
    return tuple(text if isinstance(text, Cell) else Cell(str(text)) for text in texts)
