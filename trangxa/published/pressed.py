"""Files pressed in advance (gzip, Brotli) beside the plain ones: whether they open to the same bytes."""

import hashlib
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath

import brotli


def _gunzip(data: bytes, most: int) -> bytes:
    return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, most)


def _unbrotli(data: bytes, most: int) -> bytes:
    return bytes(brotli.Decompressor().process(data, output_buffer_limit=most))


_WAYS: dict[str, Callable[[bytes, int], bytes]] = {".gz": _gunzip, ".br": _unbrotli}


def plain_of(url: str) -> str:
    """Address of the plain file that a pressed one stands beside; empty for any other file."""
    return url[:-3] if PurePosixPath(url).suffix in _WAYS else ""


def opens_to(url: str, data: bytes, size: int, digest: str) -> bool:
    """Whether a pressed file opens to so many bytes of that SHA-256; never unpacks much more than these."""
    try:
        opened = _WAYS[PurePosixPath(url).suffix](data, size + 1)
    except (zlib.error, brotli.error):
        return False
    return hashlib.sha256(opened).hexdigest() == digest
