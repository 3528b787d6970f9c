"""Abbreviations and everyday words beside the words of the law, from `words.yml`."""

from functools import lru_cache
from importlib import resources

import yaml

from trangxa.search.fold import folded, words


@lru_cache(maxsize=1)
def replacements() -> dict[str, list[str]]:
    """Folded phrase → phrases that may stand for it. Abbreviations go both ways."""
    source = (resources.files("trangxa.search") / "words.yml").read_text(encoding="utf-8")
    lists = yaml.safe_load(source)
    found: dict[str, list[str]] = {}
    for short, long in lists["viet_tat"].items():
        found.setdefault(plain(short), []).append(long)
        found.setdefault(plain(long), []).append(short.lower())
    for phrases, official in lists["tu_thuong_ngay"].items():
        for phrase in phrases.split("|"):
            found.setdefault(plain(phrase), []).append(official)
    return {phrase: list(dict.fromkeys(meant)) for phrase, meant in sorted(found.items())}


def plain(phrase: str) -> str:
    """A phrase folded, words split by one blank."""
    return " ".join(folded(word) for word in words(phrase))
