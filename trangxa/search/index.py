"""The index of a site. Segments are kept between builds: a change of one item inverts its segment only."""

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from pydantic_core import to_json

from trangxa.search.buckets import FILES, own, shared
from trangxa.search.documents import Numbered
from trangxa.search.fold import folded
from trangxa.search.postings import Chain, joined
from trangxa.search.segments import Segment, inverted, packed, split, unpacked

_MOST_PLACED, _MOST_PLAIN = 3000, 600
"""Letters of postings a term may have. What is so common is told of procedures, notices and late news only."""

_LONG = 2000
"""Letters of postings from which a term has a file to itself."""

_VOCABULARY = 1200
"""Syllables told beforehand, for words that are still being typed."""

_Chains: TypeAlias = defaultdict[str, list[Chain]]


class Terms(NamedTuple):
    """What is published of the terms."""

    files: dict[str, bytes]
    """JSON by name: `{folded: [written, placed, plain, written…]}`."""

    own: list[str]
    """Folded terms that have files to themselves."""

    vocabulary: list[str]
    """Folded syllables of titles, summaries and headings, the most common first."""


class SearchIndex:
    """Segments under a state folder; losing them only costs time."""

    def __init__(self, root: Path, state: Path, version: str) -> None:
        self._root, self._folder, self._version = root, state / "search", version

    def terms(self, documents: Sequence[Numbered]) -> Terms:
        """The terms of these documents."""
        named = list(split(documents, self._version))
        kept = {path.name for path in self._folder.iterdir()} if self._folder.is_dir() else set()
        stale = [segment for segment in named if segment[0] not in kept]
        self._folder.mkdir(parents=True, exist_ok=True)
        made = {name: self._invert(name, members) for name, members in stale}
        for name in kept - {name for name, _ in named}:
            (self._folder / name).unlink()
        return _published([made.get(name) or self._kept(name, members) for name, members in named])

    def _invert(self, name: str, documents: Sequence[Numbered]) -> Segment:
        segment = inverted(self._root, documents)
        aside = self._folder / f"{name}.new"
        aside.write_bytes(packed(segment))
        os.replace(aside, self._folder / name)
        return segment

    def _kept(self, name: str, documents: Sequence[Numbered]) -> Segment:
        try:
            return unpacked((self._folder / name).read_bytes())
        except (ValueError, TypeError):
            return inverted(self._root, documents)


def _published(segments: Iterable[Segment]) -> Terms:
    placed: _Chains = defaultdict(list)
    plain: _Chains = defaultdict(list)
    for segment in segments:
        for whole, part in ((placed, segment.placed), (plain, segment.plain)):
            for term, chain in part.items():
                whole[term].append(chain)
    rows: dict[str, list[str]] = {}
    lengths: Counter[str] = Counter()
    for term in sorted(placed.keys() | plain.keys()):
        plainly = folded(term)
        better, rest = joined(placed.get(term, ()), _MOST_PLACED), joined(plain.get(term, ()), _MOST_PLAIN)
        rows.setdefault(plainly, []).extend((term, better, rest))
        if plainly.isalpha() and len(plainly) > 1 and better:
            lengths[plainly] += len(better)
    long = [term for term, row in rows.items() if sum(map(len, row)) > _LONG and term.isascii() and term.isalnum()]
    vocabulary = sorted(lengths, key=lambda term: (-lengths[term], term))[:_VOCABULARY]
    return Terms(_spread(rows, frozenset(long)), long, vocabulary)


def _spread(rows: dict[str, list[str]], long: frozenset[str]) -> dict[str, bytes]:
    """Files of terms."""
    files: dict[str, dict[str, list[str]]] = {f"t-{number:02x}": {} for number in range(FILES)}
    files |= {own(term): {} for term in long}
    for term, row in rows.items():
        files[own(term) if term in long else shared(term)][term] = row
    return {name: to_json(file) for name, file in files.items()}
