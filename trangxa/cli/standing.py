"""`trangxa status`, `inbox`: where items stand, what waits for whom."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import click
from rich.table import Table

from trangxa.cli.choosing import known_code
from trangxa.cli.desk import Desk, key_option, open_desk
from trangxa.cli.options import as_of_option, root_option
from trangxa.cli.printing import console
from trangxa.cli.source import working_source
from trangxa.cli.stored import state_on, waits_until
from trangxa.content.tree import scan_tree
from trangxa.editorial.acts import ALLOWED
from trangxa.editorial.books import Books
from trangxa.editorial.entry import VIET_NAM, Action, Version
from trangxa.editorial.reading import sound_books
from trangxa.editorial.states import CAUSES, Standing, State
from trangxa.editorial.working import working_versions

_QUIET = frozenset({State.PUBLISHED, State.ARCHIVED})
"""States in which nobody has anything to do, as long as the files are as approved."""

_QUIET_WITHOUT_RELEASES = _QUIET | {State.APPROVED}


@click.command(
    epilog="Ví dụ: trangxa status tin-7f3k2m",
    help="Trạng thái các bài: mọi bài còn việc phải làm, hoặc riêng các BÀI nêu ra.",
    short_help="Trạng thái các bài.",
)
@click.argument("items", nargs=-1, metavar="[BÀI…]")
@root_option
@as_of_option
@click.option("--all", "everything", is_flag=True, help="In cả những bài đã đăng, không có gì phải làm.")
def status(root: Path, items: tuple[str, ...], as_of: date | None, everything: bool) -> None:
    """Working files and ledger side by side."""
    books = sound_books(root).books
    source = working_source(root, as_of)
    site = source.site()
    coming = {item.code for item in site.coming}
    versions = working_versions(root, site.written, frozenset(scan_tree(root).files), books.board)
    codes = [_code(root, books, versions, name) for name in items] or sorted({*versions, *books.items})
    quiet = _QUIET if books.released else _QUIET_WITHOUT_RELEASES
    table, counts = _table("Mục", "Trạng thái", "Ghi chú"), Counter[State]()
    for code in codes:
        exact = bool(items) or code in coming  # only then is it worth opening the approved file
        state = state_on(root, books, code, source.as_of) if exact else books.state(code, source.as_of)
        counts[state] += 1
        note = _note(books.standing(code), versions.get(code))
        if state is State.SCHEDULED:
            note = "; ".join(filter(None, (note, f"đăng từ {waits_until(root, books, code):%d/%m/%Y}")))
        if items or everything or note or state not in quiet:
            table.add_row(_name(books, code, versions), state.value, note)
    console().print(table)
    console().print("; ".join(f"{state.value}: {counts[state]}" for state in State if counts[state]))


@click.command(
    epilog="Ví dụ: trangxa inbox",
    help="Việc đang chờ mình: bài chờ duyệt, tin khẩn chờ xác nhận, bài bị trả.",
    short_help="Việc chờ mình.",
)
@root_option
@key_option
def inbox(root: Path, key: Path | None) -> None:
    """Sorted by how long it has waited."""
    desk = open_desk(root, key)
    lines = sorted(_waiting(desk))
    for _, line in lines:
        click.echo(line)
    click.echo(f"{len(lines)} việc chờ {desk.member.name}." if lines else f"Không có việc nào chờ {desk.member.name}.")


def _waiting(desk: Desk) -> Iterator[tuple[str, str]]:
    may = not ALLOWED[Action.APPROVE].isdisjoint(desk.member.roles)
    for code, item in desk.books.items.items():
        newest, told = item.newest, item.pending
        if told and may and desk.member.id not in (told.member, told.version.author):
            yield (
                told.at.isoformat(),
                f"Chờ duyệt từ {when(told.at)}: {code} “{told.version.title}”, {told.member} trình",
            )
        if newest and newest.urgent and may and newest.member != desk.member.id:
            yield newest.at.isoformat(), f"Tin khẩn chờ xác nhận trước {when(newest.confirm_by)}: {code}"
        if item.refusal and _submitter(desk, code) == desk.member.id:
            yield (
                item.refusal.at.isoformat(),
                f"Bị trả ngày {when(item.refusal.at)}: {code}, lý do: {item.refusal.reason}",
            )


def _submitter(desk: Desk, code: str) -> str:
    entries = (s.entry for s in reversed(desk.reading.ledger.entries) if code in s.entry.items)
    return next((entry.member for entry in entries if entry.action is Action.SUBMIT), "")


def _note(item: Standing, version: Version | None) -> str:
    newest = item.newest
    notes = [f"bị trả: {item.refusal.reason}"] if item.refusal else []
    if item.pending and newest:
        notes.append("bản sửa chờ duyệt")
    known = [told.version.digest for told in (item.pending, item.refusal, newest) if told]
    if known and version and version.digest != known[0]:
        notes.append("tệp trên máy khác bản đã trình")
    if newest and newest.urgent:
        notes.append(f"tin khẩn, chờ xác nhận trước {when(newest.confirm_by)}")
    if item.left:
        notes.append(CAUSES[item.left.cause] if item.left.cause else f"thay bằng {item.left.successor}")
    return "; ".join(notes)


def when(at: datetime) -> str:
    """A moment as people in Việt Nam read it."""
    return f"{at.astimezone(VIET_NAM):%d/%m/%Y %H:%M}"


def _code(root: Path, books: Books, versions: dict[str, Version], name: str) -> str:
    found = [code for code, version in versions.items() if name in (code, version.path)]
    return found[0] if found else known_code(root, books, name)


def _name(books: Books, code: str, versions: dict[str, Version]) -> str:
    version = versions.get(code)
    newest = books.standing(code).newest
    shown = version or (newest.version if newest else None)
    return shown.path if shown else code


def _table(*heads: str) -> Table:
    made = Table(box=None, padding=(0, 2, 0, 0), show_edge=False)
    for head in heads:
        made.add_column(head, overflow="fold")
    return made
