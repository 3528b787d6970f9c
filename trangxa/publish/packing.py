"""Files pressed in advance for the server: gzip and Brotli beside each text file, remembered by digest."""

import hashlib
import os
import struct
import zlib
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

import brotli
from pydantic_core import from_json, to_json

from trangxa.content.parallel import each

TEXT = (".html", ".css", ".js", ".json", ".geojson", ".xml", ".svg", ".txt", ".csv", ".ics")
LEAST = 1400
"""Bytes that go in one network packet: pressing less saves nobody time."""

_GZIP_HEAD = b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"
"""RFC 1952: deflate, no name, time 0, best compression, system unknown: the same on every system."""

_INDEX = "index.json"

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
    made = _known(memory, texts.keys())
    made |= each(_press, [(str(path), sha, str(memory)) for sha, path in texts.items() if sha not in made])
    _remember(memory, made)
    digests, places = {}, {}
    for url, _, sha in files:
        if url.endswith(TEXT) and sha in made:
            for way, digest in zip(_WAYS, made[sha], strict=True):
                digests[f"{url}{way}"], places[f"{url}{way}"] = digest, memory / f"{sha}{way}"
    return digests, places


def _press(tasks: Sequence[Task]) -> list[tuple[str, list[str]]]:
    return [(sha, [_pressed(Path(path), Path(memory, f"{sha}{way}"), way) for way in _WAYS])
            for path, sha, memory in tasks]  # fmt: skip


def _pressed(source: Path, kept: Path, way: str) -> str:
    data = _WAYS[way](source.read_bytes())
    kept.write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def _known(memory: Path, wanted: Collection[str]) -> dict[str, list[str]]:
    """What the index names: it is written when all its files are whole. Who copies them compares the digests again."""
    try:
        index = from_json((memory / _INDEX).read_bytes())
    except (OSError, ValueError):
        return {}
    there = set(os.listdir(memory))
    return {sha: row for sha, row in index.items() if sha in wanted and all(f"{sha}{way}" in there for way in _WAYS)}


def _remember(memory: Path, made: Mapping[str, list[str]]) -> None:
    aside = memory / f"{_INDEX}.new"
    aside.write_bytes(to_json(made))
    os.replace(aside, memory / _INDEX)
    used = {f"{sha}{way}" for sha in made for way in _WAYS} | {_INDEX}
    for name in os.listdir(memory):
        if name not in used:
            (memory / name).unlink()
