"""Tasks that have a day as iCalendar (RFC 5545), for the calendars of the people who do them."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from icalendar import Calendar

from trangxa.content.commune import Commune
from trangxa.lifecycle.task import Task
from trangxa.opendata.calendars import whole_day


def board_calendar(tasks: Iterable[Task], commune: Commune, as_of: date) -> bytes:
    """One event a task, on its last day. A task keeps its UID from day to day, so that calendars update it."""
    made = Calendar()
    for name, value in (("prodid", "-//trangxa//vi"), ("version", "2.0"), ("method", "PUBLISH")):
        made.add(name, value)
    made.add("x-wr-calname", f"Bảng việc - xã {commune.name}")
    host = commune.site_url.split("//")[1].rstrip("/")
    for task in tasks:
        if task.due:
            event = whole_day(task.what, task.due, task.due, f"{task.who}. {task.why}", task.place)
            event.add("uid", f"{_identity(task)}@{host}")
            event.add("categories", [task.group.value])
            event.add("dtstamp", datetime.combine(as_of, time(), UTC))
            made.add_component(event)
    return bytes(made.to_ical())


def _identity(task: Task) -> str:
    return hashlib.sha256("\0".join((task.group.name, task.place, task.what)).encode()).hexdigest()[:24]
