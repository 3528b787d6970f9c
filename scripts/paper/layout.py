"""From blocks of text to what reportlab sets on pages, in the layout of an official document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Flowable, Table

from paper.fonts import TYPEFACE
from paper.styles import STYLES, TABLE_LOOK, WIDTH
from paper.tags import TaggedParagraph, tag_table
from paper.text import Block

_HARD_SPACE = re.compile(
    r"\b(Điều|[Kk]hoản|điểm|[Ss]ố|ngày|tháng|năm) (?=\d|[a-zđ]\b)|(?<=\d) (?=%)|(?<=xã) (?=Bình)|(?<=Bình) (?=Thành)"
)
"""Spaces at which a line must not end."""

_AFTER_HEADING = 32 * mm
"""Room that a heading and the beginning of its text need."""

_CELLS = {"Center": "TD.center", "Right": "TD.right"}


def set_blocks(blocks: list[Block]) -> Iterator[Flowable]:
    """Blocks in the layout of an official document; a heading is not left alone at the foot of a page."""
    for block in blocks:
        if block.level:
            yield CondPageBreak(_AFTER_HEADING)
        yield _table(block) if block.rows else TaggedParagraph(joined(block.text), STYLES[_style(block)])


def joined(text: str) -> str:
    """The text with hard spaces between what belongs together: a word and its number, the parts of a name."""
    return _HARD_SPACE.sub(lambda match: f"{match[1] or ''}\N{NO-BREAK SPACE}", text)


def _style(block: Block) -> str:
    if block.level:
        return f"H{min(block.level, 4)}.{'chapter' if block.text.startswith('Chương ') else 'article'}"
    centered = re.fullmatch(r"<b>[^<]*</b>", block.text) or block.text.startswith("Kính gửi")
    return "P.center" if centered else "P.deep" if block.depth > 1 else "P"


def _table(block: Block) -> Table:
    head = [TaggedParagraph(cell, STYLES["TH"]) for cell in block.rows[0]]
    styles = [STYLES[_CELLS.get(side, "TD")] for side in block.sides]
    body = [[*map(TaggedParagraph, map(joined, row), styles)] for row in block.rows[1:]]
    return Table([head, *body], _widths([head, *body]), repeatRows=1, style=TABLE_LOOK, renderCB=tag_table,
                 spaceBefore=4, spaceAfter=8)  # fmt: skip


def _widths(rows: list[list[TaggedParagraph]]) -> list[float]:
    """Widths of columns that fill the page: a narrow column gets what its text needs, the others share the rest."""
    wanted = [max(*map(_one_line, column), column[0].minWidth()) + 12 for column in zip(*rows, strict=True)]
    fair = WIDTH / len(wanted)
    narrow = sum(width for width in wanted if width <= fair)
    wide = sum(width for width in wanted if width > fair)
    if not wide:
        return [width * WIDTH / narrow for width in wanted]
    return [width if width <= fair else width * (WIDTH - narrow) / wide for width in wanted]


def _one_line(cell: TaggedParagraph) -> float:
    """Width of a cell's text on one line, but never more than half the page."""
    return float(min(stringWidth(cell.getPlainText(), TYPEFACE + "-Bold", cell.style.fontSize), WIDTH / 2))
