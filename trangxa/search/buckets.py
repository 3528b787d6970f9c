"""Which file of the index a term stands in: a rule, not a table, so that the browser knows it without asking."""

import re
from functools import lru_cache
from zlib import crc32

from trangxa.search.fold import folded

SIZES = ((600, 64), (2500, 256), (6000, 1024))
"""Up to so many documents, so many files of pairs."""
LARGEST = 2048
_NOT_PLAIN = re.compile(r"[^a-z0-9]")


def pair_files(documents: int) -> int:
    """How many files the pairs are spread over."""
    return next((files for most, files in SIZES if documents <= most), LARGEST)


def fold_term(term: str) -> str:
    """A syllable, code or pair, folded."""
    return term if term.isascii() else " ".join(map(folded, term.split(" ")))


def bucket(term: str, files: int) -> str:
    """Name of the file of a folded term: syllables and codes by two letters, pairs by `khai s` of `khai sinh`."""
    one, space, two = term.partition(" ")
    if not space:
        return f"s-{_NOT_PLAIN.sub('-', one[:2])}"
    return _pair_bucket(f"{one} {two[0]}", files)


@lru_cache(maxsize=65536)
def _pair_bucket(head: str, files: int) -> str:
    return f"p-{crc32(head.encode()) % files:x}"
