"""Photos by their frame: whole or cut short, of a size that can be shown."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from trangxa.content.photos import photo_faults


def photo(form: str, **how: bool) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), (90, 120, 30)).save(out, form, **how)
    return out.getvalue()


def claiming(width: int, height: int) -> bytes:
    """A PNG whose head claims this size."""

    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", b"") + part(b"IEND", b"")


SOUND = {
    "a.jpg": photo("JPEG"),
    "p.jpg": photo("JPEG", progressive=True),
    "a.png": photo("PNG"),
    "a.gif": photo("GIF"),
    "a.webp": photo("WEBP"),
    "l.webp": photo("WEBP", lossless=True),
}


def told(root: Path, name: str, raw: bytes) -> list[str]:
    (root / name).write_bytes(raw)
    return [fault.rule for fault in photo_faults(root, [name])]


@pytest.mark.parametrize("name", SOUND)
def test_a_whole_photo_has_no_fault(name: str, tmp_path: Path) -> None:
    assert told(tmp_path, name, SOUND[name]) == []


@pytest.mark.parametrize("name", SOUND)
def test_what_a_camera_writes_after_the_end_does_no_harm(name: str, tmp_path: Path) -> None:
    assert told(tmp_path, name, SOUND[name] + b"\0maker" * 200) == []


@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize("part", [0.3, 0.7])
def test_a_photo_cut_short_is_damaged(name: str, part: float, tmp_path: Path) -> None:
    raw = SOUND[name]
    assert told(tmp_path, name, raw[: int(len(raw) * part)]) == ["damaged-picture"]


def test_a_changed_byte_of_a_png_is_noticed(tmp_path: Path) -> None:
    raw = bytearray(SOUND["a.png"])
    raw[60] ^= 1
    assert told(tmp_path, "a.png", bytes(raw)) == ["damaged-picture"]


@pytest.mark.parametrize(
    ("width", "height", "rules"),
    [(12_000, 6_000, []), (20_000, 20_000, ["picture-too-large"]), (1, 2**31 - 1, ["picture-too-large"])],
)
def test_a_picture_may_have_eighty_million_pixels(width: int, height: int, rules: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, "a.png", claiming(width, height)) == rules


@pytest.mark.parametrize("raw", [b"", b"<html>", b"\xff\xd8", b"GIF", b"RIFF", b"%PDF-1.4"])
def test_what_is_no_picture_is_left_to_the_check_of_names(raw: bytes, tmp_path: Path) -> None:
    for name in SOUND:
        assert told(tmp_path, name, raw) == []
