"""Words in the text of items and of commune.yml: where they stand, under which key, and what is said around them."""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.office import COMMUNE_FILE
from trangxa.content.site import Site
from trangxa.content.text import decode
from trangxa.findings import Finding, Location

_KEPT = 16384
"""Files held in memory, as bytes: each rule asks for them again."""
_TOP_KEY = re.compile(r"([A-Za-z_]\w*)\s*:")
_LIST = re.compile(r"\s*([-*+>]|\d+[.)])\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """One match: its file and line, the text matched, the top-level front-matter key, and its surroundings."""

    where: Location
    found: str
    key: str
    """Empty in a body."""

    around: str
    """The paragraph, list entry or table row (under the table's head), after the heading above it."""


@dataclass(frozen=True, slots=True)
class Search:
    """A pattern, and bytes of which any match holds some: most files hold none and need not be searched."""

    pattern: re.Pattern[str]
    hints: tuple[bytes, ...]

    @classmethod
    def of(cls, pattern: re.Pattern[str], words: Iterable[str]) -> Self:
        """A search whose every match holds one of the words as written, in capitals or with a capital first."""
        forms = (form for word in words for form in (word, word[:1].upper() + word[1:], word.upper()))
        return cls(pattern, tuple(dict.fromkeys(form.encode() for form in forms)))


def text_of(site: Site, item: Item[Record]) -> str:
    """Text of an item's file, as it was when the site was read."""
    return _decoded(read(f"{site.root}/{item.path}", item.digest), item.path)


def passages(site: Site, item: Item[Record], search: Search) -> Iterator[Passage]:
    """Every match in an item's front matter and body."""
    raw = read(f"{site.root}/{item.path}", item.digest)
    for hint in search.hints:
        if hint in raw:
            yield from _passages(_decoded(raw, item.path), item.path, search.pattern, item.body_line)
            return


def office_passages(site: Site, search: Search) -> Iterator[Passage]:
    """Every match in the values of commune.yml."""
    file = site.root / COMMUNE_FILE
    text = _decoded(file.read_bytes(), COMMUNE_FILE) if file.is_file() else ""
    lines = [line if not line.lstrip().startswith("#") else "" for line in text.split("\n")]
    yield from _passages("\n".join(lines), COMMUNE_FILE, search.pattern, len(lines) + 1)


@functools.lru_cache(_KEPT)
def read(file: str, digest: str) -> bytes:
    """Bytes of an item's file; `digest` is part of what is remembered: a changed file is read again."""
    with open(file, "rb") as source:
        return source.read()


def forget() -> None:
    """Let go of the files held in memory, once no rule will ask any more."""
    read.cache_clear()


def _decoded(raw: bytes, path: str) -> str:
    text = decode(raw, path)
    return "" if isinstance(text, Finding) else text


def _passages(text: str, path: str, pattern: re.Pattern[str], body_line: int) -> Iterator[Passage]:
    lines: list[str] = []
    for match in pattern.finditer(text):
        lines = lines or text.split("\n")
        line = text.count("\n", 0, match.start()) + 1
        body = line >= body_line
        around = _around(lines, line - 1, body_line - 1) if body else lines[line - 1]
        yield Passage(Location(path, line), match[0], "" if body else _key(lines, line - 1), around)


def _key(lines: list[str], at: int) -> str:
    for line in reversed(lines[: at + 1]):
        if match := _TOP_KEY.match(line):
            return match[1]
    return ""


def _around(lines: list[str], at: int, first: int) -> str:
    start = end = at
    while start > first and _joined(lines[start - 1], lines[start]):
        start -= 1
    while end + 1 < len(lines) and _joined(lines[end], lines[end + 1]):
        end += 1
    block = lines[start : end + 1]
    if lines[at].startswith("|"):
        block = [block[0], lines[at]]
    heading = next((line for line in reversed(lines[first:start]) if line.startswith("#")), "")
    return "\n".join([heading, *block])


def _joined(line: str, after: str) -> bool:
    """Whether two lines are of one block; an entry of a list is a block by itself."""
    return bool(line.strip()) and bool(after.strip()) and not _LIST.match(after)
