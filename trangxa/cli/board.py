"""`trangxa board`: what waits for whom, what is overdue, what falls due soon."""

from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from trangxa.cli.options import as_of_option, root_option
from trangxa.cli.printing import console
from trangxa.cli.source import source_of
from trangxa.content.commune import Commune
from trangxa.content.office import load_commune
from trangxa.content.tree import CONTENT_FOLDERS
from trangxa.editorial.books import Books
from trangxa.editorial.places import in_use
from trangxa.editorial.reading import sound_books
from trangxa.errors import TrangxaError
from trangxa.law import combined, load_profile, profile_ids
from trangxa.lifecycle.agenda import agenda, answering
from trangxa.lifecycle.calendar import board_calendar
from trangxa.lifecycle.desk import Desk
from trangxa.lifecycle.paper import board_paper
from trangxa.lifecycle.task import Group, Task
from trangxa.rules import load_context

_OWN_MARK = ".well-known/trangxa"
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command(
    help="Bảng việc của Ban Biên tập: việc chờ ai, nội dung đến hạn rà soát, đợt góp ý, câu trả lời và kết quả còn nợ, "
    "văn bản sắp hết hiệu lực, hạn theo luật, chuyên đề đang diễn ra.",
    epilog="Ví dụ: trangxa board --days 60 --html viec.html",
    short_help="Ai phải làm gì, trước ngày nào.",
)
@root_option
@as_of_option
@click.option(
    "--days", type=click.IntRange(0, 366), metavar="SỐ_NGÀY", default=30, show_default=True,
    help="Kê việc của bao nhiêu ngày tới, nhiều nhất 366.",
)  # fmt: skip
@click.option("--person", metavar="TÊN", help="Chỉ in việc của người này (họ tên hoặc mã), hoặc của một đơn vị.")
@click.option("--html", type=_FILE, help="Ghi thêm bảng thành một tệp HTML, không đăng lên trang.")
@click.option("--ical", type=_FILE, help="Ghi thêm các hạn thành tệp lịch iCalendar (.ics).")
def board(root: Path, as_of: date | None, days: int, person: str | None, html: Path | None, ical: Path | None) -> None:
    """Exit code 0: the board reports, it refuses nothing."""
    commune, _ = load_commune(root)
    if commune is None:
        raise TrangxaError("Thiếu thông tin cơ quan trong commune.yml.", "Chạy trangxa check rồi sửa commune.yml.")
    desk = _desk(root, as_of, days)
    tasks = agenda(desk)
    names = answering(desk, tasks, person) if person else ()
    if names:
        tasks = tuple(task for task in tasks if not {*names}.isdisjoint(task.people))
    whose = names[0] if names else ""
    _print(console(), tasks, desk, whose)
    if html:
        _write(root, html, _html(tasks, commune, desk, whose))
    if ical:
        _write(root, ical, board_calendar(tasks, commune, desk.site.as_of))


def _desk(root: Path, as_of: date | None, days: int) -> Desk:
    site = source_of(root, as_of).site()
    laws = combined([load_profile(id) for id in profile_ids()])
    standing = tuple(o for o in laws.obligations if o.stands(site.as_of) and o.binds.value != "no")
    books = sound_books(root).books if in_use(root) else Books()
    return Desk(site, standing, load_context(site.root), days, books)


def _html(tasks: tuple[Task, ...], commune: Commune, desk: Desk, whose: str) -> bytes:
    from trangxa.audit.reporters.paper_html import paper_html

    return paper_html(board_paper(tasks, desk.site.as_of, desk.days, whose), commune.agency, desk.site.as_of)


def _write(root: Path, target: Path, data: bytes) -> None:
    """The board is the office's own business: it never lies where it would be published."""
    content = [(root / folder).resolve() for folder in CONTENT_FOLDERS]
    if any(parent in content or (parent / _OWN_MARK).is_dir() for parent in target.resolve().parents):
        what = f"Không ghi bảng việc vào {target}: thư mục này được đăng lên trang."
        raise TrangxaError(what, "Chọn một chỗ ngoài trang đã dựng và ngoài các thư mục bài.")
    target.write_bytes(data)
    click.echo(f"Đã ghi: {target}")


def _print(out: Console, tasks: tuple[Task, ...], desk: Desk, whose: str) -> None:
    day = desk.site.as_of
    for group in Group:
        found = [task for task in tasks if task.group is group]
        if found:
            out.print(_table(group, found, day))
            out.print()
    late = sum(task.late(day) > 0 for task in tasks)
    of = f" của {whose}" if whose else ""
    said = f"Tính từ ngày {day:%d/%m/%Y}, trong {desk.days} ngày tới: {len(tasks)} việc{of}, {late} việc quá hạn."
    out.print(Text(said, "red" if late else "green"))


def _table(group: Group, tasks: list[Task], day: date) -> Table:
    table = Table(title=group.value, title_justify="left", title_style="bold", box=None, padding=(0, 2, 0, 0))
    for head in ("Hạn", "Còn lại", "Việc", "Người, đơn vị", "Tệp"):
        table.add_column(head, overflow="fold", no_wrap=head in ("Hạn", "Còn lại"), header_style="dim")
    for task in tasks:
        style = "red" if task.late(day) else "yellow" if task.due and (task.due - day).days <= 7 else ""
        due = f"{task.due:%d/%m/%Y}" if task.due else ""
        table.add_row(due, Text(task.timing(day), style), task.what, task.who, Text(task.place, "dim"))
    return table
