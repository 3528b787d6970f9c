"""Files pressed in advance for the server: gzip and Brotli beside each text file, remembered by digest."""

import hashlib
import os
import struct
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import brotli

from trangxa.content.parallel import each

TEXT = (".html", ".css", ".js", ".json", ".geojson", ".xml", ".svg", ".txt", ".csv", ".ics")
LEAST = 1400
"""Bytes that go in one network packet: pressing less saves nobody time."""

_GZIP_HEAD = b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"
"""RFC 1952: deflate, no name, time 0, best compression, system unknown: the same on every system."""

Task = tuple[str, str, str]
"""Path of a file, its SHA-256, folder of what is remembered."""


def gzipped(data: bytes) -> bytes:
    """RFC 1952 with nothing of the machine or the hour in it."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    tail = struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)
    return _GZIP_HEAD + deflate.compress(data) + deflate.flush() + tail


def brotlied(data: bytes) -> bytes:
    """RFC 7932 at quality 6: higher ones save a tenth and take twenty times as long."""
    return bytes(brotli.compress(data, quality=6))


_WAYS: dict[str, Callable[[bytes], bytes]] = {".gz": gzipped, ".br": brotlied}


def pack(files: Sequence[tuple[str, Path, str]], memory: Path) -> tuple[dict[str, str], dict[str, Path]]:
    """SHA-256 and place, by address, of the pressed forms of address, file and SHA-256; `memory` keeps just these."""
    texts = {sha: path for url, path, sha in files if url.endswith(TEXT) and path.stat().st_size > LEAST}
    memory.mkdir(parents=True, exist_ok=True)
    made = {row[0]: row[1:] for row in each(_press, [(str(path), sha, str(memory)) for sha, path in texts.items()])}
    _forget(memory, {f"{sha}{way}" for sha in texts for way in _WAYS})
    packed = {
        f"{url}{way}": (digest, memory / f"{sha}{way}")
        for url, _, sha in files
        if url.endswith(TEXT) and sha in texts
        for way, digest in zip(_WAYS, made[sha], strict=True)
    }
    return {url: entry[0] for url, entry in packed.items()}, {url: entry[1] for url, entry in packed.items()}


def _press(tasks: Sequence[Task]) -> list[tuple[str, ...]]:
    return [(sha, *(_pressed(Path(path), Path(memory, f"{sha}{way}"), way) for way in _WAYS))
            for path, sha, memory in tasks]  # fmt: skip


def _pressed(source: Path, kept: Path, way: str) -> str:
    """SHA-256 of the pressed form. What is remembered is written aside first: a cut leaves nothing half."""
    if not kept.exists():
        aside = kept.with_name(f"{kept.name}.new")
        aside.write_bytes(_WAYS[way](source.read_bytes()))
        os.replace(aside, kept)
    return hashlib.sha256(kept.read_bytes()).hexdigest()


def _forget(memory: Path, used: set[str]) -> None:
    for path in memory.iterdir():
        if path.name not in used:
            path.unlink()
