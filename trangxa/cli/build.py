"""`trangxa build`: check, then bring the site up to date; a refusal leaves it as it was."""

import time
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from trangxa.cli.gate import examine
from trangxa.cli.options import as_of_option, root_option
from trangxa.cli.printing import console, print_report
from trangxa.content.tree import scan_tree
from trangxa.render.build import build_site
from trangxa.render.frames_build import FramesBuild
from trangxa.render.output import Changes


@click.command(
    help="Kiểm tra nội dung rồi dựng trang vào thư mục site/. Còn lỗi thì không dựng, trang cũ giữ nguyên.",
    short_help="Kiểm tra rồi dựng trang.",
)
@root_option
@as_of_option
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Thư mục chứa trang dựng xong. Bỏ trống: site/ trong dự án.",
)
def build(root: Path, as_of: date | None, out: Path | None) -> int:
    """Frames are rendered while the content is read and judged."""
    started = time.monotonic()
    screen = console()
    screen.print("Đang đọc và kiểm tra nội dung …")
    tree = scan_tree(root)
    frames = FramesBuild(root, tree.files)
    try:
        examination = examine(root, as_of, tree=tree)
        print_report(screen, examination.report, warnings=False)
        if examination.report.blocked:
            screen.print("Chưa dựng trang: sửa các lỗi trên rồi chạy lại. Trang đã dựng trước đó giữ nguyên.")
            return 1
        screen.print("Đang dựng trang …")
        target = out or root / "site"
        _tell(screen, build_site(examination.site, frames.wait(), target), target, time.monotonic() - started)
    finally:
        frames.cancel()
    return 0


def _tell(screen: Console, changes: Changes, target: Path, seconds: float) -> None:
    amount = f"{seconds:.1f}".replace(".", ",")
    screen.print(
        f"Đã dựng xong sau {amount} giây: {len(changes.written)} tệp mới hoặc thay đổi, "
        f"{changes.unchanged} tệp giữ nguyên, "
        f"{len(changes.removed)} tệp bỏ đi."
    )
    screen.print(f"Trang ở thư mục: {target}")
