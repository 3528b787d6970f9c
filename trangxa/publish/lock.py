"""One publisher at a time: a lock that the system itself takes away when its holder dies."""

import getpass
import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from trangxa.errors import TrangxaError

LOCK = ".khoa-phat-hanh"
_BEYOND = 1 << 20
"""Windows keeps others from reading the locked bytes: those far behind the name of the holder."""


def publisher() -> str:
    """Who is at work, for others to read: user and machine."""
    try:
        return f"{getpass.getuser()} trên máy {platform.node()}"
    except (OSError, KeyError, ImportError):
        return f"máy {platform.node()}"


def taken(who: str) -> TrangxaError:
    """Somebody else holds the lock."""
    return TrangxaError(
        f"Đang có người khác phát hành lên nơi này ({who.strip() or 'không rõ ai'}).",
        "Đợi người đó xong rồi chạy lại; máy của họ mất điện hay đứt mạng thì khóa tự mở, chậm nhất khoảng 20 phút.",
    )


@contextmanager
def only_one(file: Path, refusal: Callable[[str], TrangxaError] = taken) -> Iterator[None]:
    """Hold the lock. TrangxaError at once when another process has it: `refusal` of who that is."""
    with file.open("a+b") as stream:
        try:
            _lock(stream)
        except OSError:
            raise refusal(_holder(file)) from None
        stream.truncate(0)
        stream.write(publisher().encode())
        stream.flush()
        yield


def _holder(file: Path) -> str:
    with file.open("rb") as stream:
        return stream.read(300).decode(errors="replace")


def _lock(stream: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        stream.seek(_BEYOND)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
