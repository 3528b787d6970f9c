"""The terms of one document, each with a weight: title over summary over headings over body."""

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from trangxa.search.fold import words, written

MOST = 63
"""Largest weight: six bits."""

_NOISE = re.compile(r"\]\([^)\s]*\)|https?://\S+|[*_`#>|]+")
"""What Markdown writes beside words: link targets, marks."""

_TITLE, _SUMMARY, _HEADING, _BODY = 22, 8, 4, (2, 4, 6)
_GLUE_WORDS = """
và của các những được cho với trong đã sẽ để về theo từ đến có là một nhiều cùng tại này đó khi thì mà bị do nên cũng
không chưa còn phải nếu hoặc vào ra trên dưới lại như rất bằng sau trước đang mỗi việc người năm ngày tháng
"""
_GLUE = frozenset(_GLUE_WORDS.split())
"""Syllables that join others: in a body, pairs with them are no words and would be half of the index."""


class Text(NamedTuple):
    """What of a document is searched."""

    title: str
    summary: str
    headings: str
    body: str
    """Markdown."""


def terms_of(text: Text) -> dict[str, int]:
    """Syllables, codes and pairs of neighbours as written, with weights from 2 to 63."""
    title = [written(word) for word in words(text.title)]
    parts = [part for word in title if not word.isalnum() for part in re.split(r"[./&-]", word) if part]
    body = [written(word) for word in words(_NOISE.sub(" ", text.body))]
    found = Counter(body)
    pairs = pairwise(body)
    found.update([f"{one} {two}" for one, two in pairs if one not in _GLUE and two not in _GLUE])
    weights = {term: _BODY[(count > 1) + (count > 5)] for term, count in found.items()}
    headings, summary = (list(map(written, words(part))) for part in (text.headings, text.summary))
    _raise(weights, headings, _HEADING)
    _raise(weights, summary, _SUMMARY)
    _raise(weights, title, _TITLE + 2 * max(0, 10 - len(title)))
    _raise(weights, parts, _SUMMARY)
    return weights


def _raise(weights: dict[str, int], syllables: list[str], by: int) -> None:
    """Add to each term of a part once; a short title says more about its document than a long one."""
    pairs = map(" ".join, pairwise(syllables))
    for term in {*syllables, *pairs}:
        weights[term] = min(MOST, weights.get(term, 0) + by)
