"""The year's plan of disclosure beside what happened (Luật 10/2022/QH15 Art. 14.1)."""

from trangxa.audit.paper import Cell, Column, Paper, Table, cells
from trangxa.content.commune import Commune
from trangxa.editorial.disclosure_plan import PLAN_FILE, DisclosurePlan, Progress, load_plan, progress
from trangxa.pages.index import SiteIndex
from trangxa.pages.papers.common import link, matter_names, shown, statement_on

NAME = "ke-hoach-cong-khai"
_COLUMNS = (
    Column("TT", 1.0, number=True),
    Column("Nội dung", 5.6),
    Column("Hình thức", 4.0),
    Column("Thời điểm", 4.0),
    Column("Thời hạn", 3.2),
    Column("Trách nhiệm", 3.0),
    Column("Việc thực hiện", 2.7),
    Column("Mục đã đăng", 3.0),
)


def plan_paper(index: SiteIndex, commune: Commune) -> Paper:
    """The plan as of the day of judgement; without its file an empty table that says so."""
    plan = load_plan(index.site.root).record
    rows = list(progress(plan, index.site.items, index.site.as_of)) if plan else []
    year = plan.year if plan else index.site.as_of.year
    return Paper(
        NAME,
        f"Kế hoạch công khai năm {year} và việc thực hiện",
        "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 14 khoản 1",
        (Table("Năm phần của kế hoạch, đối chiếu với mục đã đăng", _COLUMNS, tuple(_row(row, index) for row in rows),
               f"Chưa có tệp {PLAN_FILE}."),),
        _facts(plan, rows, index, commune),
        symbol="BC-UBND",
    )  # fmt: skip


def _facts(
    plan: DisclosurePlan | None, rows: list[Progress], index: SiteIndex, commune: Commune
) -> tuple[tuple[str, str], ...]:
    overdue = [row.planned.what for row in rows if row.overdue]
    return (
        ("Cơ quan", commune.agency),
        ("Kế hoạch", plan.decision if plan else "Chưa có"),
        ("Tính đến ngày", shown(index.site.as_of)),
        ("Quá hạn", "; ".join(overdue) if overdue else "Không có nội dung nào"),
    )


def _row(row: Progress, index: SiteIndex) -> tuple[Cell, ...]:
    plan = row.planned
    nothing = "" if row.items else statement_on(index, *matter_names(plan.field), plan.what)
    newest = max(row.items, key=lambda i: (i.record.posted or index.site.as_of, i.path), default=None)
    return cells(
        row.number, plan.what, "; ".join(plan.forms), plan.when, plan.term, plan.in_charge,
        row.words if row.overdue or not nothing else nothing,
        link(newest if plan.due is None else row.items[0]) if newest else "-",
    )  # fmt: skip
