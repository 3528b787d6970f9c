"""Addresses and heading ids from Vietnamese text: `đ` becomes `d`, tones go."""

import re
import unicodedata
from functools import lru_cache

from slugify import slugify

_PLAIN = re.compile(r"[A-Za-z0-9 \-]+")
_FOLDS = str.maketrans(
    {
        letter: slugify(letter)
        for letter in map(chr, (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)))
        if letter.lower() == "đ" or unicodedata.decomposition(letter)
    }
)


@lru_cache(maxsize=4096)
def slug(text: str, max_length: int = 0) -> str:
    """Lower-case ASCII words joined by hyphens; empty if the text holds no letter or digit.

    Text of Vietnamese letters, digits and spaces alone takes a short way to the same result.
    """
    folded = text.translate(_FOLDS)
    if not max_length and _PLAIN.fullmatch(folded):
        return "-".join(folded.lower().replace("-", " ").split())
    return slugify(text, max_length=max_length, word_boundary=bool(max_length))
