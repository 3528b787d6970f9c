"""Text as HTML."""

from functools import lru_cache

from markupsafe import escape


@lru_cache(maxsize=1024)
def escaped(text: str) -> str:
    """HTML of a text; kept a while, because a page repeats itself and neighbours name each other."""
    return str(escape(text))
