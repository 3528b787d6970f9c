"""The files of `editorial/ledger/`: entries read from them, and what is wrong with a file that holds none."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from trangxa.editorial.entry import Signed, from_file
from trangxa.editorial.places import LEDGER_FOLDER
from trangxa.editorial.store import digest_of
from trangxa.findings import Finding, Location

FROM_BACKUP = "Lấy lại thư mục này từ git hoặc từ bản sao lưu."
_NAME = re.compile(r"([0-9a-f]{64})\.json")
_MOST = 100_000_000
"""Bytes: the submission of fifty thousand items takes a fifth of it."""


def entry_path(signed: Signed) -> str:
    """Where an entry lies: folders of years and months keep listings short."""
    at = signed.entry.at
    return f"{LEDGER_FOLDER}/{at.year}/{at.month:02}/{signed.digest}.json"


def ledger_fault(path: str, message: str, fix: str = FROM_BACKUP) -> Finding:
    """Something is wrong with a file of the ledger."""
    return Finding("ledger", Location(path), message, fix)


def read_files(root: Path) -> Iterator[Signed | Finding]:
    """The entry of each file, or what is wrong with it; what a cut write left behind is passed over."""
    for path, entry in _listed(root, LEDGER_FOLDER):
        yield _read(path, entry)


def _listed(root: Path, folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Path from the root of everything that is no folder, in the order of names."""
    if not (root / folder).is_dir():
        return
    with os.scandir(root / folder) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _listed(root, f"{folder}/{entry.name}")
        elif not entry.name.startswith("."):
            yield f"{folder}/{entry.name}", entry


def _read(path: str, entry: os.DirEntry[str]) -> Signed | Finding:
    named = _NAME.fullmatch(entry.name)
    if not entry.is_file(follow_symlinks=False):
        return ledger_fault(path, "Đây không phải tệp thường mà là liên kết hoặc thiết bị.", "Xóa nó khỏi thư mục.")
    if named is None:
        return ledger_fault(path, "Tệp lạ trong thư mục nhật ký.", "Xóa tệp này; chỉ trangxa ghi vào thư mục ấy.")
    try:
        with open(entry.path, "rb") as held:
            if os.fstat(held.fileno()).st_size > _MOST:
                return ledger_fault(path, "Tệp này quá lớn, không thể là một mục nhật ký.")
            raw = held.read()
    except OSError as error:
        return ledger_fault(path, f"Không đọc được mục nhật ký này: {error.strerror or error}.")
    return _entry(path, raw, named[1])


def _entry(path: str, raw: bytes, digest: str) -> Signed | Finding:
    if digest_of(raw) != digest:
        return _altered(path, raw, digest)
    if (signed := from_file(raw)) is None:
        return ledger_fault(path, "Tệp này không phải một mục nhật ký.")
    if (right := entry_path(signed)) != path:
        return ledger_fault(path, "Mục nhật ký này nằm sai thư mục.", f"Chuyển tệp về {right}.")
    return signed


def _altered(path: str, raw: bytes, digest: str) -> Finding:
    if not raw:
        return ledger_fault(path, "Mục nhật ký này rỗng.")
    if digest_of(raw.replace(b"\r\n", b"\n")) == digest:
        fix = "Chạy: git config core.autocrlf false; rồi lấy lại thư mục này từ git."
        return ledger_fault(path, "Mục nhật ký này bị đổi kiểu xuống dòng (CRLF).", fix)
    return ledger_fault(path, "Mục nhật ký này đã bị sửa hoặc đổi tên sau khi ghi.")
