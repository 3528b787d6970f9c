"""The report as a Word document in the official layout."""

from typing import Any

from trangxa.audit.reporters.columns import due, where
from trangxa.audit.reporters.official import CENTRE, Head, add_foot, add_line, add_table, new_document, to_bytes
from trangxa.audit.summary import Row, Summary

_HEADS = ("TT", "Yêu cầu, căn cứ", "Kết quả", "Bằng chứng; việc cần làm, người làm, hạn làm")
_WIDTHS = (1.0, 5.2, 2.3, 8.0)


def write_docx(summary: Summary) -> bytes:
    """A4, margins and type of NĐ 30/2020/NĐ-CP; same report, same bytes."""
    head = head_of(summary)
    made = new_document(head, "Báo cáo kiểm tra trang thông tin điện tử")
    add_line(made, "BÁO CÁO", bold=True, size=14, align=CENTRE)
    add_line(
        made, "Kết quả kiểm tra việc công khai thông tin trên trang thông tin điện tử", bold=True, align=CENTRE
    )
    _body(made, summary)
    add_table(made, _HEADS, _WIDTHS, (_cells(number, row) for number, row in enumerate(summary.rows, 1)))
    add_foot(made, head)
    return to_bytes(made)


def head_of(summary: Summary) -> Head:
    """Heads of a report of the editorial board."""
    return Head(
        summary.agency,
        summary.place,
        summary.as_of,
        "BC-UBND",
        ("TM. ỦY BAN NHÂN DÂN", "TRƯỞNG BAN BIÊN TẬP"),
        summary.responsible.split(",")[0],
        ("UBND tỉnh", f"Lãnh đạo {summary.agency}"),
    )


def _body(made: Any, summary: Summary) -> None:
    counts = ", ".join(f"{count} {outcome.value.lower()}" for outcome, count in summary.counts.items() if count)
    for text in (
        f"Trang được kiểm tra: {summary.site_url}",
        f"Căn cứ đối chiếu: {summary.title} (hồ sơ {summary.profile}).",
        f"Ngày xét: {summary.as_of:%d/%m/%Y}. Chương trình trangxa {summary.version}.",
        f"Mã băm nội dung: {summary.digest}.",
        *(["Nội dung của trang là minh họa."] if summary.illustrative else []),
    ):
        add_line(made, text)
    add_line(made, f"Kết luận: {summary.verdict}", bold=True)
    add_line(made, f"Đã xét {len(summary.rows)} nghĩa vụ: {counts}. Có {len(summary.tasks)} việc cần làm.")


def _cells(number: int, row: Row) -> tuple[str, ...]:
    what = f"{row.obligation.title}\n{row.obligation.basis}"
    tasks = (f"{task.finding.message} {task.finding.fix} ({task.who}; {due(task).lower()})" for task in row.tasks)
    told = "\n".join([*row.statements, *(where(seen) for seen in row.seen), *tasks])
    return str(number), what, row.outcome.value, told
