"""A filled form as a paper: the line of figures as the form has it, then each row with what it rests on."""

from trangxa.audit.paper import Cell, Column, Paper, Table, cells
from trangxa.audit.scoring.fill import Answered, Filled
from trangxa.audit.summary import Summary

_MOST_COLUMNS = 16
"""More columns than this make no line that could be printed."""


def as_paper(filled: Filled, summary: Summary) -> Paper:
    """The paper of a form; the same for every format."""
    form = filled.form
    detail = Table("Từng nội dung", _columns(filled), tuple(_row(answer, filled) for answer in filled.answers))
    problems = Table(
        "Tồn tại và việc cần làm",
        (Column("TT", 1.0, number=True), Column("Nơi", 6.0), Column("Tồn tại", 10.0), Column("Việc cần làm", 9.2)),
        tuple(
            cells(number, finding.location, finding.message, finding.fix)
            for number, finding in enumerate(filled.findings, 1)
        ),
        "Không có.",
    )
    line = _line(filled, summary)
    return Paper(
        form.id,
        form.title,
        form.citation,
        ((line, detail, problems) if line else (detail, problems)),
        _facts(filled, summary),
        _notes(filled),
        "BC-UBND",
    )


def _scored(filled: Filled) -> bool:
    return any(answer.row.points is not None for answer in filled.answers)


def _columns(filled: Filled) -> tuple[Column, ...]:
    points = (Column("Điểm tối đa", 1.6, number=True), Column("Điểm", 1.6, number=True)) if _scored(filled) else ()
    rest = 6.6 if points else 9.8
    return (
        Column("Cột", 1.2),
        Column("Nội dung", 6.6),
        Column("Trả lời", 3.0),
        *points,
        Column("Bằng chứng, chỗ còn thiếu", rest),
        Column("Căn cứ", 5.6),
    )


def _row(answer: Answered, filled: Filled) -> tuple[Cell, ...]:
    points = ((_number(answer.row.points), _number(answer.points)) if _scored(filled) else ())
    return cells(
        answer.row.column, answer.row.title, answer.text, *points, "\n".join(answer.said), "\n".join(answer.bases)
    )


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}".replace(".", ",")


def _line(filled: Filled, summary: Summary) -> Table | None:
    """The form's own line, for forms whose rows are numbered columns."""
    answers = filled.answers
    if not filled.form.complete or len(answers) > _MOST_COLUMNS or not all(a.row.column.isdigit() for a in answers):
        return None
    columns = (Column("Đơn vị (1)", 4.0), *(Column(f"({a.row.column})", 22.0 / len(answers)) for a in answers))
    return Table("Số liệu theo mẫu", columns, (cells(summary.agency, *(a.text for a in answers)),))


def _facts(filled: Filled, summary: Summary) -> tuple[tuple[str, str], ...]:
    form, left = filled.form, sum(answer.person for answer in filled.answers)
    facts = [
        ("Đơn vị báo cáo", summary.agency),
        ("Người lập", form.reporter or "Ban Biên tập"),
        ("Nơi nhận", form.receiver or ""),
        ("Mẫu dùng cho", form.applies_to),
        ("Kỳ báo cáo", filled.period.words),
        ("Hạn nộp", filled.period.deadline),
        ("Máy trả lời", f"{len(filled.answers) - left}/{len(filled.answers)} nội dung; {left} nội dung cần người xem"),
    ]
    if _scored(filled):
        of = f" trên thang {_number(form.total)} của mẫu" if form.total else ""
        facts.append(("Điểm", f"{_number(filled.score)}/{_number(filled.scored)} điểm của các dòng đã chấm{of}"))
    return tuple(fact for fact in facts if fact[1])


def _notes(filled: Filled) -> tuple[str, ...]:
    form = filled.form
    notes = [] if form.complete else ["Mẫu này mới biết một phần; các dòng chưa biết không có trong bảng."]
    notes += [form.in_force.note] if form.in_force else []
    return (*notes, form.source.note)
