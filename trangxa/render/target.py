"""Where a site may be written: never over the project itself."""

from pathlib import Path

from trangxa.errors import TrangxaError
from trangxa.published.claims import FOLDER

_OWN = (
    *("docs", "news", "procedures", "editorial", "hooks", "trangxa", "scripts", "tests", "bench", "requirements"),
    *(".git", ".github", ".trangxa", ".venv"),
)
"""Folders of a project that hold what a site is made of, or made with."""


def check_target(root: Path, out: Path) -> None:
    """TrangxaError if `out` is the project, lies around it, or is or lies in one of its own folders."""
    target = out.resolve()
    around = (target, *target.parents)
    if target in (root.resolve(), *root.resolve().parents) or any((root / name).resolve() in around for name in _OWN):
        raise TrangxaError(f"Không thể xuất trang vào “{out}”.", "Chọn một thư mục riêng, như site.")


def check_own(out: Path) -> None:
    """TrangxaError if a folder that somebody chose holds anything but a site made here: all else in it would go.

    Hidden files are of the host, and stay.
    """
    ours = not out.is_dir() or (out / FOLDER).is_dir()
    if not ours and any(not path.name.startswith(".") for path in out.iterdir()):
        raise TrangxaError(
            f"Thư mục “{out}” đang có tệp khác, dựng trang vào đó thì các tệp ấy bị xóa.",
            "Chọn một thư mục mới hoặc thư mục trống; đúng là trang cũ không cần nữa thì tự xóa nó rồi chạy lại.",
        )
