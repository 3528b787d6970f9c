"""The report as an Excel workbook: first page, obligations, tasks."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import xlsxwriter

from trangxa.audit.reporters.columns import HEADS, cells, due
from trangxa.audit.reporters.packing import settled_zip
from trangxa.audit.reporters.row_height import row_height
from trangxa.audit.since import Followed
from trangxa.audit.summary import Summary

_WIDTHS = (22, 34, 34, 18, 20, 16, 16, 16, 46, 40, 16, 60, 24, 18)
_TASK_HEADS = ("Mã phát hiện", "Mức", "Nơi", "Điều thấy được", "Cách sửa", "Căn cứ", "Người làm", "Hạn làm", "Miễn")
_TASK_WIDTHS = (14, 10, 40, 60, 60, 44, 24, 18, 40)
_FOLLOWED = (("Thay đổi", 12), ("Nơi", 40), ("Phát hiện", 60), ("Thấy từ ngày", 14), ("Số ngày", 10))


def write_xlsx(summary: Summary, followed: Sequence[Followed] = ()) -> bytes:
    """A workbook of three sheets, of four with what changed since an earlier report. Same report, same bytes."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    moment = datetime(summary.as_of.year, summary.as_of.month, summary.as_of.day)
    book.set_properties({"title": "Báo cáo kiểm tra", "author": summary.agency, "created": moment})
    sheets = _Sheets(book)
    sheets.first_page(summary)
    sheets.table("Nghĩa vụ", HEADS, _WIDTHS, [cells(row) for row in summary.rows])
    sheets.table("Việc cần làm", _TASK_HEADS, _TASK_WIDTHS, _tasks(summary))
    if followed:
        rows = [(f.change, f.place, f.message, f"{f.first_seen:%d/%m/%Y}", f.days) for f in followed]
        sheets.table("So với lần trước", tuple(n for n, _ in _FOLLOWED), tuple(w for _, w in _FOLLOWED), rows)
    book.close()
    return settled_zip(out.getvalue())


def _tasks(summary: Summary) -> list[tuple[Any, ...]]:
    return [
        (
            task.finding.identity,
            task.finding.severity.value,
            str(task.finding.location),
            task.finding.message,
            task.finding.fix,
            task.finding.basis,
            task.who,
            due(task),
            task.finding.waiver,
        )
        for task in summary.tasks
    ]


class _Sheets:
    """Sheets of one workbook in one style, ready to print on A4 landscape."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._title = book.add_format({"bold": True, "font_size": 14, "text_wrap": True})
        boxed = {"border": 1, "text_wrap": True, "valign": "top"}
        self._head = book.add_format({**boxed, "bold": True, "bg_color": "#F3EFE6"})
        self._cell = book.add_format(boxed)

    def first_page(self, summary: Summary) -> None:
        """Verdict, what was judged and when, counts."""
        sheet = self._sheet("Tổng hợp", (34, 80))
        sheet.write(0, 0, "Báo cáo kiểm tra trang thông tin điện tử", self._title)
        facts = (
            ("Cơ quan", summary.agency),
            ("Địa chỉ trang", summary.site_url),
            ("Kết luận", summary.verdict),
            ("Đối chiếu với", f"{summary.title} (hồ sơ {summary.profile})"),
            ("Ngày xét", f"{summary.as_of:%d/%m/%Y}"),
            ("Nội dung minh họa", "Có" if summary.illustrative else "Không"),
            ("Người chịu trách nhiệm", summary.responsible),
            ("Mã băm nội dung", summary.digest),
            ("Chương trình", f"trangxa {summary.version}"),
            *((outcome.value, count) for outcome, count in summary.counts.items()),
            ("Cộng số nghĩa vụ", len(summary.rows)),
        )
        for at, (name, value) in enumerate(facts, 2):
            sheet.write(at, 0, name, self._head)
            sheet.write(at, 1, value, self._cell)

    def table(self, name: str, heads: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[Any]]) -> None:
        """A sheet with a head that stays, a filter, and the head on every printed page."""
        sheet = self._sheet(name, widths)
        sheet.write_row(0, 0, heads, self._head)
        sheet.set_row(0, row_height(heads, widths))
        for at, row in enumerate(rows, 1):
            sheet.set_row(at, row_height([str(cell) for cell in row], widths))
            sheet.write_row(at, 0, row, self._cell)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
        sheet.repeat_rows(0)

    def _sheet(self, name: str, widths: Sequence[int]) -> Any:
        sheet = self._book.add_worksheet(name)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        return sheet
