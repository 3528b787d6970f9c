"""The report as an Excel workbook: first page, obligations, tasks."""

from collections.abc import Sequence
from typing import Any

from trangxa.audit.reporters.columns import HEADS, cells, due
from trangxa.audit.reporters.row_height import row_height
from trangxa.audit.reporters.workbook import Workbook, keep_head
from trangxa.audit.since import Followed
from trangxa.audit.summary import Summary

_WIDTHS = (22, 34, 34, 18, 20, 16, 16, 16, 46, 40, 16, 60, 24, 18)
_TASK_HEADS = ("Mã phát hiện", "Mức", "Nơi", "Phát hiện", "Cách sửa", "Căn cứ", "Người làm", "Hạn làm", "Miễn")
_TASK_WIDTHS = (14, 10, 40, 60, 60, 44, 24, 18, 40)
_FOLLOWED_HEADS = ("Thay đổi", "Nơi", "Phát hiện", "Thấy từ ngày", "Số ngày")
_FOLLOWED_WIDTHS = (12, 40, 60, 14, 10)


def write_xlsx(summary: Summary, followed: Sequence[Followed] = ()) -> bytes:
    """A workbook of three sheets, of four with what changed since an earlier report. Same report, same bytes."""
    book = Workbook("Báo cáo kiểm tra", summary.as_of, summary.agency)
    _first_page(book, summary)
    _table(book, "Nghĩa vụ", HEADS, _WIDTHS, [cells(row) for row in summary.rows])
    _table(book, "Việc cần làm", _TASK_HEADS, _TASK_WIDTHS, _tasks(summary))
    if followed:
        rows = [(f.change, f.place, f.message, f"{f.first_seen:%d/%m/%Y}", f.days) for f in followed]
        _table(book, "So với lần trước", _FOLLOWED_HEADS, _FOLLOWED_WIDTHS, rows)
    return book.to_bytes()


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


def _first_page(book: Workbook, summary: Summary) -> None:
    """Verdict, what was judged and when, counts."""
    sheet = book.sheet("Tổng hợp", (34, 80))
    title = book.look(bold=True, font_size=14, text_wrap=True)
    sheet.write(0, 0, "Báo cáo kiểm tra trang thông tin điện tử", title)
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
        sheet.write(at, 0, name, book.head)
        sheet.write(at, 1, value, book.cell)


def _table(
    book: Workbook, name: str, heads: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[Any]]
) -> None:
    sheet = book.sheet(name, widths)
    sheet.write_row(0, 0, heads, book.head)
    sheet.set_row(0, row_height(heads, widths))
    for at, row in enumerate(rows, 1):
        sheet.set_row(at, row_height([str(cell) for cell in row], widths))
        sheet.write_row(at, 0, row, book.cell)
    keep_head(sheet, 0, max(len(rows), 1), len(heads))
