"""Where a site may be written: never over the project itself."""

from pathlib import Path

from trangxa.errors import TrangxaError

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
