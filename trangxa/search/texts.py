"""What of an item is searched: its body, and its front matter for what it shows beside the body."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel

from trangxa.content.item import Item
from trangxa.content.kinds import Document, Procedure, Record
from trangxa.search.terms import Text

_NOT_SHOWN = {"identity", "title", "summary", "draft", "declared_kind", "number", "tags"}
"""Attributes of a record that are no part of what people read, or are searched as its title or headings."""


def text_of(root: Path, item: Item[Record]) -> Text:
    """The parts of an item, from its record and its file under `root`."""
    record = item.record
    with open(f"{root}/{item.path}", "rb") as file:
        lines = file.read().decode("utf-8-sig").split("\n", item.body_line - 1)
    body = lines[-1] if len(lines) == item.body_line else ""
    code = item.code if isinstance(record, Procedure) else record.number if isinstance(record, Document) else ""
    summary = record.description if record.description != record.heading else ""
    headings = (*record.tags, *(heading.text for heading in item.headings))
    return Text(item.title, code, summary, headings, " ".join((body, *_values(record))))


@lru_cache(maxsize=64)
def _shown(kind: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name in kind.model_fields if name not in _NOT_SHOWN)


def _values(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _values(inner)
    elif isinstance(value, BaseModel):
        for name in _shown(type(value)):
            yield from _values(getattr(value, name))
