"""Where everyday phrases lead: the pages whose titles hold the words of the law, worked out once for all readers."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

from trangxa.search.documents import Numbered
from trangxa.search.everyday import Saying
from trangxa.search.fold import written
from trangxa.search.terms import syllables
from trangxa.search.texts import titles_of

_MOST = 3
"""Pages a saying leads to."""

_CLOSE = 4
"""Words beside those asked for from which titles are told apart roughly only, and the later page comes first."""


_WHOM = frozenset({"don-vi", "can-bo", "trang"})
"""Kinds of pages that tell whom to ask."""

_Titles: TypeAlias = Sequence[tuple[int, str]]
"""Numbers of documents with their titles; one may have several."""


class Lead(NamedTuple):
    """Phrases as written, and the numbers of the pages they lead to, by how well their titles fit."""

    phrases: list[str]
    pages: list[list[int]]
    """Those that fit equally well together, the later ones first."""
    yields: int
    """To phrases that lead to a thing: 0 it does not, 1 it tells whom to ask, 2 where, when or how to call at all."""


def leads(documents: Sequence[Numbered], sayings: Sequence[Saying]) -> list[Lead]:
    """Sayings with their pages; those without a page here are left out."""
    asked = [[syllables(title) for title in saying.titles] for saying in sayings]
    titles = [(number, title) for number, item in documents for title in titles_of(item)]
    holding = _holding({word for wanted in asked for words in wanted for word in words}, [title for _, title in titles])
    found = (_first(wanted, holding, titles) for wanted in asked)
    whom = {number for number, item in documents if item.kind in _WHOM}
    return [
        Lead(one.phrases, pages, 2 if one.general else int(pages[0][0] in whom))
        for one, pages in zip(sayings, found, strict=True)
        if pages
    ]


def _holding(words: Iterable[str], titles: Iterable[str]) -> dict[str, set[int]]:
    """Which titles hold these words. What stands between blanks is read once, however many titles have it."""
    pieces: defaultdict[str, list[int]] = defaultdict(list)
    for at, title in enumerate(titles):
        for piece in title.split():
            pieces[piece].append(at)
    holding: dict[str, set[int]] = {word: set() for word in words}
    for piece, found in pieces.items():
        for word in [written(piece.lower())] if piece.isalpha() else syllables(piece):
            if word in holding:
                holding[word].update(found)
    return holding


def _first(wanted: Iterable[list[str]], holding: dict[str, set[int]], titles: _Titles) -> list[list[int]]:
    """Pages of the first of these titles that any page has."""
    return next(filter(None, (_pages(words, holding, titles) for words in wanted)), [])


def _pages(words: list[str], holding: dict[str, set[int]], titles: _Titles) -> list[list[int]]:
    """Pages with all these words in one title: in a row and with little beside them first, then the latest."""
    sets = sorted((holding[word] for word in words), key=len)
    fitting = (titles[at] for at in sets[0].intersection(*sets[1:]))
    fits = sorted((_fit(words, syllables(title)), -number) for number, title in fitting)
    best = {-number: fit for fit, number in reversed(fits)}
    kept = sorted(best, key=lambda number: (best[number], -number))[:_MOST]
    return [list(group) for _, group in groupby(kept, key=best.__getitem__)]


def _fit(words: list[str], title: list[str]) -> tuple[bool, int]:
    more = len(title) - len(words)
    return f" {' '.join(words)} " not in f" {' '.join(title)} ", more if more < _CLOSE else _CLOSE + more // _CLOSE
