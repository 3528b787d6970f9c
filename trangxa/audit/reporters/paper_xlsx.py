"""A paper as an Excel workbook: one sheet a table, what stands above them on the first."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from trangxa.audit.paper import Paper, Table
from trangxa.audit.reporters.row_height import row_height
from trangxa.audit.reporters.workbook import Workbook, keep_head

_LETTERS = 4.3
"""Letters of the sheet's type that fill a centimetre."""

_NUMBER = re.compile(r"\d{1,3}(\.\d{3})+|\d+")


def paper_xlsx(paper: Paper, agency: str, day: date) -> bytes:
    """A4 landscape; same paper, same bytes."""
    book = Workbook(paper.title, day, agency)
    above = [paper.title, paper.basis, *(f"{label}: {value}" for label, value in paper.facts)]
    for number, table in enumerate(paper.tables, 1):
        name = "Bảng" if len(paper.tables) == 1 else f"Bảng {number}"
        around = (above, paper.notes) if number == 1 else ((), ())
        _sheet(book, name, table, *around)
    return book.to_bytes()


def _sheet(book: Workbook, name: str, table: Table, above: Sequence[str], notes: Sequence[str]) -> None:
    """A table with lines above it, the first of them its title, and notes below."""
    widths = [column.width * _LETTERS for column in table.columns]
    sheet, title = book.sheet(name, widths), book.look(bold=True, font_size=13)
    for at, text in enumerate([*above, table.caption]):
        sheet.write_string(at, 0, text, None if at else title)
    top = len(above) + 1
    sheet.set_row(top, row_height(table.heads, widths))
    for at, head in enumerate(table.heads):
        sheet.write_string(top, at, head, book.head)
    for down, row in enumerate(table.rows, top + 1):
        sheet.set_row(down, row_height([entry.text for entry in row], widths))
        for at, (column, entry) in enumerate(zip(table.columns, row, strict=True)):
            _write(sheet, (down, at), entry.text, book.cell, number=column.number)
    below = [*([] if table.rows else [table.empty]), *notes]
    for at, note in enumerate(below, top + 1 + len(table.rows)):
        sheet.write_string(at, 0, note)
    keep_head(sheet, top, len(table.rows), len(table.columns))


def _write(sheet: Any, place: tuple[int, int], text: str, look: Any, *, number: bool) -> None:
    if number and _NUMBER.fullmatch(text):
        sheet.write_number(*place, int(text.replace(".", "")), look)
    else:
        sheet.write_string(*place, text, look)
