"""Numbers in a text that have the build of a private person's number, each with the word that names it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trangxa.rules.leaks.blocks import SHORT
from trangxa.rules.leaks.labels import Label, label_of, labels_in
from trangxa.rules.leaks.names import name_of_line
from trangxa.rules.leaks.paper import Paper
from trangxa.rules.leaks.rows import Row, Shape

_LETTER = re.compile(r"[^\W\d_]")
_NEAR = 200
"""Letters before a number that are looked at: a line of numbers may be as long as a book."""


@dataclass(frozen=True, slots=True)
class Token:
    """A number as written and its digits and letters alone."""

    row: Row
    written: str
    bare: str
    label: Label
    before: str
    """The nearest text before it, in its line or cell."""


def tokens(paper: Paper, pattern: re.Pattern[str]) -> Iterator[Token]:
    """Every match of a pattern in the lines and cells of a text."""
    for lead, row in paper.numbers:
        for column, text in _pieces(row):
            for match in pattern.finditer(text):
                label = label_of(row, text, match.start(), match.end(), column) or _elsewhere(paper, lead, row, match)
                bare = re.sub(r"[\W_]", "", match[0])
                yield Token(row, match[0], bare, label, text[max(0, match.start() - _NEAR) : match.start()])


def _elsewhere(paper: Paper, lead: str, row: Row, match: re.Match[str]) -> Label:
    """Label at the end of the line before, for a number that opens its line; at the head of a table without marks."""
    opens = match.start() < _NEAR and not _LETTER.search(match.string, 0, match.start())
    if lead and opens and (found := label_of(row, lead, len(lead), len(lead), None)):
        return found
    return _at_head(paper) if paper.loose and name_of_line(row.text) else ""


def _at_head(paper: Paper) -> Label:
    """The one label in the short lines of a page before its first line with a name; of several nobody knows which."""
    found = set[Label]()
    for row in paper.rows:
        if name_of_line(row.text):
            break
        found |= labels_in(row.text) if len(row.text) <= SHORT else set()
    return found.pop() if len(found) == 1 else ""


def _pieces(row: Row) -> Iterator[tuple[int | None, str]]:
    if row.shape is Shape.CELLS:
        yield from enumerate(row.cells)
    else:
        yield None, row.text
