"""One text that leak rules look at closely: its lines, its sentences, its numbers."""

import itertools
import re
from dataclasses import dataclass
from functools import cached_property

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.text import decode
from trangxa.findings import Finding
from trangxa.rules.leaks.rows import Row, Shape, markdown_rows
from trangxa.rules.texts import read

_NUMBER = re.compile(r"\d[ .\-_]?\d[ .\-_]?\d(?:[ .\-_]{0,3}\d){2}|\d\d[A-ZĐ]\w?[ .\-]{0,3}\d{4}")


@dataclass(frozen=True)
class Paper:
    """One text: of an item, of a part of an attachment, or the name of a file."""

    path: str
    """POSIX path of the file, from the project root."""

    item: Item[Record]
    """The item itself, or the first that shows the attachment."""

    marks: frozenset[str]
    part: str = ""
    """What of the file it is: `trang 2`, `trang tính “A”`, `tên tệp`; empty for the file as a whole."""

    lines: tuple[Row, ...] = ()
    file: str = ""
    """Where the text of an item is read."""

    @property
    def own(self) -> bool:
        """Whether it is the text of the item, not of something it shows."""
        return self.path == self.item.path and not self.part

    @property
    def loose(self) -> bool:
        """Whether tables have lost their marks: a page of a PDF."""
        return self.path.lower().endswith(".pdf") and self.part.startswith("trang")

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Its lines; the front matter of an item first."""
        if not self.own:
            return self.lines
        return markdown_rows(decoded(read(self.file, self.item.digest), self.file), self.item.body_line)

    @cached_property
    def flowing(self) -> tuple[tuple[str, Row, str], ...]:
        """Every line with those of the same paragraph before and after it: a sentence goes on in the next line."""
        rows = self.rows
        ahead = [row.text if _go_on(before, row) else "" for before, row in itertools.pairwise(rows)]
        behind = [before.text if _go_on(before, row) else "" for before, row in itertools.pairwise(rows)]
        return tuple(zip(("", *behind), rows, (*ahead, ""), strict=False)) if rows else ()

    @cached_property
    def numbers(self) -> tuple[tuple[str, Row], ...]:
        """The lines that hold a number of some length, each after the line before it in its paragraph."""
        rows = self.rows
        return tuple(
            (rows[at - 1].text if at and _go_on(rows[at - 1], row) else "", row)
            for at, row in enumerate(rows)
            if _NUMBER.search(row.text)
        )


def _go_on(before: Row, row: Row) -> bool:
    """Whether two lines are of one paragraph; lines of a page have no numbers."""
    if row.shape is not before.shape or row.shape not in (Shape.TEXT, Shape.ENTRY) or row.block != before.block:
        return False
    return row.line == before.line + 1 if row.line else not before.text.endswith((".", ";", "!", "?"))


def decoded(raw: bytes, file: str) -> str:
    """The text of a file; empty if it is none."""
    text = decode(raw, file)
    return "" if isinstance(text, Finding) else text
