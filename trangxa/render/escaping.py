"""Text as HTML."""

import re
from functools import lru_cache

from markupsafe import Markup, escape

_NUMBER = re.compile(r"\d+(?:/\d{4})?/[A-ZĐ][\w-]*-[\w-]*\w")
"""Number of a document, as in `97/QĐ-UBND` and `43/2011/NĐ-CP`: browsers would break it at its hyphen."""


@lru_cache(maxsize=1024)
def escaped(text: str) -> str:
    """HTML of a text; kept a while, because a page repeats itself and neighbours name each other."""
    return str(escape(text))


@lru_cache(maxsize=1024)
def titled(title: str) -> Markup:
    """HTML of a title in which the numbers of documents are never broken."""
    html = str(escape(title))
    return Markup(_NUMBER.sub(r'<span class="tx-whole">\g<0></span>', html) if "/" in html else html)
