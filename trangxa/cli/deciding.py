"""`trangxa reject`, `schedule`, `withdraw`, `restore`, `archive`: the other decisions on items."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

import click

from trangxa.cli.choosing import known_code, newest_versions, waiting_versions
from trangxa.cli.desk import Desk, key_option, open_desk
from trangxa.cli.options import Day, root_option
from trangxa.editorial.entry import Action, Reason, by_code
from trangxa.editorial.erasing import erasable
from trangxa.editorial.places import STORE_FOLDER
from trangxa.editorial.reading import sound_books
from trangxa.editorial.states import CAUSES
from trangxa.editorial.store import Store, write_whole
from trangxa.errors import TrangxaError

_items = click.argument("items", nargs=-1, required=True, metavar="BÀI…")


@click.command(
    help="Trả bài về cho người viết sửa; phải nêu lý do.",
    epilog='Ví dụ: trangxa reject tin-7f3k2m --reason "Thiếu tên người chụp ảnh"',
    short_help="Trả bài, nêu lý do.",
)
@_items
@root_option
@key_option
@click.option("--reason", required=True, metavar="LÝ_DO", help="Cần sửa gì, để người viết đọc.")
def reject(root: Path, items: tuple[str, ...], key: Path | None, reason: str) -> None:
    """The version goes back; what is on the page stays."""
    desk = open_desk(root, key)
    chosen = waiting_versions(desk, items)
    desk.act(Action.REJECT, by_code(chosen), reason=reason)
    click.echo("Đã trả: " + ", ".join(version.path for version in chosen.values()))


@click.command(
    epilog="Ví dụ: trangxa schedule tin-7f3k2m --on 2026-12-01 --until 2026-12-31",
    help="Hẹn ngày đăng và ngày hết hạn cho bài đã duyệt.",
    short_help="Hẹn ngày đăng, ngày hết hạn cho bài đã duyệt.",
)
@_items
@root_option
@key_option
@click.option("--on", "first", type=Day(), help="Đăng từ ngày này.")
@click.option("--until", "last", type=Day(), help="Hết ngày này thì đưa khỏi trang.")
def schedule(root: Path, items: tuple[str, ...], key: Path | None, first: date | None, last: date | None) -> None:
    """One day or both."""
    desk = open_desk(root, key)
    chosen = newest_versions(desk, items)
    desk.act(Action.SCHEDULE, by_code(chosen), first_day=first, last_day=last)
    days = [f"{words} {day:%d/%m/%Y}" for words, day in (("từ ngày", first), ("đến hết ngày", last)) if day]
    click.echo(f"Đã hẹn {' '.join(days)}: " + ", ".join(version.path for version in chosen.values()))


@click.command(
    help="Gỡ bài khỏi trang. Địa chỉ cũ còn một trang báo lý do và ngày gỡ, không còn nội dung; "
    "với --replaced-by thì dẫn sang bài thay thế. Dựng và phát hành lại thì có tác dụng.",
    epilog="Ví dụ: trangxa withdraw tin-7f3k2m --cause sai-noi-dung",
    short_help="Gỡ bài khỏi trang, hoặc thay bằng bài khác.",
)
@_items
@root_option
@key_option
@click.option(
    "--cause", type=click.Choice([reason.value for reason in Reason]),
    help="; ".join(f"{reason.value}: {words}" for reason, words in CAUSES.items()) + ".",
)  # fmt: skip
@click.option("--replaced-by", "successor", metavar="BÀI", help="Bài thay thế, đã được duyệt.")
@click.option("--reason", default="", metavar="GHI_CHÚ", help="Ghi chú nội bộ, chỉ nằm trong nhật ký.")
def withdraw(
    root: Path, items: tuple[str, ...], key: Path | None, cause: str | None, successor: str | None, reason: str
) -> None:
    """A cause or a successor."""
    if (cause is None) is (successor is None):
        raise click.UsageError("Chọn một: --cause LÝ_DO để gỡ, hoặc --replaced-by BÀI để thay.")
    desk = open_desk(root, key)
    chosen = newest_versions(desk, items)
    if successor:
        code = known_code(root, desk.books, successor)
        desk.act(Action.REPLACE, by_code(chosen), successor=code, reason=reason)
    else:
        desk.act(Action.WITHDRAW, by_code(chosen), cause=Reason(cause), reason=reason)
    click.echo("Đã gỡ: " + ", ".join(version.path for version in chosen.values()))
    click.echo("Bài còn trên trang cho tới khi phát hành lại: trangxa publish.")
    if cause == Reason.PROTECTED.value:
        _tell_of_store(root, chosen)


def _tell_of_store(root: Path, codes: Collection[str]) -> None:
    """What must not be public is still in the store, in git, and in older releases on the server."""
    books = sound_books(root).books
    mine = {digest for code in codes for one in books.standing(code).approvals for digest in one.version.files.values()}
    kept = sorted(mine & erasable(books).keys())
    click.echo("Bản đã duyệt còn trong kho; phải xóa hẳn thì xóa các tệp này, cả trong lịch sử git:")
    for digest in kept:
        click.echo(f"  {STORE_FOLDER}/{digest[:2]}/{digest[2:]}")


@click.command(
    epilog="Ví dụ: trangxa restore tin-7f3k2m",
    help="Đưa bài đã gỡ trở lại trang, hoặc quay về một bản đã duyệt trước đó.",
    short_help="Khôi phục bản đã duyệt.",
)
@click.argument("item", metavar="BÀI")
@root_option
@key_option
@click.option("--version", metavar="MÃ_BẢN", default="", help="Đầu mã của bản, như in trong trangxa history.")
def restore(root: Path, item: str, key: Path | None, version: str) -> None:
    """Without a version: the last approved one. Files that are gone from the project come back too."""
    desk = open_desk(root, key)
    code = known_code(root, desk.books, item)
    digest = _approved(desk, code, version)
    objects = {path: Store(root).get(held) for path, held in desk.books.versions[digest].files.items()}
    desk.act(Action.RESTORE, {code: digest})
    for path, data in objects.items():
        if not (root / path).exists():
            write_whole(root / path, data)
    click.echo(f"Đã khôi phục {code}, bản {digest[:12]}. Dựng lại trang: trangxa build.")


@click.command(
    help="Đưa vào lưu trữ bài đã gỡ, đã được thay thế hoặc hết thời hạn: không còn trong danh sách việc.",
    epilog="Ví dụ: trangxa archive tin-7f3k2m",
    short_help="Đưa bài đã hết việc vào lưu trữ.",
)
@_items
@root_option
@key_option
def archive(root: Path, items: tuple[str, ...], key: Path | None) -> None:
    """The page at the old address stays."""
    desk = open_desk(root, key)
    chosen = newest_versions(desk, items)
    desk.act(Action.ARCHIVE, by_code(chosen))
    click.echo("Đã lưu trữ: " + ", ".join(chosen))


def _approved(desk: Desk, code: str, start: str) -> str:
    digests = [approval.version.digest for approval in desk.books.standing(code).approvals]
    found = [digest for digest in dict.fromkeys(reversed(digests)) if digest.startswith(start)]
    if not found or (start and len(found) > 1):
        raise TrangxaError(f"{code}: không có đúng một bản đã duyệt nào là “{start}”.", f"Xem: trangxa history {code}.")
    return found[0]
