"""One checksummed file with all that a site is built from."""

import gzip
import hashlib
import io
import os
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Literal

from pydantic import BaseModel, ConfigDict

from trangxa.content.tree import CONTENT_FOLDERS
from trangxa.editorial.places import HEADS_FILE
from trangxa.errors import TrangxaError
from trangxa.publish.manifest import Sha, Url

PARTS = (
    *CONTENT_FOLDERS, "editorial", "commune.yml", "mkdocs.yml", "hooks", "trangxa/theme", "requirements", HEADS_FILE,
)  # fmt: skip
"""Content, attachments, board, ledger and store; the settings, the frame and the locks they are built with."""

LISTING = "ban-sao.json"
_LEFT_OUT = ("__pycache__", ".DS_Store", "Thumbs.db")

class Listing(BaseModel):
    """The first thing in a backup, format 1: SHA-256 of each file by path."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1]
    files: dict[Url, Sha]


def back_up(root: Path, out: Path) -> tuple[int, str]:
    """Write the backup; how many files it holds and its own SHA-256. The same content gives the same bytes.

    TrangxaError for a file that is there already, a link among the files, or a file that changes meanwhile.
    """
    if out.exists():
        raise TrangxaError(f"Đã có tệp {out}.", "Chọn tên khác, như sao-luu-2026-11-23.tar.gz.")
    files = {path: hashlib.sha256((root / path).read_bytes()).hexdigest() for path in sorted(_paths(root))}
    aside = out.with_name(f"{out.name}.new")
    try:
        with aside.open("wb") as raw:
            _write(root, files, raw)
            raw.flush()
            os.fsync(raw.fileno())
        aside.replace(out)
    finally:
        aside.unlink(missing_ok=True)
    with out.open("rb") as file:
        return len(files), hashlib.file_digest(file, "sha256").hexdigest()


def _write(root: Path, files: dict[str, str], raw: IO[bytes]) -> None:
    with (
        gzip.GzipFile("", "wb", 6, raw, mtime=0) as pressed,
        tarfile.open(fileobj=pressed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        _add(tar, LISTING, Listing(format=1, files=files).model_dump_json(indent=1).encode())
        for path, sha in files.items():
            data = (root / path).read_bytes()
            if hashlib.sha256(data).hexdigest() != sha:
                raise TrangxaError(f"{path} vừa thay đổi trong lúc sao lưu.", "Đóng chương trình soạn rồi chạy lại.")
            _add(tar, path, data)


def _add(tar: tarfile.TarFile, path: str, data: bytes) -> None:
    member = tarfile.TarInfo(path)
    member.size, member.mode = len(data), 0o644
    tar.addfile(member, io.BytesIO(data))


def _paths(root: Path) -> Iterator[str]:
    for part in PARTS:
        top = root / part
        for path in (top, *top.rglob("*")):
            if path.is_symlink():
                raise TrangxaError(f"{path.relative_to(root)} là liên kết tượng trưng.", "Thay bằng tệp thật.")
            if path.is_file() and not set(path.parts) & set(_LEFT_OUT):
                yield path.relative_to(root).as_posix()
