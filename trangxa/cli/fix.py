"""`trangxa fix`: mends what needs no judgement: decomposed letters and hidden characters."""

from pathlib import Path

import click

from trangxa.cli.options import root_option
from trangxa.content.text import mended
from trangxa.content.tree import scan_tree


@click.command(
    help="Sửa tự động các tệp nội dung: chữ tổ hợp thành chữ dựng sẵn, bỏ ký tự ẩn. Không đổi câu chữ.",
    epilog="Ví dụ: trangxa fix",
    short_help="Sửa tự động lỗi bảng mã.",
)
@root_option
def fix(root: Path) -> None:
    """Only files that are UTF-8 already; others need their editor's eye."""
    changed = [path for path in sorted(scan_tree(root).files) if path.endswith(".md") and _mend(root / path)]
    for path in changed:
        click.echo(f"Đã sửa: {path}")
    click.echo(f"Đã sửa {len(changed)} tệp." if changed else "Không có tệp nào cần sửa.")


def _mend(path: Path) -> bool:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    better = mended(text).encode()
    if better == raw:
        return False
    path.write_bytes(better)
    return True
