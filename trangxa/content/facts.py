"""What is kept of a content file that could be read, and the item made of it."""

from functools import lru_cache
from typing import NamedTuple

from trangxa.content.frontmatter import Raw
from trangxa.content.item import Heading, Item, LinkRef
from trangxa.content.kinds import KINDS, Record
from trangxa.content.sections import address_of, section_of
from trangxa.content.written import parse_flag


class Facts(NamedTuple):
    """What is kept of a file that could be read: plain values, fit for JSON."""

    path: str
    digest: str
    values: dict[str, Raw]
    lines: dict[str, int]
    body_line: int
    words: int
    headings: tuple[Heading, ...]
    links: tuple[LinkRef, ...]


def kind_of(path: str) -> str:
    """Kind of the item in a file, by its folder; a section's `index.md` is a page. ValueError outside the sections."""
    section = section_of(path)
    if section is None:
        raise ValueError(path)
    return "trang" if path == f"{section.folder}/index.md" else section.kind


def is_draft(values: dict[str, Raw]) -> bool:
    """Whether the front matter says `nhap: true`; anything unclear counts as published, hence as judged."""
    try:
        return parse_flag(values.get("nhap") or "false") is True
    except ValueError:
        return False


def item_of(facts: Facts) -> Item[Record]:
    """The item made of facts in which nothing is wrong; ValueError for others."""
    values = {name: value for name, value in facts.values.items() if value is not None}
    record = KINDS[kind_of(facts.path)].model_validate(values)
    object.__setattr__(record, "__pydantic_fields_set__", _once(frozenset(record.model_fields_set)))
    return Item(
        facts.path,
        address_of(facts.path) or "",
        record,
        facts.digest,
        facts.lines,
        facts.body_line,
        facts.words,
        facts.headings,
        facts.links,
    )


@lru_cache(maxsize=4096)
def _once(keys: frozenset[str]) -> set[str]:
    """Most items of a kind state the same keys: kept once, a thousand of them take almost a megabyte less."""
    return set(keys)


def finished(facts: Facts) -> Item[Record] | None:
    """The item that a draft would be, if its keys are all filled in."""
    try:
        return item_of(facts)
    except ValueError:
        return None
