"""Facts of files read before, so that an unchanged file is not read again. Losing the cache only costs time."""

import hashlib
import time
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from pydantic_core import from_json, to_json

from trangxa.content.item import Heading, LinkRef
from trangxa.content.reading import Facts
from trangxa.content.tree import Stat

_SETTLED_NS = 2_000_000_000
"""Two seconds: a file changed this shortly before the cache was written may change again within one clock tick."""


_SEAL = 64
"""Length of the last line: a file cut off or otherwise damaged does not bear its own digest."""


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
        tuple(Heading(*h) for h in headings),
        tuple(LinkRef(*link) for link in links),
    )


@lru_cache(maxsize=4096)
def _once(lines: tuple[tuple[str, int], ...]) -> dict[str, int]:
    """Most items of a kind have their keys on the same lines: kept once, a thousand of them take a megabyte less."""
    return dict(lines)


def _seal(data: memoryview) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def engine_version() -> str:
    """Digest of the modules that decide what facts are."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


class FactsCache:
    """`path → row` in one file of lines: path, size, time, facts; the first line the engine's version, last a seal."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rows: dict[str, tuple[Stat, bytes]] = {}
        self._version = engine_version().encode()
        self._load()

    def _load(self) -> None:
        try:
            data = self._path.read_bytes()
        except OSError:
            return
        head, *lines = data.split(b"\n")
        if head != self._version or not lines or lines.pop() != _seal(memoryview(data)[:-_SEAL]):
            return
        for line in lines:
            path, size, mtime, row = line.split(b"\t", 3)
            self._rows[path.decode()] = (Stat(int(size), int(mtime)), row)

    def get(self, path: str, stat: Stat) -> bytes | None:
        """Row of a file whose size and time have not changed."""
        row = self._rows.get(path)
        return row[1] if row and row[0] == stat else None

    def put(self, stats: Mapping[str, Stat], fresh: Iterable[tuple[str, bytes]]) -> None:
        """Remember rows of fresh readings, forget files that are gone, write when anything changed."""
        rows = {path: row for path, row in self._rows.items() if stats.get(path) == row[0]}
        limit = time.time_ns() - _SETTLED_NS
        new = {path: (stats[path], row) for path, row in fresh if stats[path].mtime < limit}
        if new or len(rows) != len(self._rows):
            self._write(rows | new)

    def _write(self, rows: dict[str, tuple[Stat, bytes]]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        aside = self._path.with_suffix(".new")
        seal = hashlib.sha256(self._version + b"\n")
        with aside.open("wb") as out:
            out.write(self._version + b"\n")
            for path, (stat, row) in rows.items():
                line = b"%s\t%d\t%d\t%s\n" % (path.encode(), stat.size, stat.mtime, row)
                seal.update(line)
                out.write(line)
            out.write(seal.hexdigest().encode())
        aside.replace(self._path)
