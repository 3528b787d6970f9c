"""`trangxa ledger`: whether the record of approvals is whole and genuine."""

from pathlib import Path

import click

from trangxa.cli.day import now
from trangxa.cli.options import root_option
from trangxa.cli.printing import console, print_finding
from trangxa.cli.site_sources import unapproved_pages
from trangxa.editorial.git_history import removed_entries
from trangxa.editorial.reading import refuse_unused
from trangxa.editorial.verifying import ahead_faults, verify_ledger
from trangxa.errors import TrangxaError


@click.group(
    help="Nhật ký duyệt bài: kiểm tra tính toàn vẹn.",
    epilog="Ví dụ: trangxa ledger verify",
    short_help="Nhật ký duyệt bài.",
)
def ledger() -> None:
    """The ledger is written by the other verbs only."""


@ledger.command(
    help="Kiểm tra nhật ký, kho bản đã duyệt và trang đã dựng: mục bị sửa, bị bớt, bị chèn, đảo thứ tự, chữ ký giả, "
    "người ký hết nhiệm kỳ, bài đăng mà chưa duyệt.",
    epilog="Ví dụ: trangxa ledger verify --fresh",
    short_help="Kiểm tra nhật ký, kho và trang đã dựng.",
)
@root_option
@click.option("--fresh", is_flag=True, help="Kiểm tra lại mọi chữ ký, kể cả những chữ ký đã kiểm tra trước đây.")
@click.option(
    "--head", "heads", multiple=True, metavar="MÃ", help="Mã mục cuối ghi ở nơi khác, như trong bản kê phát hành."
)
@click.option("--at", "place", metavar="NƠI", help="Đối chiếu thêm với bản kê đang hiện ở một NƠI trong noi_dang.")
@click.option("--site", type=click.Path(path_type=Path), help="Trang đã dựng. Bỏ trống: site/ trong dự án.")
def verify(root: Path, fresh: bool, heads: tuple[str, ...], place: str | None, site: Path | None) -> int:
    """Exit code 1 if anything is wrong."""
    heads = (*heads, *_shown_heads(root, place))
    if not heads:
        refuse_unused(root)
    reading, faults = verify_ledger(root, heads, fresh=fresh)
    faults += ahead_faults(reading.ledger.entries, now())
    faults += unapproved_pages(site or root / "site", reading.books)
    for found in (*faults, *reading.notes, *removed_entries(root)):
        print_finding(console(), found)
    counted = f"{len(reading.ledger.entries)} mục nhật ký, {len(reading.books.items)} bài"
    click.echo(f"Đã kiểm tra {counted}: " + (f"{len(faults)} lỗi." if faults else "không có lỗi."))
    for head in reading.ledger.heads:
        click.echo(f"Mục cuối: {head}")
    return int(bool(faults))


def _shown_heads(root: Path, place: str | None) -> tuple[str, ...]:
    """Newest entries that the release shown at a place was made of; TrangxaError where none is."""
    if place is None:
        return ()
    from trangxa.cli.places import place_of
    from trangxa.publish.manifest import read_manifest

    name, target = place_of(root, place)
    shown = target.shown()
    if shown is None:
        raise TrangxaError(f"{name} chưa có bản phát hành nào.", "Phát hành bằng trangxa publish.")
    return read_manifest(shown.manifest, name).ledger
