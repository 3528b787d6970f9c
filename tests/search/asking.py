"""Asking the real search page in a browser, and how people type the same query."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml
from playwright.sync_api import Page

from trangxa.search.fold import folded

_FIND = """async queries => {
  const search = new txSearch.Search("tim-kiem/"), found = [];
  for (const query of queries) {
    const numbers = await search.find(query.replace("*", ""), query.endsWith("*"));
    found.push((await search.results(numbers.slice(0, 3))).map((result) => result.url));
  }
  return found;
}"""


def queries(file: Path) -> dict[str, list[str]]:
    """Queries of a file with the ends of the addresses that may come first."""
    read = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    groups: Iterable[dict[str, str]] = read.values() if all(isinstance(v, dict) for v in read.values()) else [read]
    return {query: expected.split(" | ") for group in groups for query, expected in group.items()}


def half(query: str) -> str:
    """Every other word without marks."""
    return " ".join(word if at % 2 else bare(word) for at, word in enumerate(query.split()))


def bare(query: str) -> str:
    """The query without any mark, as on a keyboard without Vietnamese."""
    return folded(query.lower())


def first_three(page: Page, asked: Sequence[str]) -> list[list[str]]:
    """Addresses of the first three results of each query."""
    found: list[list[str]] = page.evaluate(_FIND, list(asked))
    return found


def place(found: Sequence[str], expected: Iterable[str]) -> int:
    """At which place a page that may come first stands, from 1; 4 if it is not among the three."""
    ends = tuple(f"{end}.html" for end in expected)
    codes = tuple(f"/{end}-" for end in expected)
    right = (url.endswith(ends) or any(code in url for code in codes) for url in found)
    return next((at for at, fits in enumerate(right, 1) if fits), 4)
