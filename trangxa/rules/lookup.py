"""Finding obligations by what people call them: an id, an article, a row of the matrix, the rule that judges them."""

import difflib
import re
from collections.abc import Sequence

from trangxa.law import Obligation
from trangxa.rules import RULES

_PART = re.compile(r"(?:Điều|khoản|điểm) (\d+|[a-zđ])\b", re.IGNORECASE)


def short_article(article: str) -> str:
    """`10.1.dd` for «Điều 10 khoản 1 điểm đ»; empty when the article is written in another way."""
    return _folded(".".join(_PART.findall(article)))


def matching(obligations: Sequence[Obligation], asked: str) -> tuple[Obligation, ...]:
    """Obligations that the word means, in catalogue order: one by its id, else all of an article, a row or a rule."""
    word = short_article(asked) or _folded(asked)
    if exact := tuple(obligation for obligation in obligations if obligation.id == word):
        return exact
    return tuple(obligation for obligation in obligations if any(_means(name, word) for name in _names(obligation)))


def near(obligations: Sequence[Obligation], asked: str, most: int = 5) -> tuple[str, ...]:
    """Ids of obligations and rules written much like the word; the closest first."""
    names = [*(obligation.id for obligation in obligations), *RULES]
    return tuple(difflib.get_close_matches(asked.strip().lower(), names, most, 0.5))


def _names(obligation: Obligation) -> tuple[str, ...]:
    article = obligation.article
    return obligation.id, obligation.rule, _folded(obligation.point or ""), short_article(article), _folded(article)


def _folded(words: str) -> str:
    """In small letters, with `dd` for `đ` as ids write it."""
    return " ".join(words.lower().replace("đ", "dd").split())


def _means(name: str, word: str) -> bool:
    return bool(word) and (name == word or name.startswith(f"{word}."))
