"""`trangxa rollback` and `trangxa releases`: what lies at a place, and going back to it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from trangxa.cli.options import root_option

if TYPE_CHECKING:
    from trangxa.publish.target import Target


@click.command(
    help="Lùi trang ở một NƠI về BẢN trước, hoặc về bản ghi rõ. "
    "Chỉ đổi bản đang hiện; nội dung trong dự án giữ nguyên.",
    epilog="Ví dụ: trangxa rollback may-chu",
    short_help="Lùi về bản phát hành trước.",
)
@click.argument("wanted", metavar="[NƠI]", default="")
@click.argument("to", metavar="[BẢN]", default="")
@root_option
def rollback(wanted: str, to: str, root: Path) -> int:
    """Nothing is built or sent."""
    from trangxa.cli.places import place_of

    name, target = place_of(root, wanted)
    entry = target.rollback(to)
    click.echo(f"{name} đã lùi về bản {entry.id}.")
    click.echo("Nội dung trong dự án chưa lùi: sửa lỗi rồi mới chạy lại trangxa publish.")
    _look_again(root, target)
    return 0


def _look_again(root: Path, target: "Target") -> None:
    """After the step, because a ledger with faults must not keep anybody from it. TrangxaError: nobody signed this."""
    from trangxa.cli.places import books_of
    from trangxa.publish.manifest import read_manifest
    from trangxa.publish.signing import check_signature, withdrawn_since

    books, shown = books_of(root), target.shown()
    if books and shown:
        check_signature(read_manifest(shown.manifest, "nơi đăng"), shown.manifest, shown.signature, books)
        if left := withdrawn_since(shown.manifest, books):
            click.echo(f"LƯU Ý: bản này còn bài đã gỡ sau đó: {', '.join(left)}. Chạy trangxa publish ngay.")


@click.command(
    help="Kê các bản phát hành còn giữ ở một NƠI, bản cũ trước.",
    epilog="Ví dụ: trangxa releases may-chu",
    short_help="Kê các bản đã phát hành.",
)
@click.argument("wanted", metavar="[NƠI]", default="")
@root_option
def releases(wanted: str, root: Path) -> int:
    """One line a release."""
    from trangxa.cli.places import place_of

    name, target = place_of(root, wanted)
    found = target.releases()
    for entry in found:
        click.echo(f"{entry.id}  đang hiện" if entry.live else entry.id)
    if not found:
        click.echo(f"{name} chưa có bản phát hành nào.")
    return 0
