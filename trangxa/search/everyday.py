"""Abbreviations and everyday words beside the words of the law, from `words.yml`."""

from functools import lru_cache
from importlib import resources
from typing import NamedTuple, TypeAlias

import yaml

from trangxa.search.fold import folded, words, written

Phrases: TypeAlias = dict[str, list[str]]
"""Folded phrase → phrases that may stand for it."""


class Everyday(NamedTuple):
    """How people say things."""

    short: Phrases
    """Abbreviations and what they stand for; both ways if titles have them."""

    everyday: Phrases
    """What people say → the words of the law."""

    light: list[str]
    """Words, as written, around what people look for."""


@lru_cache(maxsize=1)
def everyday_words() -> Everyday:
    """All of `words.yml`."""
    source = (resources.files("trangxa.search") / "words.yml").read_text(encoding="utf-8")
    lists = yaml.safe_load(source)
    short: Phrases = {}
    for abbreviation, long in (lists["viet_tat"] | lists["viet_tat_khi_go"]).items():
        short.setdefault(plain(abbreviation), []).append(long)
    for abbreviation, long in lists["viet_tat"].items():
        short.setdefault(plain(long), []).append(abbreviation.lower())
    everyday: Phrases = {}
    for official, phrases in lists["tu_thuong_ngay"].items():
        for phrase in (official, *phrases.split("|")):
            everyday.setdefault(plain(phrase), []).append(official)
    return Everyday(short, everyday, list(dict.fromkeys(map(written, words(lists["tu_dem"])))))


def plain(phrase: str) -> str:
    """A phrase folded, words split by one blank."""
    return " ".join(folded(written(word)) for word in words(phrase))
