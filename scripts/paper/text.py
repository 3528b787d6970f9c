"""From the Markdown body of a document to blocks of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

import pyromark

_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_GFM
_OPENING = {"Emphasis": "<i>", "Strong": "<b>"}
_CLOSING = {"Emphasis": "</i>", "Strong": "</b>"}


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (`level` 1–6), a paragraph (0) or a table (`rows`, the first the head); text as reportlab markup."""

    text: str = ""
    level: int = 0
    depth: int = 0
    """How deep in lists the paragraph stands."""
    rows: tuple[tuple[str, ...], ...] = ()
    sides: tuple[str, ...] = ()
    """Of each column of a table: `None` (left), `Center` or `Right`."""


class _Reader:
    """Collects blocks from the parser's events."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._text = ""
        self._lists: list[int | None] = []
        self._rows: list[list[str]] = []
        self._sides: tuple[str, ...] = ()

    def take(self, event: Any) -> None:
        """One event: a string, or a dict of one name and its value."""
        if isinstance(event, str):
            self._text += {"SoftBreak": " ", "HardBreak": "<br/>"}.get(event, "")
            return
        ((name, value),) = event.items()
        if name in ("Text", "Code"):
            self._text += escape(value)
        elif name in ("Start", "End"):
            tag, detail = next(iter(value.items())) if isinstance(value, dict) else (value, None)
            (self._start if name == "Start" else self._end)(tag, detail)

    def _start(self, tag: str, detail: Any) -> None:
        if tag == "List":
            self._flush()
            self._lists.append(detail)
        elif tag == "Item":
            number = self._lists[-1]
            self._text = "- " if number is None else f"{number}. "
            self._lists[-1] = None if number is None else number + 1
        elif tag in ("TableHead", "TableRow"):
            self._rows.append([])
        elif tag == "Table":
            self._rows, self._sides = [], detail
        else:
            self._text += _OPENING.get(tag, "")

    def _end(self, tag: str, detail: Any) -> None:
        if tag in ("Paragraph", "Item"):
            self._flush()
        elif tag == "List":
            self._lists.pop()
        elif tag == "Heading":
            self._flush(int(detail[1]))
        elif tag == "TableCell":
            self._rows[-1].append(self._text.strip())
            self._text = ""
        elif tag == "Table":
            self.blocks.append(Block(rows=tuple(map(tuple, self._rows)), sides=self._sides))
        else:
            self._text += _CLOSING.get(tag, "")

    def _flush(self, level: int = 0) -> None:
        if text := self._text.strip():
            self.blocks.append(Block(text, level, len(self._lists)))
        self._text = ""


def read_blocks(body: str) -> list[Block]:
    """Blocks of a Markdown body; links become their text."""
    reader = _Reader()
    for event in pyromark.events(body, options=_OPTIONS):
        reader.take(event)
    return reader.blocks
