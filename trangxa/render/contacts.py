"""Telephone numbers in a text can be called; e-mail addresses in it break before their `@`, nowhere else."""

import re

_PHONE = r"(?<![\d.,/-])(?:0\d{2,3}[ .]\d(?:[ .]?\d){5,7}|1[89]00[ .]?\d{4})(?![\d/])"
_LIKELY = re.compile(r"0\d{2,3}[ .]\d|1[89]00")
"""How a number begins: most texts have none, and this is seen at once."""

_LEFT = r"<(?P<whole>a|code|pre)[ >].*?</(?P=whole)>|<[^>]*>"
_PARTS = re.compile(rf"{_LEFT}|(?P<phone>{_PHONE})|(?<=[\w.-])@(?=\w)", re.DOTALL)
"""What is left as it is: links, code, tags; then a number, then the sign of an address."""


def with_contacts(html: str) -> str:
    """The HTML of a text with its numbers linked and its addresses breakable. `published/body.py` reads it back."""
    return _PARTS.sub(_shown, html) if "@" in html or _LIKELY.search(html) else html


def _shown(match: re.Match[str]) -> str:
    if number := match["phone"]:
        return f'<a href="tel:{re.sub("[ .]", "", number)}">{number}</a>'
    return "<wbr>@" if match[0] == "@" else match[0]
