"""A paper as an Excel workbook: one sheet a table, what stands above them on the first."""

import io
import re
from datetime import date, datetime
from typing import Any

import xlsxwriter

from trangxa.audit.paper import Paper, Table
from trangxa.audit.reporters.packing import settled_zip
from trangxa.audit.reporters.row_height import row_height

_LETTERS = 4.3
"""Letters of the sheet's type that fill a centimetre."""

_NUMBER = re.compile(r"\d{1,3}(\.\d{3})+|\d+")


def paper_xlsx(paper: Paper, agency: str, day: date) -> bytes:
    """A4 landscape; same paper, same bytes."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    moment = datetime(day.year, day.month, day.day)
    book.set_properties({"title": paper.title, "author": agency, "created": moment})
    for number, table in enumerate(paper.tables, 1):
        _sheet(book, paper, table, "Bảng" if len(paper.tables) == 1 else f"Bảng {number}", first=number == 1)
    book.close()
    return settled_zip(out.getvalue())


def _sheet(book: Any, paper: Paper, table: Table, name: str, *, first: bool) -> None:
    sheet = book.add_worksheet(name)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    title = book.add_format({"bold": True, "font_size": 13})
    boxed = {"border": 1, "text_wrap": True, "valign": "top"}
    head, cell = book.add_format({**boxed, "bold": True, "bg_color": "#F3EFE6"}), book.add_format(boxed)
    above = [paper.title, paper.basis, *(f"{label}: {value}" for label, value in paper.facts)] if first else []
    for at, text in enumerate([*above, table.caption]):
        sheet.write_string(at, 0, text, title if at == 0 else None)
    top = len(above) + 1
    widths = [column.width * _LETTERS for column in table.columns]
    sheet.set_row(top, row_height(table.heads, widths))
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, column.width * _LETTERS)
        sheet.write_string(top, at, column.head, head)
    for down, row in enumerate(table.rows, top + 1):
        sheet.set_row(down, row_height([entry.text for entry in row], widths))
        for at, (column, entry) in enumerate(zip(table.columns, row, strict=True)):
            _write(sheet, down, at, entry.text, cell, number=column.number)
    below = top + 1 + len(table.rows)
    for at, note in enumerate([*([] if table.rows else [table.empty]), *(paper.notes if first else ())]):
        sheet.write_string(below + at, 0, note)
    sheet.freeze_panes(top + 1, 0)
    sheet.repeat_rows(top)
    if table.rows:
        sheet.autofilter(top, 0, top + len(table.rows), len(table.columns) - 1)


def _write(sheet: Any, down: int, at: int, text: str, form: Any, *, number: bool) -> None:
    if number and _NUMBER.fullmatch(text):
        sheet.write_number(down, at, int(text.replace(".", "")), form)
    else:
        sheet.write_string(down, at, text, form)
