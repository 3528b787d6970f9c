"""The terms of one document: of title, summary and headings with their places, of the body as a set."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from typing import NamedTuple

from trangxa.search.fold import words, written

_NOISE = re.compile(r"\]\([^)\s]*\)?|https?://\S+")
"""Targets of links: they are not read."""

_GLUE_WORDS = """
và của các những được cho với trong đã sẽ để về theo từ đến có là một nhiều cùng tại này đó khi thì mà bị do nên cũng
không chưa còn phải nếu hoặc vào ra trên dưới lại như rất bằng sau trước đang mỗi việc người năm ngày tháng
"""
GLUE = frozenset(_GLUE_WORDS.split())
"""Syllables that join others. Every body holds them, so they are looked up in titles, summaries and headings only."""

SUMMARY, HEADINGS, TITLE = 0, 40, 57
"""First place of each part. A place of a title also tells the title's length: a short one is more about its words."""

LONGEST = 31
"""Places of a title; the last one is for numbers and codes and what they consist of, beside no other word."""

_SUMMARY_PLACES = [*range(SUMMARY, HEADINGS)]
_HEADING_PLACES = [*range(HEADINGS, TITLE)]
_TITLE_PLACES = [[TITLE + 32 * min(at, LONGEST - 1) + length for at in range(64)] for length in range(LONGEST + 1)]


class Text(NamedTuple):
    """What of a document is searched."""

    titles: tuple[str, ...]
    """The title, and what else is as good: a person's positions."""
    code: str
    """A document's number, a procedure's code, the telephone of a unit or person; may be empty."""
    summary: str
    headings: tuple[str, ...]
    """Headings and key words."""
    body: str
    """Markdown."""


class Readings(dict[str, int]):
    """Piece of text between blanks → number of its reading, worked out once for each different piece."""

    def __init__(self) -> None:
        self.words: list[tuple[str, ...]] = []
        """The words of each reading, as written."""
        self._numbers: dict[tuple[str, ...], int] = {}

    def __missing__(self, piece: str) -> int:
        found = tuple(written(word) for word in words(_NOISE.sub(" ", piece)))
        number = self._numbers.setdefault(found, len(self.words))
        if number == len(self.words):
            self.words.append(found)
        self[piece] = number
        return number


_READINGS = Readings()


def readings(text: str) -> set[int]:
    """The different readings in a text."""
    return set(map(_READINGS.__getitem__, text.split()))


def words_of(reading: int) -> tuple[str, ...]:
    """The words of a reading."""
    return _READINGS.words[reading]


def syllables(text: str) -> list[str]:
    """The words of a text in order, as written."""
    known = _READINGS.words
    return [word for number in map(_READINGS.__getitem__, text.split()) for word in known[number]]


def places(text: Text) -> Iterable[tuple[str, int]]:
    """Terms of title, summary and headings with the numbers that tell where they stand; each in its best part only."""
    titles = [syllables(title) for title in text.titles]
    known = {word for title in titles for word in title}
    codes = _codes(known, syllables(text.code))
    known |= set(codes)
    length = min(len(titles[0]), LONGEST)
    summary = zip(syllables(text.summary), chain(_SUMMARY_PLACES, repeat(HEADINGS - 1)), strict=False)
    heads = (word for heading in text.headings for word in (*syllables(heading), ""))
    headings = zip(heads, chain.from_iterable(repeat(_HEADING_PLACES)), strict=False)
    return chain(
        chain.from_iterable(zip(title, _TITLE_PLACES[min(len(title), LONGEST)], strict=False) for title in titles),
        zip(codes, repeat(TITLE + 32 * LONGEST + length), strict=False),
        (found for found in chain(summary, headings) if found[0] and found[0] not in known),
    )


def _codes(title: set[str], more: Sequence[str]) -> list[str]:
    """The numbers and codes beside a title, and what those of the title and they consist of."""
    joint = [word for word in (*sorted(title), *more) if not word.isalnum()]
    if not more and not joint:
        return []
    parts = [part for code in joint for part in re.split(r"[./&-]", code) if part]
    return [word for word in dict.fromkeys([*more, *parts]) if word not in title]
