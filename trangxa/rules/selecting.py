"""What several rules share: items picked by front-matter values, and whether an item speaks of today."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeAlias

from trangxa.content.item import Item
from trangxa.content.keys import keys_of
from trangxa.content.kinds import KINDS, Document, Notice, Record
from trangxa.content.site import Site

Where: TypeAlias = Mapping[str, str | tuple[str, ...]]
"""Front-matter key → the value it must have, or the values of which it must have one; `true`, `false` for flags."""

STANDING = frozenset({"trang", "can-bo", "don-vi", "thu-tuc", "di-san", "du-lich", "le-hoi"})
"""Kinds that stand as long as they are on the page: their day of posting does not make them old."""


def matches(record: Record, where: Where) -> bool:
    """Whether the record has all the values asked for. KeyError for a key its kind does not have."""
    return all(_written(record, key) in _words(wanted) for key, wanted in where.items())


def checked_where(kind: str, where: Where) -> None:
    """ValueError when no kind is called so, or it has no such key: a profile that asks for nothing is wrong."""
    cls = KINDS.get(kind)
    if cls is None:
        raise ValueError(f"không có loại mục “{kind}”")
    if unknown := sorted(where.keys() - keys_of(cls).keys()):
        raise ValueError(f"loại “{kind}” không có khóa {', '.join(unknown)}")


def _written(record: Record, key: str) -> str:
    value = _value(record, key)
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)


def _words(wanted: str | tuple[str, ...]) -> tuple[str, ...]:
    return (wanted,) if isinstance(wanted, str) else wanted


def written_day(record: Record, key: str) -> date | None:
    """The day under a front-matter key; `None` if it is not written. KeyError for a key the kind lacks."""
    value = _value(record, key)
    return value if isinstance(value, date) else None


def _value(record: Record, key: str) -> Any:
    return getattr(record, keys_of(type(record))[key].attribute)


def day_of(record: Record) -> date | None:
    """The day an item speaks of: a document's day of issue, else the day it was posted or its own day."""
    return record.issued if isinstance(record, Document) else record.posted or record.day


def is_current(item: Item[Record], as_of: date, since: date) -> bool:
    """Whether an item speaks of what holds today: a standing one, or one of `since` or later that has not run out."""
    record = item.record
    if record.kind in STANDING:
        return True
    if isinstance(record, (Document, Notice)) and record.expires and record.expires < as_of:
        return False
    day = day_of(record)
    return day is None or day >= since


def misnamed_files(site: Site) -> frozenset[str]:
    """Attachments that are not what their names promise: told already, so nobody need wonder at what is in them."""
    return frozenset(found.location.path for found in site.problems if found.rule == "wrong-content")
