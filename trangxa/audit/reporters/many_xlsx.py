"""The table of many communes as an Excel workbook: communes by obligations, then what each obligation is."""

import io
from datetime import date, datetime
from typing import Any

import xlsxwriter

from trangxa.audit.many import Judged, Standing
from trangxa.audit.reporters.packing import settled_zip
from trangxa.audit.reporters.row_height import row_height
from trangxa.findings import Outcome

_COLOURS = {
    Outcome.PASSED: "#E3F4E6",
    Outcome.WARNED: "#FFF3CD",
    Outcome.FAILED: "#F8CFCC",
    Outcome.CANT_TELL: "#DCE9F7",
    Outcome.INAPPLICABLE: "#EEEEEE",
    Outcome.UNTESTED: "#E0C8F0",
}
_LEAD = (("Xã", 26), ("Kết luận", 34), ("Lý do chưa kiểm tra được", 34), ("Ngày xét", 12))
_EPOCH = date(1980, 1, 1)
"""Day of making for a table in which nothing could be judged."""


def many_xlsx(table: Standing) -> bytes:
    """Worst first, heads and names frozen, a filter on every column. Same table, same bytes."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    day = max((row.as_of for row in table.rows if row.as_of), default=_EPOCH)
    book.set_properties({"title": "Bảng nhiều xã", "created": datetime(day.year, day.month, day.day)})
    _communes(book, table)
    _obligations(book, table)
    book.close()
    return settled_zip(out.getvalue())


def _communes(book: Any, table: Standing) -> None:
    sheet = _sheet(book, "Các xã")
    boxed = {"border": 1, "valign": "top", "text_wrap": True}
    head, cell = book.add_format({**boxed, "bold": True, "bg_color": "#F3EFE6"}), book.add_format(boxed)
    turned = book.add_format({**boxed, "bold": True, "bg_color": "#F3EFE6", "rotation": 90})
    coloured = {outcome: book.add_format({**boxed, "bg_color": colour}) for outcome, colour in _COLOURS.items()}
    for at, (name, width) in enumerate(_LEAD):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, head)
    counts, marks = len(_LEAD), len(_LEAD) + len(Outcome)
    sheet.set_column(counts, marks - 1, 9)
    sheet.set_column(marks, marks + len(table.obligations) - 1, 11)
    sheet.set_row(0, 160)
    sheet.write_row(0, counts, [outcome.value for outcome in Outcome], turned)
    sheet.write_row(0, marks, [obligation.id for obligation in table.obligations], turned)
    for down, row in enumerate(table.rows, 1):
        sheet.set_row(down, row_height(_lead(row), [width for _, width in _LEAD]))
        for at, text in enumerate(_lead(row)):
            sheet.write_string(down, at, text, cell)
        for at, outcome in enumerate(Outcome, counts):
            if not row.failure:
                sheet.write_number(down, at, row.count(outcome), cell)
        for at, outcome in enumerate(table.of(row), marks):
            sheet.write_string(down, at, outcome.value, coloured[outcome])
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), marks + len(table.obligations) - 1)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)


def _lead(row: Judged) -> tuple[str, ...]:
    return row.place.name, row.verdict, row.failure, f"{row.as_of:%d/%m/%Y}" if row.as_of else ""


def _obligations(book: Any, table: Standing) -> None:
    sheet = _sheet(book, "Nghĩa vụ")
    boxed = {"border": 1, "valign": "top", "text_wrap": True}
    head, cell = book.add_format({**boxed, "bold": True, "bg_color": "#F3EFE6"}), book.add_format(boxed)
    heads = (("Mã", 26), ("Yêu cầu", 50), ("Căn cứ", 44), *((outcome.value, 14) for outcome in Outcome))
    for at, (name, width) in enumerate(heads):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, head)
    for down, (obligation, tally) in enumerate(table.tally(), 1):
        lead = [obligation.id, obligation.title, obligation.basis]
        sheet.set_row(down, row_height(lead, [width for _, width in heads[:3]]))
        sheet.write_row(down, 0, lead, cell)
        sheet.write_row(down, 3, [tally[outcome] for outcome in Outcome], cell)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.obligations), len(heads) - 1)
    sheet.repeat_rows(0)


def _sheet(book: Any, name: str) -> Any:
    sheet = book.add_worksheet(name)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    return sheet
