"""Word documents in the official layout of NĐ 30/2020/NĐ-CP, Annex I: page, heads, tables, receivers and signature."""

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from trangxa.audit.reporters.packing import settled_zip

CENTRE = WD_ALIGN_PARAGRAPH.CENTER


class Head(NamedTuple):
    """What the top and the foot of a document state; `symbol` follows its number: `BC-UBND`."""

    agency: str
    place: str
    day: date
    symbol: str
    signed_as: tuple[str, ...]
    """Lines above the signature."""

    signer: str
    """Name under the signature; empty: left to be filled in."""

    receivers: tuple[str, ...]


def new_document(head: Head, title: str, *, landscape: bool = False) -> Any:
    """An empty A4 document, margins and type of the decree, with both heads."""
    made = Document()
    _page(made, landscape)
    _heads(made, head, landscape)
    properties = made.core_properties
    properties.title, properties.author, properties.language = title, head.agency, "vi-VN"
    properties.created = properties.modified = datetime(head.day.year, head.day.month, head.day.day)
    return made


def to_bytes(made: Any) -> bytes:
    """The file; same document, same bytes."""
    out = io.BytesIO()
    made.save(out)
    return settled_zip(out.getvalue())


def _page(made: Any, landscape: bool) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = (Cm(29.7), Cm(21)) if landscape else (Cm(21), Cm(29.7))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.top_margin = section.bottom_margin = Cm(2)
    section.left_margin, section.right_margin = Cm(2 if landscape else 3), Cm(1.5)
    style = made.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    style.element.rPr.append(language)
    style.paragraph_format.space_after = Pt(4)


def _heads(made: Any, head: Head, landscape: bool) -> None:
    left, right = _pair(made, *((10, 16) if landscape else (6.5, 10)))
    day = head.day
    number = f"Số:      /{head.symbol}"
    _fill(left, [(head.agency.upper(), True, False), ("_______", False, False), (number, False, False)])
    _fill(
        right,
        [
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True, False),
            ("Độc lập - Tự do - Hạnh phúc", True, False),
            ("____________________", False, False),
            (f"{head.place}, ngày {day:%d} tháng {day:%m} năm {day.year}", False, True),
        ],
    )


def _pair(made: Any, left: float, right: float) -> tuple[Any, Any]:
    """Two blocks side by side, widths in centimetres."""
    table = made.add_table(rows=1, cols=2)
    table.autofit = False
    for column, cell, width in zip(table.columns, table.rows[0].cells, (left, right), strict=True):
        column.width = cell.width = Cm(width)
    return table.rows[0].cells[0], table.rows[0].cells[1]


def _fill(cell: Any, lines: Sequence[tuple[str, bool, bool]], align: Any = CENTRE) -> None:
    for at, (text, bold, italic) in enumerate(lines):
        paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
        paragraph.alignment = align
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(text)
        run.bold, run.italic, run.font.size = bold, italic, Pt(12)


def add_line(made: Any, text: str, *, bold: bool = False, size: int = 13, align: Any = None) -> None:
    """One paragraph; `size` in points."""
    paragraph = made.add_paragraph()
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(size)


def add_table(
    made: Any, heads: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[str]], *, size: int = 11
) -> None:
    """A ruled table whose head comes again on each page; `widths` in centimetres, `size` in points."""
    table = made.add_table(rows=1, cols=len(heads))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    _write_row(table.rows[0], heads, widths, size, bold=True)
    for row in rows:
        _write_row(table.add_row(), row, widths, size)


def _write_row(row: Any, texts: Sequence[str], widths: Sequence[float], size: int, *, bold: bool = False) -> None:
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Cm(width)
        run = cell.paragraphs[0].add_run(text)
        run.bold, run.font.size = bold, Pt(size)


def add_foot(made: Any, head: Head) -> None:
    """Receivers on the left, room for the signature on the right."""
    made.add_paragraph()
    left, right = _pair(made, 8.5, 8)
    receivers = [(f"- {receiver};", False, False) for receiver in head.receivers]
    _fill(left, [("Nơi nhận:", True, True), *receivers, ("- Lưu: VT.", False, False)], None)
    _fill(right, [(line, True, False) for line in (*head.signed_as, "", "", "", head.signer)])
