"""Postings: which documents hold a term, and with which weight; numbers that are compared, cut and written."""

from array import array
from itertools import pairwise
from typing import TypeAlias

BITS = 21
"""A posting is `weight << BITS | document number`, so that postings order by weight, then by number."""

MOST = 160
"""Postings of one written form that are published: those of the greatest weight. More would not change page one."""

_NUMBER = (1 << BITS) - 1
Held: TypeAlias = "array[int]"


def posting(number: int, weight: int) -> int:
    """The number that stands for a document and the weight of a term in it."""
    return weight << BITS | number


def without(held: Held, number: int) -> Held:
    """The postings of a term but for one document's."""
    return array("I", (value for value in held if value & _NUMBER != number))


def published(held: Held) -> list[int]:
    """The greatest postings, largest first: the first as it is, then the steps down from each to the next."""
    ordered = sorted(held, reverse=True)[:MOST]
    return [ordered[0], *(above - below for above, below in pairwise(ordered))]
