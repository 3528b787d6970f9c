"""A content file line by line as readers see it: plain text, with table, list, key and heading it belongs to."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from trangxa.rules.leaks.folding import even, low

Cells = tuple[str, ...]

_KEY = re.compile(r"(\s*)(?:- )?\s*(?:([A-Za-z_]\w*)\s*:(?:\s|$))?\s*(.*)")
_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
_ENTRY = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+(.*)")
_HEADING = re.compile(r"\s{0,3}#+\s+(.*)")
_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\s*<?([^)>\s]*)>?\s*(?:\"([^\"]*)\")?[^)]*\)")
_ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s<>|)]+>?")
_KEPT = re.compile(r"(?:tel:|mailto:|(?:https?://)?zalo\.me/)(.*)", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|~-])")
_MARKS = re.compile(r"[*`~]+|(?<!\w)_+|_+(?!\w)|^\s*>+\s?|</?(?:br|sub|sup|u|mark|small|abbr)\s*/?>")
_SPECIAL = re.compile(r"[\[<\\&*`~_>]|://|www\.")
HEAD = re.compile(r"stt|tt|so tt|ho va ten.*|ho,? (?:chu )?dem.*|ho ten.*|ten")
"""A cell, folded, that heads a list of people."""


class Shape(Enum):
    """What a line is part of."""

    TEXT = "text"
    KEY = "key"
    HEADING = "heading"
    ENTRY = "entry"
    CELLS = "cells"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its 1-based number (0: the file has none), and where it stands."""

    line: int
    text: str
    shape: Shape = Shape.TEXT
    cells: Cells = ()
    head: Cells = ()
    """Heads of the table's columns."""

    block: int = 0
    """Number of the table or list, 0 outside of any."""

    key: str = ""
    """Top-level front-matter key."""

    above: str = ""
    """The heading above and the line before the block."""

    @property
    def listed(self) -> bool:
        """Whether it is part of a table or a list."""
        return self.shape in (Shape.ENTRY, Shape.CELLS)


def plain(line: str) -> str:
    """A line of Markdown without its marks; of addresses only telephone numbers stay."""
    if not _SPECIAL.search(line):
        return even(line).strip()
    text = _LINK.sub(lambda link: f"{link[1]} {_number(link[2])} {link[3] or ''}".rstrip(), line)
    text = _ADDRESS.sub(lambda match: _number(match[0].strip("<>")), text)
    return even(html.unescape(_MARKS.sub("", _ESCAPED.sub(r"\1", text)))).strip()


def _number(address: str) -> str:
    match = _KEPT.match(address)
    return match[1] if match else ""


def markdown_rows(text: str, body_line: int) -> tuple[Row, ...]:
    """Every line of a content file that is not blank."""
    lines = text.split("\n")
    return (*_front(lines[1 : body_line - 2]), *_body(lines[body_line - 1 :], body_line))


def _front(lines: list[str]) -> Iterator[Row]:
    key = ""
    for number, line in enumerate(lines, 2):
        match = _KEY.fullmatch(line)
        if not match or line.lstrip().startswith("#"):
            continue
        if match[2] and not match[1] and not line.startswith("-"):
            key = match[2]
        if words := plain(match[3].strip(" '\"")):
            yield Row(number, words, Shape.KEY, key=key)


def _body(lines: list[str], first: int) -> Iterator[Row]:
    heading, last, above, block, before = "", "", "", 0, Shape.TEXT
    head: Cells = ()
    for at, line in enumerate(lines):
        if not line or line.isspace():
            before = before if before is Shape.ENTRY else Shape.TEXT
            continue
        if "|" in line and _RULE.fullmatch(line):
            continue
        shape, text, cells = _shape(line, lines[at + 1 : at + 2], before)
        listed = shape in (Shape.ENTRY, Shape.CELLS)
        if listed and shape is not before:
            block, above, head = block + 1, f"{heading}\n{last}", cells
        heading = text if shape is Shape.HEADING else heading
        last = last if listed else text
        before = shape
        yield Row(first + at, text, shape, cells, head if cells else (), block * listed, "", above * listed)


def _shape(line: str, after: list[str], before: Shape) -> tuple[Shape, str, Cells]:
    """What a line is, its words, its cells."""
    if "|" in line and (before is Shape.CELLS or line.lstrip().startswith("|") or _is_head(after)):
        cells = tuple(plain(cell) for cell in re.split(r"(?<!\\)\|", line.strip().strip("|")))
        return Shape.CELLS, " | ".join(cells), cells
    if line.lstrip()[0] in "#-*+0123456789":
        if match := _HEADING.fullmatch(line):
            return Shape.HEADING, plain(match[1]), ()
        if match := _ENTRY.fullmatch(line):
            return Shape.ENTRY, plain(match[1]), ()
    going_on = before is Shape.ENTRY and line[0].isspace()
    return Shape.ENTRY if going_on else Shape.TEXT, plain(line), ()


def _is_head(after: list[str]) -> bool:
    return bool(after) and "|" in after[0] and _RULE.fullmatch(after[0]) is not None


def table_rows(rows: list[tuple[int, Cells]], block: int, above: str) -> Iterator[Row]:
    """Rows of a table that has no mark for its head: the first, or the last that looks like the head of a list."""
    head: Cells = ()
    for line, cells in rows:
        if not head or any(HEAD.fullmatch(low(cell).strip()) for cell in cells):
            head = cells
        yield Row(line, " | ".join(cells), Shape.CELLS, cells, head, block, above=above)
