"""`trangxa submit`: hand items over for approval, once nothing is wrong with them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from trangxa.cli.choosing import chosen_versions, project_path
from trangxa.cli.desk import Desk, key_option, open_desk
from trangxa.cli.fitness import refuse_faults, refuse_later_faults, tell_ahead, without_returned
from trangxa.cli.gate import examine
from trangxa.cli.options import as_of_option, root_option
from trangxa.content.tree import scan_tree
from trangxa.editorial.entry import Version
from trangxa.editorial.working import keep, working_versions
from trangxa.errors import TrangxaError


@click.command(
    help="Trình bài để người khác duyệt. BÀI là đường dẫn tệp hoặc khóa ma; kèm cả ảnh và tệp đính kèm của bài. "
    "Bài còn lỗi thì chưa trình được.",
    epilog="Ví dụ: trangxa submit news/2026/11/ten-bai.md",
    short_help="Trình bài để người khác duyệt.",
)
@click.argument("items", nargs=-1, metavar="[BÀI…]")
@root_option
@as_of_option
@key_option
@click.option("--all", "everything", is_flag=True, help="Trình mọi mục mới hoặc đã sửa so với bản được duyệt.")
@click.option("--again", is_flag=True, help="Trình lại cả bài bị trả mà chưa sửa gì.")
def submit(
    root: Path, items: tuple[str, ...], as_of: date | None, key: Path | None, everything: bool, again: bool
) -> None:
    """TrangxaError if something is wrong with what is handed over, after the findings on it."""
    if not items and not everything:
        raise click.UsageError("Ghi BÀI cần trình, hoặc --all.")
    desk = open_desk(root, key)
    examination = examine(root, as_of, working=True)
    refuse_faults(examination, (*items, *(project_path(root, name) for name in items)))
    versions = working_versions(root, examination.site.written, frozenset(scan_tree(root).files), desk.board)
    chosen = versions if everything else chosen_versions(desk, versions, items)
    fresh = {code: version for code, version in chosen.items() if _is_new(desk, version)}
    fresh = fresh if again else without_returned(desk, fresh, named=not everything)
    if not fresh:
        raise TrangxaError("Không có gì mới để trình.", "Bản đang chờ duyệt hoặc đã duyệt trùng với tệp trên máy này.")
    paths = frozenset(path for version in fresh.values() for path in version.files)
    refuse_faults(examination, paths)
    refuse_later_faults(root, examination, paths)
    hand_over(desk, fresh)
    tell_ahead(examination.report, paths)


def hand_over(desk: Desk, versions: Mapping[str, Version]) -> None:
    """Keep the bytes, then enter the submission; in this order, so that a cut leaves nothing half done."""
    keep(desk.root, versions.values())
    desk.submit(versions)
    for version in versions.values():
        files = len(version.files) - 1
        click.echo(f"Đã trình: {version.path}" + (f" và {files} tệp kèm" if files else ""))
    click.echo(f"{len(versions)} mục chờ người khác duyệt.")


def _is_new(desk: Desk, version: Version) -> bool:
    item = desk.books.standing(version.code)
    newest = item.newest if item.newest and not item.left else None
    known = [told.version.digest for told in (item.pending, newest) if told]
    return version.digest not in known[:1]
