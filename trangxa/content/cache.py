"""Facts of files read before, so that an unchanged file is not read again. Losing the cache only costs time."""

import hashlib
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import lru_cache
from itertools import starmap
from pathlib import Path

from pydantic_core import from_json, to_json

from trangxa.content.facts import Facts
from trangxa.content.item import Heading, LinkRef
from trangxa.content.tree import Stat

_SETTLED_NS = 2_000_000_000
"""Two seconds: a file changed this shortly before the cache was written may change again within one clock tick."""


def pack(facts: Facts) -> bytes:
    """Facts as one line of JSON, but for their path."""
    return to_json(list(facts[1:]))


def unpack(path: str, row: bytes) -> Facts:
    """The facts of a row."""
    digest, values, lines, body_line, words, headings, links = from_json(row)
    return Facts(
        path,
        digest,
        values,
        _once(tuple(lines.items())),
        body_line,
        words,
        tuple(starmap(Heading, headings)),
        tuple(starmap(LinkRef, links)),
    )


@lru_cache(maxsize=4096)
def _once(lines: tuple[tuple[str, int], ...]) -> dict[str, int]:
    """Most items of a kind have their keys on the same lines: kept once, a thousand of them take a megabyte less."""
    return dict(lines)


def engine_version() -> str:
    """Digest of the modules that decide what facts are."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


class FactsCache:
    """Rows by path, size and time, in one file of lines; the first is the engine's version, the last a seal.

    The seal is the digest of the other lines: a file cut off or otherwise damaged does not bear it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._version = engine_version().encode()
        self._rows = self._load()

    def _load(self) -> dict[bytes, bytes]:
        rows: dict[bytes, bytes] = {}
        seal, line = hashlib.sha256(), b""
        try:
            with self._path.open("rb") as lines:
                if next(lines, b"") != self._version + b"\n":
                    return {}
                seal.update(self._version + b"\n")
                for line in lines:
                    if line.endswith(b"\n"):
                        seal.update(line)
                        mark, _, row = line.rpartition(b"\t")
                        rows[mark] = row[:-1]
        except OSError:
            return {}
        return rows if line == seal.hexdigest().encode() else {}

    def get(self, path: str, stat: Stat) -> bytes | None:
        """Row of a file whose size and time have not changed."""
        return self._rows.get(_mark(path, stat))

    def put(self, stats: Mapping[str, Stat], fresh: Iterable[tuple[str, bytes]]) -> None:
        """Remember rows of fresh readings, and then forget those that no file has any more."""
        limit = time.time_ns() - _SETTLED_NS
        new = {_mark(path, stats[path]): row for path, row in fresh if stats[path].mtime < limit}
        if new:
            marks = (_mark(path, stat) for path, stat in stats.items())
            rows = {mark: row for mark in marks if (row := new.get(mark) or self._rows.get(mark))}
            with suppress(OSError):  # a folder that may only be read is judged all the same
                self._write(rows)

    def _write(self, rows: dict[bytes, bytes]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        aside = self._path.with_suffix(".new")
        seal = hashlib.sha256(self._version + b"\n")
        with aside.open("wb") as out:
            out.write(self._version + b"\n")
            for mark, row in rows.items():
                line = b"%s\t%s\n" % (mark, row)
                seal.update(line)
                out.write(line)
            out.write(seal.hexdigest().encode())
        aside.replace(self._path)


def _mark(path: str, stat: Stat) -> bytes:
    return f"{path}\t{stat.size}\t{stat.mtime}".encode()
