"""Sizes and styles of an official document, after the layout of NĐ 30/2020/NĐ-CP, Phụ lục I."""

from __future__ import annotations

from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from paper.fonts import TYPEFACE

LEFT, RIGHT, TOP, BOTTOM = 30 * mm, 18 * mm, 24 * mm, 20 * mm
"""Margins: left 30–35 mm, right 15–20 mm, top and bottom 20–25 mm."""

WIDTH = A4[0] - LEFT - RIGHT
INDENT = 10 * mm

GRID = "#666666"
TABLE_LOOK = [
    ("FONTNAME", (0, 0), (-1, -1), TYPEFACE),
    ("GRID", (0, 0), (-1, -1), 0.5, GRID),
    ("BACKGROUND", (0, 0), (-1, 0), "#f0f0f0"),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ("LEFTPADDING", (0, 0), (-1, -1), 4),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
]
BARE_LOOK = [
    ("FONTNAME", (0, 0), (-1, -1), TYPEFACE),
    ("ALIGN", (0, 0), (-1, -1), "CENTER"),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
]


def _style(name: str, size: float, **options: Any) -> ParagraphStyle:
    options = {"leading": size * 1.3, "fontName": TYPEFACE, **options}
    return ParagraphStyle(name, fontSize=size, allowWidows=0, allowOrphans=0, **options)


_BOLD, _ITALIC = f"{TYPEFACE}-Bold", f"{TYPEFACE}-Italic"
_CENTER: dict[str, Any] = {"alignment": TA_CENTER}
_HEADING: dict[str, Any] = {"fontName": _BOLD, "spaceBefore": 5, "spaceAfter": 5}
_LEVELS = (2, 3, 4)

STYLES = {
    style.name: style
    for style in (
        _style("P", 13, alignment=TA_JUSTIFY, firstLineIndent=INDENT, spaceAfter=5),
        _style("P.deep", 13, alignment=TA_JUSTIFY, leftIndent=INDENT / 2, firstLineIndent=INDENT, spaceAfter=4),
        _style("P.center", 13, **_CENTER, spaceBefore=4, spaceAfter=8),
        _style("P.plain", 13, **_CENTER),
        _style("P.italic", 13, **_CENTER, fontName=_ITALIC),
        _style("P.bold", 13, **_CENTER, fontName=_BOLD),
        _style("P.state", 12, **_CENTER, fontName=_BOLD),
        _style("P.about", 12, **_CENTER),
        _style("P.small", 11),
        _style("P.small-head", 12, fontName=f"{TYPEFACE}-BoldItalic"),
        _style("TH", 11.5, **_CENTER, fontName=_BOLD),
        _style("TD", 11.5),
        _style("TD.center", 11.5, **_CENTER),
        _style("TD.right", 11.5, alignment=TA_RIGHT),
        _style("H1", 14, **_CENTER, fontName=_BOLD, leftIndent=INDENT, rightIndent=INDENT, spaceBefore=12),
        _style("H2.title", 14, **_CENTER, fontName=_BOLD, spaceAfter=4),
        *(_style(f"H{level}.chapter", 13, **_CENTER, **_HEADING) for level in _LEVELS),
        *(_style(f"H{level}.article", 13, firstLineIndent=INDENT, **_HEADING) for level in _LEVELS),
    )
}
