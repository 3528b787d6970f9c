"""What others have put where releases lie: it stays, and nothing is written through a link."""

import os
from collections.abc import Collection
from pathlib import Path

from trangxa.errors import TrangxaError
from trangxa.publish.digests import is_plain
from trangxa.publish.target import live_name
from trangxa.render.present import present_files

_NOT_OURS = "Ghi thư mục khác trong noi_dang; nếu kẻ gian đặt liên kết ấy thì xóa nó rồi chạy lại."


def check_link(current: Path) -> None:
    """TrangxaError unless `current` is ours to move: a link to one of our releases, or nothing yet."""
    if not current.is_symlink():
        if current.exists():
            raise TrangxaError(f"{current} là thư mục có sẵn, không phải liên kết.", "Đổi tên thư mục đó.")
    elif not live_name(to := os.readlink(current)):
        raise TrangxaError(f"{current} đang dẫn tới {to}, không phải bản phát hành của trangxa.", _NOT_OURS)


def left_over(aside: Path, wanted: Collection[str]) -> list[str]:
    """What an interrupted run left that this release has not; links are never written through. The folder itself may
    be such a link: it goes.
    """
    if aside.is_symlink():
        aside.unlink()
    there = [url for url, _ in present_files(str(aside))] if aside.is_dir() else []
    return [url for url in there if url not in wanted or not is_plain(f"{aside}/{url}")]
