"""`trangxa build`: check, then bring the site up to date; a refusal leaves it as it was."""

import time
from datetime import date
from pathlib import Path

import click

from trangxa.cli.options import as_of_option, root_option
from trangxa.cli.source import source_of
from trangxa.content.tree import scan_tree
from trangxa.render.frames_build import FramesBuild
from trangxa.render.target import check_own, check_target


@click.command(
    help="Kiểm tra nội dung rồi dựng trang vào thư mục site/. Còn lỗi thì không dựng, trang cũ giữ nguyên.",
    epilog="Ví dụ: trangxa build",
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
    """Exit code 1 if the content is refused."""
    from trangxa.cli.alone import alone

    target = _target(root, out)
    with alone(root):
        return build_into(root, as_of, target)


def build_into(root: Path, as_of: date | None, target: Path) -> int:
    """Frames are rendered while the engine is loaded and the content is read and judged; exit code as of `build`."""
    started = time.monotonic()
    click.echo("Đang đọc và kiểm tra nội dung …")
    source = source_of(root, as_of)
    tree = scan_tree(source.root)
    frames = FramesBuild(root, tree.files, source.root)
    try:
        from trangxa.cli.publishing import publish

        return publish(source, target, tree, frames, started)
    finally:
        frames.cancel()


def _target(root: Path, out: Path | None) -> Path:
    if out:
        check_target(root, out)
        check_own(out)
    return out or root / "site"
