"""`trangxa approve`: what was submitted may be shown; `--urgent`: a notice, at once, by one person alone."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from trangxa.cli.choosing import waiting_versions
from trangxa.cli.day import judged_day
from trangxa.cli.desk import Desk, key_option, open_desk
from trangxa.cli.linking import refuse_dangling
from trangxa.cli.options import Day, root_option
from trangxa.cli.stored import posted_day, stored_item
from trangxa.content.office import load_commune
from trangxa.editorial.entry import Action, Version, by_code
from trangxa.editorial.store import Store, digest_of
from trangxa.editorial.view import clashes
from trangxa.errors import TrangxaError


@click.command(
    help="Duyệt bài người khác đã trình. Nhiều bài thì duyệt cùng lúc, được tất cả hoặc không bài nào. "
    "Duyệt đúng bản đã trình: sau đó sửa bài thì bản đã duyệt vẫn ở trên trang cho tới khi bản sửa được duyệt.",
    epilog="Ví dụ: trangxa approve tin-7f3k2m --on 2026-12-01",
    short_help="Duyệt bài người khác đã trình.",
)
@click.argument("items", nargs=-1, metavar="[BÀI…]")
@root_option
@key_option
@click.option("--all", "everything", is_flag=True, help="Duyệt mọi bài đang chờ mà mình có quyền duyệt.")
@click.option("--on", "first", type=Day(), help="Đăng từ ngày này. Bỏ trống: đăng ngay.")
@click.option("--until", "last", type=Day(), help="Hết ngày này thì đưa khỏi trang.")
@click.option("--urgent", is_flag=True, help="Đăng khẩn một thông báo khi chỉ có một mình; người khác xác nhận sau.")
@click.option("--reason", default="", metavar="LÝ_DO", help="Lý do đăng khẩn.")
def approve(
    root: Path,
    items: tuple[str, ...],
    key: Path | None,
    everything: bool,
    first: date | None,
    last: date | None,
    urgent: bool,
    reason: str,
) -> None:
    """All of the items in one act, or none."""
    if bool(items) is everything:
        raise click.UsageError("Ghi BÀI cần duyệt, hoặc --all.")
    desk = open_desk(root, key)
    chosen = _approvable(desk, _mine(desk) if everything else items)
    action = Action.URGENT if urgent else Action.APPROVE
    entry = desk.draft(action, by_code(chosen), first_day=first, last_day=last, reason=reason)
    desk.check(entry)
    refuse_dangling(desk, entry, chosen.values(), first or entry.day)
    desk.enter(entry)
    _tell(root, chosen, first, urgent)


def _approvable(desk: Desk, names: Iterable[str]) -> dict[str, Version]:
    """The waiting versions of these items, by code; TrangxaError where one of them had better not be approved."""
    chosen = waiting_versions(desk, names)
    if not chosen:
        raise TrangxaError("Không có bài nào chờ bạn duyệt.", "Xem những gì đang chờ: trangxa inbox.")
    _refuse_clashes(desk, chosen)
    _refuse_vanishing(desk, chosen)
    _refuse_missing(desk.root, chosen.values())
    return chosen


def _refuse_vanishing(desk: Desk, chosen: dict[str, Version]) -> None:
    """An item on the page whose new version states a day ahead would be gone until then, most likely by a slip."""
    today = judged_day(load_commune(desk.root)[0])
    for code, version in chosen.items():
        live = desk.books.standing(code).live(today)
        before = posted_day(stored_item(desk.root, live.version.path, live.version.files)) if live else date.max
        day = posted_day(stored_item(desk.root, version.path, version.files))
        if before <= today < day:
            raise TrangxaError(
                f"{version.path} đang ở trên trang, mà bản này ghi ngày đăng {day:%d/%m/%Y}: duyệt thì bài biến khỏi "
                "trang tới ngày ấy.",
                f"Trả bài để giữ ngay_dang cũ; muốn bản sửa hiện từ ngày ấy thì duyệt bằng --on {day}.",
            )


def _tell(root: Path, chosen: dict[str, Version], first: date | None, urgent: bool) -> None:
    today = judged_day(load_commune(root)[0])
    for version in chosen.values():
        if _differs(root, version):
            click.echo(f"LƯU Ý: {version.path} trên máy này khác bản đã trình; bản được duyệt là bản đã trình.")
        starts = max(first or date.min, posted_day(stored_item(root, version.path, version.files)))
        later = f", đăng từ {starts:%d/%m/%Y}" if first or starts > today else ""
        click.echo(f"Đã duyệt: {version.path} “{version.title}”{later}")
    if urgent:
        click.echo("Trong 24 giờ, người thứ hai phải xem lại và chạy: trangxa approve " + " ".join(chosen))


def _mine(desk: Desk) -> Iterator[str]:
    """Codes of what this member may approve."""
    for code, item in desk.books.items.items():
        newest = item.newest
        writers = (item.pending.member, item.pending.version.author) if item.pending else ()
        confirms = newest is not None and newest.urgent and newest.member != desk.member.id
        if (item.pending and desk.member.id not in writers) or confirms:
            yield code


def _differs(root: Path, version: Version) -> bool:
    """Whether a file of the version is there with other bytes."""
    there = ((root / path, digest) for path, digest in version.files.items() if (root / path).is_file())
    return any(digest_of(file.read_bytes()) != digest for file, digest in there)


def _refuse_missing(root: Path, versions: Iterable[Version]) -> None:
    """Nobody approves bytes that nobody can see: a colleague's store may not have come along with the ledger."""
    for version in versions:
        for digest in version.files.values():
            Store(root).get(digest)


def _refuse_clashes(desk: Desk, chosen: dict[str, Version]) -> None:
    others = (i.newest.version for i in desk.books.items.values() if i.newest and not i.left and i.code not in chosen)
    for found in clashes([*chosen.values(), *others]):
        raise TrangxaError(f"{found.location}: {found.message}", found.fix)
