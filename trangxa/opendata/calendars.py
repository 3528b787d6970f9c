"""Schedules, consultations and festivals as iCalendar (RFC 5545), for any calendar program."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Consultation, Festival, Record, Schedule
from trangxa.content.lunar import occurrences

_DAY = timedelta(days=1)


def calendar(title: str, items: Iterable[Item[Record]], commune: Commune, as_of: date) -> bytes:
    """One calendar of everything in these items that has a day; same items and day, same bytes."""
    made = Calendar()
    made.add("prodid", "-//trangxa//vi")
    made.add("version", "2.0")
    made.add("x-wr-calname", f"{title} - xã {commune.name}")
    base = commune.site_url.rstrip("/") + "/"
    for item in items:
        for at, event in enumerate(_events(item, as_of)):
            event.add("uid", f"{item.code}-{at}@{base.split('//')[1].rstrip('/')}")
            event.add("url", base + item.url)
            event.add("dtstamp", datetime.combine(_changed(item, as_of), time(), UTC))
            made.add_component(event)
    return bytes(made.to_ical())


def _changed(item: Item[Record], as_of: date) -> date:
    return item.record.updated or item.record.posted or as_of


def _events(item: Item[Record], as_of: date) -> Iterator[Event]:
    record = item.record
    if isinstance(record, Schedule):
        for one in record.appointments:
            yield whole_day(f"{one.person}: {one.subject}", one.on, one.on, f"{one.time}. {one.place}", one.place)
    elif isinstance(record, Consultation):
        yield whole_day(f"Hạn góp ý: {item.title}", record.closes, record.closes, record.how_to_send, record.address)
    elif isinstance(record, Festival) and record.lunar:
        for start in occurrences(record.lunar, as_of.year, as_of.year + 1):
            yield whole_day(item.title, start, start + _DAY * (record.lunar.days - 1), record.description, record.venue)
    elif isinstance(record, Festival) and record.solar:
        yield whole_day(item.title, record.solar.start, record.solar.end, record.description, record.venue)


def whole_day(title: str, start: date, end: date, text: str, place: str) -> Event:
    """A whole-day event; the end of iCalendar is the day after the last."""
    made = Event()
    for name, value in (("summary", title), ("description", text), ("location", place)):
        made.add(name, value)
    made.add("dtstart", start)
    made.add("dtend", end + _DAY)
    return made
