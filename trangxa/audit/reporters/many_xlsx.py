"""The table of many communes as an Excel workbook: communes by obligations, then what each obligation is."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from trangxa.audit.many import Judged, Standing
from trangxa.audit.reporters.row_height import row_height
from trangxa.audit.reporters.workbook import Workbook, keep_head
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
_OBLIGATION = (("Mã", 26), ("Yêu cầu", 50), ("Căn cứ", 44))
_EPOCH = date(1980, 1, 1)
"""Day of making for a table in which nothing could be judged."""


def many_xlsx(table: Standing) -> bytes:
    """Worst first, heads and names frozen, a filter on every column. Same table, same bytes."""
    day = max((row.as_of for row in table.rows if row.as_of), default=_EPOCH)
    book = Workbook("Bảng nhiều xã", day)
    _communes(book, table)
    _obligations(book, table)
    return book.to_bytes()


def _communes(book: Workbook, table: Standing) -> None:
    """One row a commune: what came of it, how often each outcome, the outcome of each obligation."""
    counts, marks = len(_LEAD), len(_LEAD) + len(Outcome)
    sheet = _headed(book, "Các xã", _LEAD)
    sheet.set_column(counts, marks - 1, 9)
    sheet.set_column(marks, marks + len(table.obligations) - 1, 11)
    sheet.set_row(0, 160)
    turned = book.boxed_head(rotation=90)
    sheet.write_row(0, counts, [outcome.value for outcome in Outcome], turned)
    sheet.write_row(0, marks, [obligation.id for obligation in table.obligations], turned)
    looks = {outcome: book.boxed(bg_color=colour) for outcome, colour in _COLOURS.items()}
    for down, row in enumerate(table.rows, 1):
        sheet.set_row(down, row_height(_lead(row), [width for _, width in _LEAD]))
        for at, text in enumerate(_lead(row)):
            sheet.write_string(down, at, text, book.cell)
        if not row.failure:
            sheet.write_row(down, counts, [row.count(outcome) for outcome in Outcome], book.cell)
        for at, outcome in enumerate(table.of(row), marks):
            sheet.write_string(down, at, outcome.value, looks[outcome])
    keep_head(sheet, 0, len(table.rows), marks + len(table.obligations), first_columns=1)
    sheet.repeat_columns(0)


def _lead(row: Judged) -> tuple[str, ...]:
    return row.place.name, row.verdict, row.failure, f"{row.as_of:%d/%m/%Y}" if row.as_of else ""


def _obligations(book: Workbook, table: Standing) -> None:
    """One row an obligation: what it is, how many communes came to each outcome."""
    heads = (*_OBLIGATION, *((outcome.value, 14) for outcome in Outcome))
    sheet = _headed(book, "Nghĩa vụ", heads)
    for down, (obligation, tally) in enumerate(table.tally(), 1):
        lead = [obligation.id, obligation.title, obligation.basis]
        sheet.set_row(down, row_height(lead, [width for _, width in _OBLIGATION]))
        sheet.write_row(down, 0, [*lead, *(tally[outcome] for outcome in Outcome)], book.cell)
    keep_head(sheet, 0, len(table.obligations), len(heads), first_columns=1)


def _headed(book: Workbook, name: str, heads: Sequence[tuple[str, int]]) -> Any:
    """A sheet with these heads, each with the width of its column."""
    sheet = book.sheet(name, [width for _, width in heads])
    sheet.write_row(0, 0, [head for head, _ in heads], book.head)
    return sheet
