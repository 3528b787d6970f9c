"""Addresses and heading ids from Vietnamese text: `đ` becomes `d`, tones go."""

import re
import unicodedata
from functools import lru_cache

_PLAIN = re.compile(r"(?:[A-Za-z0-9 .:;?!()/“”–-]|(?<!\d),|,(?!\d))+")
"""Text that needs no more than its marks taken for spaces; a comma between digits is python-slugify's own matter."""

_MARKS = str.maketrans(dict.fromkeys(".:;?!()/“”–-,", " "))
_FOLDS = {ord("đ"): "d", ord("Đ"): "d"} | {
    code: unicodedata.normalize("NFD", chr(code))[0].lower()
    for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))
    if unicodedata.normalize("NFD", chr(code)) != chr(code)
}


@lru_cache(maxsize=4096)
def slug(text: str, max_length: int = 0) -> str:
    """Lower-case ASCII words joined by hyphens; empty if the text holds no letter or digit.

    Text of Vietnamese letters, digits and common marks alone takes a short way to the same result.
    """
    folded = text.translate(_FOLDS)
    if _PLAIN.fullmatch(folded):
        joined = "-".join(folded.lower().translate(_MARKS).split())
        if not max_length or len(joined) <= max_length:
            return joined
    from slugify import slugify  # slow to import, and few sites have a text that needs it

    return slugify(text, max_length=max_length, word_boundary=bool(max_length))
