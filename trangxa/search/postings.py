"""Postings: rising document numbers as text that is short, compresses well and needs no escape in a script.

A number is written in digits of 57 values for the last place and of 34 values, from other letters, for the places
before it, so that it needs no separator. A chain is a list of numbers that belong to documents in rising order; it
holds steps from one document to the next, and so can be joined to a chain of later documents as it is.
"""

from collections.abc import Sequence
from itertools import chain
from operator import sub
from typing import TypeAlias

_LAST = [chr(code) for code in range(0x23, 0x5C)]
_BEFORE = [chr(code) for code in range(0x5D, 0x7F)]

PLACES = 2048
"""More than there are places in a document."""

CUT = "!"
"""First letter of a text that does not tell of the earliest documents."""

Chain: TypeAlias = "tuple[int, int, str]"
"""The first document's number, the last one's, and everything after the first number as text."""


class _Digits(dict[int, str]):
    """Number → text, filled as numbers come."""

    def __missing__(self, number: int) -> str:
        rest, last = divmod(number, len(_LAST))
        text = _LAST[last]
        while rest:
            rest, digit = divmod(rest, len(_BEFORE))
            text = _BEFORE[digit] + text
        self[number] = text
        return text


_DIGITS = _Digits()
_digits = _DIGITS.__getitem__


def plain_chain(numbers: list[int]) -> Chain:
    """A chain of documents, in rising order, and nothing else."""
    steps = map(sub, numbers[1:], numbers)
    return numbers[0], numbers[-1], "".join(map(_digits, steps))


def placed_chain(postings: list[int]) -> Chain:
    """A chain of documents, each with a place in it; a document with several places comes several times.

    Postings are `document * PLACES + place`, their documents in rising order.
    """
    numbers, places = [posting // PLACES for posting in postings], [posting % PLACES for posting in postings]
    steps = map(_digits, map(sub, numbers[1:], numbers))
    parts = chain.from_iterable(zip(map(_digits, places), chain(steps, ("",)), strict=True))
    return numbers[0], numbers[-1], "".join(parts)


def joined(chains: Sequence[Chain], most: int) -> str:
    """Chains of ever later documents as one text, which starts with the first document's number.

    Earlier documents are left out once the text has `most` letters; then it starts with `CUT`.
    """
    if not chains:
        return ""
    at = len(chains) - 1
    length = len(chains[at][2])
    while at and length < most:
        at -= 1
        length += len(chains[at][2])
    first, last, texts = zip(*chains[at:], strict=True)
    steps = map(_digits, map(sub, first[1:], last))
    rest = chain.from_iterable(zip(steps, texts[1:], strict=True))
    return "".join((CUT if at else "", _digits(first[0]), texts[0], *rest))
