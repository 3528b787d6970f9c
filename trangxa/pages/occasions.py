"""When a festival takes place this year and next, by both calendars."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Festival, Record
from trangxa.content.kinds.places import LunarDay
from trangxa.content.lunar import lunar_of, occurrences

_LONGEST = 30
"""Days of a long lunar month."""

_MONTHS = {1: "Giêng", 12: "Chạp"}


class Occasion(NamedTuple):
    """One occurrence: first and last solar day, and the same in lunar words."""

    start: date
    end: date
    lunar: str


def occasions_of(record: Festival, as_of: date) -> tuple[Occasion, ...]:
    """Those of this year and next, one that lasts into this year too; with solar dates, the one that was announced."""
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
        for start in occurrences(record.lunar, as_of.year - 1, as_of.year + 1):
            end = start + timedelta(days=record.lunar.days - 1)
            if end.year >= as_of.year:
                yield start, end


def festival_days(record: Festival, as_of: date) -> dict[str, Any]:
    """What a festival's page says of its days: occasions, the next one, and how the days are told every year."""
    return {
        "occasions": occasions_of(record, as_of),
        "next_one": next_occasion(record, as_of),
        "yearly": _yearly(record.lunar) if record.lunar else "",
    }


def _yearly(lunar: LunarDay) -> str:
    """`mùng 9 đến mùng 10 tháng Giêng âm lịch hằng năm`"""
    last, every = lunar.day + lunar.days - 1, f"{_month(lunar.month)} âm lịch hằng năm"
    if last > _LONGEST:
        return f"{_day(lunar.day)} {every}, kéo dài {lunar.days} ngày"
    return f"{_day(lunar.day)} {every}" if lunar.days == 1 else f"{_day(lunar.day)} đến {_day(last)} {every}"


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
