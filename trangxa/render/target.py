"""Where a site may be written: never over the project itself."""

from pathlib import Path

from trangxa.errors import TrangxaError


def check_target(root: Path, out: Path) -> None:
    """TrangxaError if `out` is the project, lies around it, or is one of its folders of sources."""
    target = out.resolve()
    if (
        target == root.resolve()
        or target in root.resolve().parents
        or any(target == (root / name).resolve() for name in ("docs", "news", "procedures", "trangxa", "hooks"))
    ):
        raise TrangxaError(f"Không thể xuất trang vào {out}.", "Chọn một thư mục riêng, như site.")
