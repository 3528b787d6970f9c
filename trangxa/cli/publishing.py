"""The work of `trangxa build`: judge the content, then bring the site up to date."""

import time
from pathlib import Path

from rich.console import Console

from trangxa.audit.report import Report
from trangxa.cli.gate import judge
from trangxa.cli.printing import console, print_report
from trangxa.cli.source import Source
from trangxa.content.tree import Tree
from trangxa.editorial.waivers import WAIVERS_FILE
from trangxa.render.build import build_site
from trangxa.render.frames_build import FramesBuild
from trangxa.render.output import Changes

_OF_ITEM = b' data-loai="'
"""Stands on the heading of an item's page, and on no page that is left at its address."""


def publish(source: Source, target: Path, tree: Tree, frames: FramesBuild, started: float) -> int:
    """Exit code 1 if the content is refused: then `target` stays as it is. `started` is on the monotonic clock."""
    screen = console()
    examination = judge(source, tree=tree)
    print_report(screen, examination.report, warnings=False)
    if examination.report.blocked:
        screen.print("Chưa dựng trang: sửa các lỗi trên rồi chạy lại. Trang đã dựng trước đó giữ nguyên.")
        _warn_of_left(screen, source, target, examination.report)
        return 1
    screen.print("Đang dựng trang …")
    changes = build_site(examination.site, examination.report, frames.wait(), target)
    _tell(screen, changes, target, time.monotonic() - started)
    return 0


def _warn_of_left(screen: Console, source: Source, target: Path, report: Report) -> None:
    """A refusal also keeps back what was withdrawn, which may be urgent: a waiver lets it go."""
    pages = ((gone.url, target / gone.url) for gone in source.gone if gone.cause)
    left = [url for url, page in pages if page.is_file() and _OF_ITEM in page.read_bytes()]
    if left:
        open_ones = ", ".join(finding.identity for finding in report.findings if finding.blocks)
        screen.print(f"LƯU Ý: bài đã gỡ vẫn còn trên trang đã dựng: {', '.join(left)}.")
        screen.print(
            f"Cần gỡ ngay mà chưa có bài thay: ghi miễn có thời hạn cho phát hiện {open_ones} vào {WAIVERS_FILE}, "
            f"trình và duyệt tệp ấy (trangxa submit, approve {WAIVERS_FILE}), rồi chạy trangxa publish."
        )


def _tell(screen: Console, changes: Changes, target: Path, seconds: float) -> None:
    amount = f"{seconds:.1f}".replace(".", ",")
    screen.print(
        f"Đã dựng xong sau {amount} giây: {len(changes.written)} tệp mới hoặc thay đổi, "
        f"{changes.unchanged} tệp giữ nguyên, "
        f"{len(changes.removed)} tệp bỏ đi."
    )
    screen.print(f"Trang ở thư mục: {target}")
