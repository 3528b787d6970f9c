"""Addresses and heading ids from Vietnamese text: `đ` becomes `d`, tones go."""

from functools import lru_cache

from slugify import slugify


@lru_cache(maxsize=65536)
def slug(text: str, max_length: int = 0) -> str:
    """Lower-case ASCII words joined by hyphens; empty if the text holds no letter or digit."""
    return slugify(text, max_length=max_length, word_boundary=bool(max_length))
