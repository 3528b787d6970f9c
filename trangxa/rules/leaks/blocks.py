"""Tables and lists of persons: whom they name, what their heads and the lines above say of them."""

import itertools
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from trangxa.rules.leaks.folding import low
from trangxa.rules.leaks.names import name_in_cell, name_of_entry, name_of_line
from trangxa.rules.leaks.paper import Paper
from trangxa.rules.leaks.rows import Row, Shape

_POSITION = re.compile(
    r"\b(chuc (vu|danh)|vai tro|phu trach|nhiem vu|can bo|giao vien|nguoi thuc hien|don vi cong tac)\b"
)
_NAMED = re.compile(r"\b(ho ten|ho va ten|ten (?:chu ho|nguoi|hoc sinh|cong dan)|chu ho|nguoi)\b")
SHORT = 60
"""Letters of a line on a page that may be the head of a column or a title."""


@dataclass(frozen=True, slots=True)
class Block:
    """A table or list of one text, with the rows that name somebody."""

    rows: tuple[Row, ...]
    people: tuple[tuple[Row, str], ...]
    head: tuple[str, ...]
    above: str

    @property
    def of_staff(self) -> bool:
        """Whether it shows people in their posts: those names are public."""
        return any(_POSITION.search(low(cell)) for cell in self.head)

    def private(self, known: Collection[str]) -> tuple[tuple[Row, str], ...]:
        """Persons in it that are no officials."""
        return tuple((row, name) for row, name in self.people if name not in known)


def blocks_of(paper: Paper) -> Iterator[Block]:
    """Every table and list that names at least one person."""
    if paper.loose:
        yield from _page(paper.rows)
    for _, group in itertools.groupby(paper.rows, key=lambda row: row.block):
        rows = tuple(group)
        if rows[0].block:
            people = tuple((row, name) for row in rows if (name := _name(row)))
            if people:
                head = next((row.head for row, _ in people), ())
                yield Block(rows, people, head, rows[0].above)


def _name(row: Row) -> str:
    if row.shape is Shape.ENTRY:
        return name_of_entry(row.text)
    if row.cells == row.head:
        return ""
    heads = (*row.head, *[""] * len(row.cells))
    found = (name_in_cell(c, named=bool(_NAMED.search(low(h)))) for c, h in zip(row.cells, heads, strict=False))
    return next(filter(None, found), "")


def _page(rows: tuple[Row, ...]) -> Iterator[Block]:
    """The lines of a page from the first that begins with a name: its head is in the lines before."""
    people = tuple((row, name) for row in rows if (name := name_of_line(row.text)))
    if len(people) < 2:
        return
    start = next(at for at, row in enumerate(rows) if row is people[0][0])
    head = tuple(row.text for row in rows[:start] if len(row.text) <= SHORT)
    yield Block(rows[start:], people, head, "\n".join(head))
