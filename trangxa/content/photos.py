"""Whether a photo is whole and of a size that can be shown: told from its frame, without unpacking it."""

import os
import struct
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from trangxa.findings import Fault, Finding

_MOST = 80_000_000
"""Pixels from which unpacking a picture fills the memory of an office computer."""

_TAIL = 65_536
"""Bytes at the end in which the mark of the end stands; cameras write after it."""

_NO_FRAME = frozenset({0xC4, 0xC8, 0xCC})
"""Marks between 0xC0 and 0xCF that hold no size (ITU-T T.81, table B.1)."""

_DAMAGED = Fault(
    "damaged-picture",
    "Ảnh bị hỏng hoặc chép chưa hết, trình duyệt chỉ hiện một phần hoặc không hiện.",
    "Chép lại ảnh từ máy chụp hoặc bản gốc.",
)
_TOO_LARGE = Fault(
    "picture-too-large",
    "Ảnh {width} × {height} điểm, quá lớn để hiện trên trang.",
    "Thu nhỏ ảnh, chiều rộng 1600 điểm là đủ.",
)
Size = tuple[int, int]


def photo_faults(root: Path, paths: Iterable[str]) -> Iterator[Finding]:
    """Findings on pictures that end too early or are too large; what is no picture at all is told elsewhere."""
    for path in sorted(paths):
        reader = _READERS.get(os.path.splitext(path)[1].lower())
        if reader is None:
            continue
        whole, (width, height) = reader((root / path).read_bytes())
        if not whole:
            yield _DAMAGED.at(path)
        elif width * height > _MOST:
            yield _TOO_LARGE.at(path, width=width, height=height)


def _jpeg(raw: bytes) -> tuple[bool, Size]:
    """Marks are followed from one to the next until the one that tells the size (ITU-T T.81, B.2)."""
    if not raw.startswith(b"\xff\xd8\xff"):
        return True, (0, 0)
    at = 2
    while at + 9 < len(raw) and raw[at] == 0xFF:
        if 0xC0 <= raw[at + 1] <= 0xCF and raw[at + 1] not in _NO_FRAME:
            height, width = struct.unpack(">HH", raw[at + 5 : at + 9])
            return b"\xff\xd9" in raw[-_TAIL:], (width, height)
        at += 1 if raw[at + 1] == 0xFF else 2 + int.from_bytes(raw[at + 2 : at + 4], "big")
    return False, (0, 0)


def _png(raw: bytes) -> tuple[bool, Size]:
    """Every part has its length before it and a sum behind it (W3C PNG, 5.3)."""
    if not raw.startswith(b"\x89PNG\r\n\x1a\n"):
        return not raw.startswith(b"\x89PNG"), (0, 0)
    size, at = (0, 0), 8
    while at + 12 <= len(raw):
        length, name = struct.unpack(">I4s", raw[at : at + 8])
        held = raw[at + 4 : at + 8 + length]
        if raw[at + 8 + length : at + 12 + length] != zlib.crc32(held).to_bytes(4, "big"):
            return False, size
        if name == b"IHDR" and length >= 8:
            size = struct.unpack(">II", held[4:12])
        if name == b"IEND":
            return True, size
        at += 12 + length
    return False, size


def _gif(raw: bytes) -> tuple[bool, Size]:
    if not raw.startswith(b"GIF8"):
        return True, (0, 0)
    return b"\x3b" in raw[-_TAIL:] and len(raw) > 13, (
        int.from_bytes(raw[6:8], "little"),
        int.from_bytes(raw[8:10], "little"),
    )


def _webp(raw: bytes) -> tuple[bool, Size]:
    """RFC 9649: the head tells the length of the file; a first part of one of three sorts tells the size."""
    if raw[:4] != b"RIFF" or raw[8:12] != b"WEBP":
        return True, (0, 0)
    whole = len(raw) >= 30 and int.from_bytes(raw[4:8], "little") + 8 <= len(raw)
    if raw[12:16] == b"VP8X":
        return whole, (int.from_bytes(raw[24:27], "little") + 1, int.from_bytes(raw[27:30], "little") + 1)
    if raw[12:16] == b"VP8L":
        bits = int.from_bytes(raw[21:25], "little")
        return whole, ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    return whole, (int.from_bytes(raw[26:28], "little") & 0x3FFF, int.from_bytes(raw[28:30], "little") & 0x3FFF)


_READERS = {".jpg": _jpeg, ".jpeg": _jpeg, ".png": _png, ".gif": _gif, ".webp": _webp}
