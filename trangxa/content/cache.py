"""Facts of files read before, so that an unchanged file is not read again. Losing the cache only costs time."""

import hashlib
import time
from collections.abc import Iterable
from pathlib import Path

from pydantic_core import from_json, to_json

from trangxa.content.item import Heading, LinkRef
from trangxa.content.reading import Facts
from trangxa.content.tree import Stat

_SETTLED_NS = 2_000_000_000
"""Seconds: a file changed this shortly before the cache was written may change again within one clock tick."""


def engine_version() -> str:
    """Digest of the modules that decide what facts are."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


class FactsCache:
    """`path → facts` in one file of JSON lines; the first line is the engine's version."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rows: dict[str, tuple[Stat, bytes]] = {}
        self._version = engine_version().encode()
        self._load()

    def _load(self) -> None:
        try:
            head, *rows = self._path.read_bytes().split(b"\n")
        except OSError:
            return
        if head != self._version:
            return
        for row in rows:
            name, size, mtime, facts = row.split(b"\t", 3) if row.count(b"\t") >= 3 else (b"", b"0", b"0", b"")
            if name:
                self._rows[name.decode()] = (Stat(int(size), int(mtime)), facts)

    def get(self, path: str, stat: Stat) -> Facts | None:
        """Facts of a file whose size and time have not changed."""
        row = self._rows.get(path)
        if row is None or row[0] != stat:
            return None
        return _facts(path, row[1])

    def put(self, stats: dict[str, Stat], fresh: Iterable[Facts]) -> None:
        """Remember facts of fresh readings, forget files that are gone, write when anything changed."""
        rows = {path: row for path, row in self._rows.items() if stats.get(path) == row[0]}
        before, limit = len(self._rows), time.time_ns() - _SETTLED_NS
        changed = len(rows) != before
        for facts in fresh:
            stat = stats[facts.path]
            if stat.mtime < limit:
                rows[facts.path] = (stat, to_json(list(facts[1:])))
                changed = True
        if changed:
            self._write(rows)

    def _write(self, rows: dict[str, tuple[Stat, bytes]]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        aside = self._path.with_suffix(".new")
        with aside.open("wb") as out:
            out.write(self._version)
            for path, (stat, facts) in rows.items():
                out.write(b"\n%s\t%d\t%d\t%s" % (path.encode(), stat.size, stat.mtime, facts))
        aside.replace(self._path)


def _facts(path: str, row: bytes) -> Facts:
    digest, values, lines, body_line, words, headings, links = from_json(row)
    return Facts(
        path,
        digest,
        values,
        lines,
        body_line,
        words,
        tuple(Heading(*h) for h in headings),
        tuple(LinkRef(*link) for link in links),
    )
