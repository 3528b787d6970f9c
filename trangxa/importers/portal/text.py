"""Text of the portal made fit for a content file without touching a word."""

import re

from trangxa.content.text import mended

NOT_STATED = "Nguồn không ghi"
"""Stands in a mandatory part that the source leaves empty."""

NOTHING = "Không có thông tin"
"""What the portal prints in an empty cell."""

_LETTERS = "".join(map(chr, (*range(0x41, 0x250), *range(0x1EA0, 0x1EFA))))
LOWER = "".join(filter(str.islower, _LETTERS))
UPPER = "".join(filter(str.isupper, _LETTERS))
"""Letters of Vietnamese and its neighbours, to put between the brackets of a pattern."""

_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_EMPTY = frozenset({"", NOTHING, "--"})
_NOT_TEXT = re.compile(r"[\ud800-\udfff\ufffd]")


def cleaned(value: str) -> str:
    """NFC, no hidden characters, one space between words, one line break between lines, nothing at the ends."""
    lines = (" ".join(line.split()) for line in mended(_BREAKS.sub("\n", value)).split("\n"))
    return "\n".join(line for line in lines if line)


def stated(value: str) -> str:
    """Cleaned text, empty when it is what the portal prints for nothing."""
    text = cleaned(value)
    return "" if text in _EMPTY else text


def is_damaged(value: str) -> bool:
    """Whether letters were lost before the record came here: they show as `\ufffd` or as half a character."""
    return bool(_NOT_TEXT.search(value))


def one_line(text: str) -> str:
    """The text with its line breaks as spaces."""
    return text.replace("\n", " ")
