"""From a backup back to a project: whole, to the byte, and into an empty folder only."""

import gzip
import hashlib
import shutil
import tarfile
import zlib
from pathlib import Path

from pydantic import ValidationError

from trangxa.errors import TrangxaError
from trangxa.publish.backup import LISTING, PARTS, Listing

_BROKEN = (tarfile.TarError, EOFError, ValidationError, gzip.BadGzipFile, zlib.error, KeyError)


def restore(file: Path, folder: Path) -> int:
    """Bring a backup back; how many files.

    TrangxaError for a folder with something in it, and for a backup that was altered, cut or made by another hand.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise TrangxaError(f"{folder} không phải thư mục trống.", "Ghi một thư mục mới.")
    aside = folder.with_name(f"{folder.name}.new")
    if aside.exists():
        raise TrangxaError(f"Còn thư mục dở dang {aside}.", "Xóa thư mục ấy rồi chạy lại.")
    try:
        count = _bring(file, aside)
        if folder.exists():
            folder.rmdir()
        aside.replace(folder)
    except _BROKEN:
        raise TrangxaError(
            f"{file} hỏng, đã bị sửa, hoặc không phải bản sao lưu của trangxa.",
            "Lấy bản sao lưu khác, hoặc chép lại tệp này từ nơi cất giữ.",
        ) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return count


def _bring(file: Path, into: Path) -> int:
    """Only plain files that the listing names, each with the bytes it names; KeyError for anything else.

    Read to the very end: gzip's own sum stands there, and an altered bit may change a name here and in the listing.
    """
    into.mkdir(parents=True)
    with gzip.open(file) as pressed, tarfile.open(fileobj=pressed, mode="r:") as tar:
        listing = Listing.model_validate_json(_bytes(tar, tar.next(), LISTING))
        left = {path: sha for path, sha in listing.files.items() if _belongs(path)}
        while member := tar.next():
            sha = left.pop(member.name)
            data = _bytes(tar, member, member.name)
            if hashlib.sha256(data).hexdigest() != sha:
                raise KeyError(member.name)
            path = into / member.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        if left or pressed.read().strip(b"\0"):
            raise KeyError(file)
    return len(listing.files)


def _belongs(path: str) -> bool:
    """Whether a backup may hold it: nothing that this machine would take for its own, as signatures checked before."""
    return any(path == part or path.startswith(f"{part}/") for part in PARTS)


def _bytes(tar: tarfile.TarFile, member: tarfile.TarInfo | None, name: str) -> bytes:
    opened = tar.extractfile(member) if member and member.isreg() and member.name == name else None
    if opened is None:
        raise KeyError(name)
    return opened.read()
