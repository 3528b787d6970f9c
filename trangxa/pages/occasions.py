"""When a festival takes place this year and next, by both calendars."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Festival, Record
from trangxa.content.lunar import lunar_of, occurrences

_MONTHS = {1: "Giêng", 12: "Chạp"}


class Occasion(NamedTuple):
    """One occurrence: first and last solar day, and the same in lunar words."""

    start: date
    end: date
    lunar: str


def occasions_of(record: Festival, as_of: date) -> tuple[Occasion, ...]:
    """Those of this year and next; a festival with solar dates has the one that was announced."""
    return tuple(Occasion(start, end, _words(start, end)) for start, end in _spans(record, as_of))


def next_occasion(record: Festival, as_of: date) -> Occasion | None:
    """The one that is going on or comes next; `None` when none has been announced."""
    return next((one for one in occasions_of(record, as_of) if one.end >= as_of), None)


def next_occasions(items: Iterable[Item[Record]], as_of: date) -> dict[str, Occasion | None]:
    """By address, the next one of each festival among these items."""
    return {item.url: next_occasion(item.record, as_of) for item in items if isinstance(item.record, Festival)}


def _spans(record: Festival, as_of: date) -> Iterator[tuple[date, date]]:
    if record.solar:
        yield record.solar.start, record.solar.end
    elif record.lunar:
        for start in occurrences(record.lunar, as_of.year, as_of.year + 1):
            yield start, start + timedelta(days=record.lunar.days - 1)


def _words(start: date, end: date) -> str:
    first, last = lunar_of(start), lunar_of(end)
    if first == last:
        return f"{_day(first[0])} {_month(first[1])}"
    if first[1] == last[1]:
        return f"{_day(first[0])} đến {_day(last[0])} {_month(first[1])}"
    return f"{_day(first[0])} {_month(first[1])} đến {_day(last[0])} {_month(last[1])}"


def _day(day: int) -> str:
    return f"mùng {day}" if day <= 10 else str(day)


def _month(month: int) -> str:
    return f"tháng {_MONTHS.get(month, str(month))}"
