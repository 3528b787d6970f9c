"""From the terms of documents to the full contents of each file of the index, in parts and as a whole."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from pydantic_core import from_json, to_json

from trangxa.search.buckets import bucket, fold_term
from trangxa.search.postings import BITS, Held, published

Postings: TypeAlias = "dict[str, array[int]]"
"""By term as written."""


def partial_files(documents: Iterable[tuple[int, Mapping[str, int]]], files: int) -> dict[str, bytes]:
    """What some documents put into each file."""
    found: Postings = {}
    for number, weights in documents:
        for term, weight in weights.items():
            held = found.get(term)
            if held is None:
                found[term] = array("I", (weight << BITS | number,))
            else:
                held.append(weight << BITS | number)
    spread: dict[str, Postings] = defaultdict(dict)
    for term, held in found.items():
        spread[bucket(fold_term(term), files)][term] = held
    return {name: inverted_file(terms) for name, terms in spread.items()}


def inverted_file(found: Postings) -> bytes:
    """One file's full contents: a line of JSON with terms and counts, then the postings as 32-bit numbers."""
    head: list[object] = []
    tail: list[bytes] = []
    for term in sorted(found):
        numbers: Held = array("I", sorted(found[term]))
        head += (term, len(numbers))
        tail.append(numbers.tobytes())
    return to_json(head) + b"\n" + b"".join(tail)


def unpacked(data: bytes) -> Postings:
    """What `inverted_file` packed."""
    line, _, tail = data.partition(b"\n")
    head, at = from_json(line), 0
    found: Postings = {}
    for term, count in zip(head[::2], head[1::2], strict=True):
        found[term] = array("I")
        found[term].frombytes(tail[at : at + 4 * count])
        at += 4 * count
    return found


def merged(parts: list[bytes]) -> bytes:
    """One file from its parts."""
    if len(parts) == 1:
        return parts[0]
    whole: Postings = {}
    for part in parts:
        for term, held in unpacked(part).items():
            if term in whole:
                whole[term].extend(held)
            else:
                whole[term] = held
    return inverted_file(whole)


def published_file(data: bytes) -> bytes:
    """What the browser reads: `{folded: [written, documents, [posting, step, step…], written…]}`."""
    whole: dict[str, list[object]] = {}
    for term, held in unpacked(data).items():
        whole.setdefault(fold_term(term), []).extend((term, len(held), published(held)))
    return to_json(whole)
