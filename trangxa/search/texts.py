"""What of an item is searched: its body, and its front matter for what it shows beside the body."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel

from trangxa.content.item import Item
from trangxa.content.kinds import Document, Official, Page, Procedure, Record, Unit
from trangxa.search.terms import Text

_PHONE = re.compile(r"\b0\d{2,3}(?:[ .]\d{1,4}){2,4}\b")
"""A telephone number in groups of digits: it is found by its digits in a row, however they are typed."""

_AREA = re.compile(r"^0(?:2[48]|2\d\d)(?=\d{7})")
"""Code of a province before a telephone number of a house."""

_NOT_SHOWN = {"identity", "title", "summary", "draft", "declared_kind", "number", "tags"}
"""Attributes of a record that are no part of what people read, or are searched as its title or headings."""


def text_of(root: Path, item: Item[Record]) -> Text:
    """The parts of an item, from its record and its file under `root`."""
    record = item.record
    with open(f"{root}/{item.path}", "rb") as file:
        lines = file.read().decode("utf-8-sig").split("\n", item.body_line - 1)
    body = lines[-1] if len(lines) == item.body_line else ""
    summary = record.description if record.description != record.heading else ""
    headings = (*record.tags, *(heading.text for heading in item.headings))
    shown = " ".join((*_values(record), body))
    phones = "" if item.kind == "tin-tuc" else " ".join(map(_number, _PHONE.findall(shown)))
    code = phones if _is_contact(record) else _code(item)
    return Text(titles_of(item), code, summary, headings, f"{shown} {phones}")


def _is_contact(record: Record) -> bool:
    """The page people look for who know a number only, and not whose it is."""
    return isinstance(record, Page) and record.topic == "lien-he"


def titles_of(item: Item[Record]) -> tuple[str, ...]:
    """The title, and what else is as good: a person's positions."""
    record = item.record
    return (item.title, *record.position.split(",")) if isinstance(record, Official) else (item.title,)


def _code(item: Item[Record]) -> str:
    match item.record:
        case Procedure():
            return f"{item.code} {_digits(item.code)}"
        case Document(number=number):
            return number
        case Official(phone=phone) | Unit(phone=phone):
            return _number(phone or "")
    return ""


def _number(phone: str) -> str:
    """A telephone number, and what of it one dials from the same province."""
    digits = _digits(phone)
    return f"{digits} {_AREA.sub('', digits)}"


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


@lru_cache(maxsize=64)
def _shown(kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Attributes with the label that the page prints before them."""
    fields = kind.model_fields.items()
    return tuple((name, field.title or "") for name, field in fields if name not in _NOT_SHOWN)


def _values(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _values(inner)
    elif isinstance(value, BaseModel):
        for name, label in _shown(type(value)):
            if inner := getattr(value, name):
                yield label
                yield from _values(inner)
