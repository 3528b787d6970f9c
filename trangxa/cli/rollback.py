"""`trangxa rollback` and `trangxa releases`: what lies at a place, and going back to it."""

from pathlib import Path

import click

from trangxa.cli.options import root_option


@click.command(
    help="Lùi trang ở một NƠI về BẢN trước, hoặc về bản ghi rõ. "
    "Chỉ đổi bản đang hiện; nội dung trong dự án giữ nguyên.",
    short_help="Lùi về bản phát hành trước.",
)
@click.argument("wanted", metavar="[NƠI]", default="")
@click.argument("to", metavar="[BẢN]", default="")
@root_option
def rollback(wanted: str, to: str, root: Path) -> int:
    """Nothing is built or sent."""
    from trangxa.cli.places import place_of

    name, target = place_of(root, wanted)
    shown = target.rollback(to)
    click.echo(f"{name} đã lùi về bản {shown.id}.")
    click.echo("Nội dung trong dự án chưa lùi: sửa lỗi rồi mới chạy lại trangxa publish.")
    return 0


@click.command(help="Kê các bản phát hành còn giữ ở một NƠI, bản cũ trước.", short_help="Kê các bản đã phát hành.")
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
