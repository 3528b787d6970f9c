"""Numbers in a text that have the build of a private person's number, each with the word that names it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trangxa.rules.leaks.labels import Label, label_of
from trangxa.rules.leaks.papers import Paper
from trangxa.rules.leaks.rows import Row, Shape


@dataclass(frozen=True, slots=True)
class Token:
    """A number as written and its digits and letters alone."""

    row: Row
    written: str
    bare: str
    label: Label
    before: str
    """The text before it, in its line or cell."""


def tokens(paper: Paper, pattern: re.Pattern[str]) -> Iterator[Token]:
    """Every match of a pattern in the lines and cells of a text."""
    for row in paper.numbers:
        for column, text in _pieces(row):
            for match in pattern.finditer(text):
                label = label_of(row, text, match.start(), match.end(), column)
                bare = re.sub(r"[\W_]", "", match[0])
                yield Token(row, match[0], bare, label, text[: match.start()])


def _pieces(row: Row) -> Iterator[tuple[int | None, str]]:
    if row.shape is Shape.CELLS:
        yield from enumerate(row.cells)
    else:
        yield None, row.text
