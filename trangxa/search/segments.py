"""Some hundred neighbouring documents inverted by themselves, so that one changed item costs one segment."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from pydantic_core import from_json, to_json

from trangxa.search.documents import Numbered
from trangxa.search.postings import PLACES, Chain, placed_chain, plain_chain
from trangxa.search.terms import GLUE, places, readings, words_of
from trangxa.search.texts import text_of

_SIZE = 256
"""Numbers a segment has. Each kind begins a new one."""


class Segment(NamedTuple):
    """Terms as written, each with the places in titles, summaries and headings, and with the bodies that hold it."""

    placed: dict[str, Chain]
    plain: dict[str, Chain]


def packed(segment: Segment) -> bytes:
    """A segment as JSON of few long texts, which are read much faster than many short ones."""
    return to_json([_columns(chains) for chains in segment])


def unpacked(data: bytes) -> Segment:
    """What `packed` made; ValueError or TypeError if it is damaged."""
    placed, plain = from_json(data)
    return Segment(_rows(*placed), _rows(*plain))


def _columns(chains: dict[str, Chain]) -> tuple[str, list[int], list[int], str]:
    rows = chains.values()
    return "\n".join(chains), [row[0] for row in rows], [row[1] for row in rows], "\n".join(row[2] for row in rows)


def _rows(terms: str, first: list[int], last: list[int], texts: str) -> dict[str, Chain]:
    if not first:
        return {}
    return dict(zip(terms.split("\n"), zip(first, last, texts.split("\n"), strict=True), strict=True))


def split(documents: Sequence[Numbered], version: str) -> Iterator[tuple[str, list[Numbered]]]:
    """The documents of each segment, under a name that changes with them and with the version."""
    for _, group in groupby(documents, lambda document: document.number // _SIZE):
        members = list(group)
        told = "".join(f"{number} {item.digest} {item.title}\n" for number, item in members)
        yield hashlib.sha256(f"{version}\n{told}".encode()).hexdigest()[:32], members


def inverted(root: Path, documents: Iterable[Numbered]) -> Segment:
    """The segment of these documents."""
    placed: defaultdict[str, list[int]] = defaultdict(list)
    bodies: defaultdict[int, list[int]] = defaultdict(list)
    for number, item in documents:
        text = text_of(root, item)
        base = number * PLACES
        for term, place in places(text):
            placed[term].append(base + place)
        for reading in readings(text.body):
            bodies[reading].append(number)
    plain = _by_word(bodies, placed)
    return Segment(
        {term: placed_chain(postings) for term, postings in placed.items()},
        {term: plain_chain(numbers) for term, numbers in plain},
    )


def _by_word(bodies: dict[int, list[int]], placed: dict[str, list[int]]) -> Iterator[tuple[str, list[int]]]:
    """Words with the documents whose bodies hold them; a document that has a word in a better place is left out."""
    found: defaultdict[str, list[list[int]]] = defaultdict(list)
    for reading, numbers in bodies.items():
        for word in words_of(reading):
            found[word].append(numbers)
    for word, lists in found.items():
        if word in GLUE:
            continue
        numbers = lists[0] if len(lists) == 1 else sorted(set().union(*lists))
        if word in placed:
            better = {posting // PLACES for posting in placed[word]}
            numbers = [number for number in numbers if number not in better]
        if numbers:
            yield word, numbers
