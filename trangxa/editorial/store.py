"""`editorial/store/`: submitted bytes under their own SHA-256, so that what was approved can be had again."""

import hashlib
import os
import secrets
from pathlib import Path

from trangxa.editorial.places import STORE_FOLDER
from trangxa.errors import TrangxaError


def digest_of(data: bytes) -> str:
    """SHA-256, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that after a cut it is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.new")
    try:
        with aside.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


class Store:
    """Objects by digest, in folders of the first two digits; an object is written once and never changed."""

    def __init__(self, root: Path) -> None:
        self._folder = root / STORE_FOLDER

    def path(self, digest: str) -> Path:
        """Where an object of that digest lies, or would."""
        return self._folder / digest[:2] / digest[2:]

    def put(self, data: bytes) -> str:
        """Keep these bytes; their digest."""
        digest = digest_of(data)
        path = self.path(digest)
        write_whole(path, data)
        return digest

    def keep(self, file: Path, digest: str) -> None:
        """Keep the bytes of a file that was read before. TrangxaError if they are no longer those."""
        if self._holds(digest):
            return
        data = file.read_bytes()
        if digest_of(data) != digest:
            raise TrangxaError(f"Tệp {file.name} vừa bị sửa trong lúc trình.", "Lưu xong tệp rồi chạy lại.")
        self.put(data)

    def get(self, digest: str) -> bytes:
        """The bytes of an object. TrangxaError if it is gone or is not what its name says."""
        try:
            data = self.path(digest).read_bytes()
        except FileNotFoundError:
            raise TrangxaError(f"Kho thiếu bản đã lưu {digest[:12]}.", _BACKUP) from None
        except OSError as error:
            told = f"Không đọc được bản đã lưu {digest[:12]} trong kho: {error.strerror or error}."
            raise TrangxaError(told, _BACKUP) from None
        if digest_of(data) != digest:
            raise TrangxaError(f"Bản đã lưu {digest[:12]} trong kho đã bị sửa.", _BACKUP)
        return data

    def _holds(self, digest: str) -> bool:
        """Whether the object is there and sound: a spoiled one is written anew."""
        try:
            self.get(digest)
        except TrangxaError:
            return False
        return True


_BACKUP = f"Lấy lại thư mục {STORE_FOLDER} từ git hoặc từ bản sao lưu."
