"""One command at a time writes the site of a project."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trangxa.content.tree import STATE_FOLDER
from trangxa.errors import TrangxaError
from trangxa.publish.lock import only_one


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """TrangxaError while another command builds or publishes from this very folder."""
    folder = root / STATE_FOLDER
    folder.mkdir(exist_ok=True)
    with only_one(folder / "dung-trang.lock", _taken):
        yield


def _taken(who: str) -> TrangxaError:
    return TrangxaError(
        f"Một lệnh khác đang dựng hoặc đăng trang từ thư mục này ({who.strip() or 'không rõ ai'}).",
        "Đợi lệnh ấy xong rồi chạy lại.",
    )
