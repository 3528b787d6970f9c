"""Abbreviations and everyday words beside the words of the law, from `words.yml`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import NamedTuple, TypeAlias

import yaml

from trangxa.search.fold import folded, words, written

Phrases: TypeAlias = dict[str, list[str]]
"""Folded phrase → phrases that may stand for it."""

_SHORT = 5
"""Syllables a title may have to be what people say as well."""


class Saying(NamedTuple):
    """Phrases people use for one thing, and the titles of the pages they mean: the first that a page has counts."""

    titles: list[str]
    phrases: list[str]
    general: bool
    """It says where, when or how to call, of whatever else is asked for."""


class Everyday(NamedTuple):
    """How people say things."""

    short: Phrases
    """Abbreviations and what they stand for; both ways if titles have them."""

    sayings: list[Saying]

    light: list[str]
    """Words, as written, around what people look for."""

    persons: list[str]
    """Words, as written, before a person's name."""

    asides: list[str]
    """Phrases, as written, that ask more about what people look for."""

    office: list[str]
    """Names of the office, as written, that every page belongs to."""

    alike: list[str]
    """Words, as written, that say the same: the first stands for all in phrases."""


@lru_cache(maxsize=1)
def everyday_words() -> Everyday:
    """All of `words.yml`."""
    source = (resources.files("trangxa.search") / "words.yml").read_text(encoding="utf-8")
    lists = yaml.load(source, yaml.CSafeLoader)
    short: Phrases = {}
    for abbreviation, long in (lists["viet_tat"] | lists["viet_tat_khi_go"]).items():
        short.setdefault(_joined(map(folded, _words(abbreviation))), []).append(long)
    for abbreviation, long in lists["viet_tat"].items():
        short.setdefault(_joined(map(folded, _words(long))), []).append(abbreviation.lower())
    asides, alike = _phrases(lists["cum_dem"]), _phrases(lists["tu_dong_nghia"])
    sayings = [*_sayings(lists["tu_thuong_ngay"], general=False), *_sayings(lists["tu_hoi_chung"], general=True)]
    said = _said_once(_with_titles(sayings), {word: first for first, *more in map(str.split, alike) for word in more})
    return Everyday(
        short, said, _once(lists["tu_dem"]), _once(lists["tu_xung_ho"]), asides, _phrases(lists["co_quan"]), alike
    )


def _sayings(lists: dict[str, str], *, general: bool) -> Iterator[Saying]:
    for key, phrases in lists.items():
        yield Saying([_joined(_words(title)) for title in key.split(">")], _phrases(phrases), general)


def _with_titles(sayings: Sequence[Saying]) -> list[Saying]:
    """A short title is what people say as well, if no list has it."""
    listed = {phrase for saying in sayings for phrase in saying.phrases}

    def more(title: str) -> list[str]:
        return [title] if title not in listed and title.count(" ") < _SHORT else []

    return [saying._replace(phrases=[*more(saying.titles[0]), *saying.phrases]) for saying in sayings]


def _said_once(sayings: Iterable[Saying], alike: Mapping[str, str]) -> list[Saying]:
    """Sayings in words that stand for those that say the same; `cháu` is `con`."""

    def one(phrase: str) -> str:
        return _joined(alike.get(word, word) for word in phrase.split())

    return [saying._replace(phrases=list(dict.fromkeys(map(one, saying.phrases)))) for saying in sayings]


def _phrases(text: str) -> list[str]:
    return [_joined(_words(phrase)) for phrase in text.split("|")]


def _words(phrase: str) -> list[str]:
    return [written(word) for word in words(phrase)]


def _joined(syllables: Iterable[str]) -> str:
    return " ".join(syllables)


def _once(text: str) -> list[str]:
    return list(dict.fromkeys(_words(text)))
