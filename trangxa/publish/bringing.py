"""Files of a release to a folder: kept, linked or copied, each compared with its digest before it counts."""

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from trangxa.errors import TrangxaError
from trangxa.publish.digests import digest_of
from trangxa.publish.release import Release

_MANY = 200
"""Files from which one flush of all disks is quicker than a flush of each."""


def bring_all(release: Release, folder: Path, earlier: Mapping[str, str]) -> Iterator[int]:
    """Bytes written for each file in turn; `earlier`: files that may already hold the bytes of a SHA-256.

    TrangxaError when what was copied is not what was released. Paths are plain text here: there are tens of thousands.
    """
    made: set[str] = set()
    written = []
    for url, sha in release.digests.items():
        target = f"{folder}/{url}"
        parent = os.path.dirname(target)
        if parent not in made:
            make_folder(Path(parent))
            made.add(parent)
        size = 0 if _holds(target, sha) or _linked(earlier.get(sha), target, sha) else _copied(release, url, target)
        if size:
            written.append(target)
        yield size
    _flush(written)


def make_folder(folder: Path) -> None:
    """A folder that a web server may read, with those above it."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        folder.chmod(0o755)


def _holds(path: str, sha: str) -> bool:
    try:
        return digest_of(path) == sha
    except FileNotFoundError:
        return False


def _linked(earlier: str | None, target: str, sha: str) -> bool:
    """Whether another release's file could be taken over: the link is taken back if its bytes are not these."""
    if earlier is None:
        return False
    Path(target).unlink(missing_ok=True)
    try:
        os.link(earlier, target)
    except OSError:
        return False
    return _holds(target, sha)


def _copied(release: Release, url: str, target: str) -> int:
    Path(target).unlink(missing_ok=True)
    shutil.copyfile(release.sources[url], target)
    os.chmod(target, 0o644)
    if not _holds(target, release.digests[url]):
        raise TrangxaError(
            f"{target} chép xong không giống bản gốc.",
            "Xóa thư mục .trangxa/release, dựng lại trang rồi chạy lại; còn lặp lại thì kiểm tra đĩa.",
        )
    return os.path.getsize(target)


def _flush(paths: list[str]) -> None:
    """To the disk itself, before the release is shown."""
    if len(paths) > _MANY and hasattr(os, "sync"):
        os.sync()
        return
    for path in paths:
        with open(path, "rb+") as file:
            os.fsync(file.fileno())
