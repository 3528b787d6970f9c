"""`trangxa submit`: hand items over for approval, once nothing is wrong with them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from trangxa.audit.report import Report
from trangxa.cli.choosing import chosen_versions, project_path
from trangxa.cli.desk import Desk, key_option, open_desk
from trangxa.cli.gate import examine
from trangxa.cli.options import as_of_option, root_option
from trangxa.cli.printing import console, print_finding
from trangxa.content.tree import scan_tree
from trangxa.editorial.entry import Version
from trangxa.editorial.working import keep, working_versions
from trangxa.errors import TrangxaError


@click.command(
    help="Trình bài để người khác duyệt. BÀI là đường dẫn tệp hoặc khóa ma; kèm cả ảnh và tệp đính kèm của bài. "
    "Bài còn lỗi thì chưa trình được.",
    short_help="Trình bài để người khác duyệt.",
)
@click.argument("items", nargs=-1, metavar="BÀI…")
@root_option
@as_of_option
@key_option
@click.option("--all", "everything", is_flag=True, help="Trình mọi mục mới hoặc đã sửa so với bản được duyệt.")
def submit(root: Path, items: tuple[str, ...], as_of: date | None, key: Path | None, everything: bool) -> None:
    """TrangxaError if something is wrong with what is handed over, after the findings on it."""
    if not items and not everything:
        raise click.UsageError("Ghi BÀI cần trình, hoặc --all.")
    desk = open_desk(root, key)
    examination = examine(root, as_of, working=True)
    _refuse_faults(examination.report, frozenset(project_path(root, name) for name in items))
    versions = working_versions(root, examination.site.items, frozenset(scan_tree(root).files), desk.board)
    chosen = versions if everything else chosen_versions(desk, versions, items)
    fresh = {code: version for code, version in chosen.items() if _is_new(desk, version)}
    if not fresh:
        raise TrangxaError("Không có gì mới để trình.", "Bản đang chờ duyệt hoặc đã duyệt trùng với tệp trên máy này.")
    _refuse_faults(examination.report, frozenset(path for version in fresh.values() for path in version.files))
    hand_over(desk, fresh)


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


def _refuse_faults(report: Report, paths: frozenset[str]) -> None:
    wrong = [found for found in report.findings if found.blocks and found.location.path in paths]
    for found in wrong:
        print_finding(console(), found)
    if wrong:
        raise TrangxaError("Chưa trình được: bài còn lỗi.", "Sửa các lỗi trên rồi trình lại.")
