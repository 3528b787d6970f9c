"""Heights of spreadsheet rows whose cells wrap: not every program works them out by itself."""

import math
from collections.abc import Sequence

_LINE = 15.0
"""Height of a line of the sheet's type in points."""

_MOST = 409.0
"""Highest row that a workbook takes."""


def row_height(texts: Sequence[str], widths: Sequence[float]) -> float:
    """Height in points for texts in columns so many letters wide; words are not cut, so lines are taken as shorter."""
    lines = (sum(_lines(part, width) for part in text.split("\n")) for text, width in zip(texts, widths, strict=True))
    return min(max(lines, default=1) * _LINE, _MOST)


def _lines(text: str, width: float) -> int:
    return max(1, math.ceil(len(text) * 1.1 / max(width, 1)))
