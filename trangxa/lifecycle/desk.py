"""What the board is made from: content, laws in force, the editorial board's records, how far to look ahead."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from trangxa.content.kinds import Official
from trangxa.content.site import Site
from trangxa.content.workdays import Calendar, UnknownYearError, missed_day, missed_deadline
from trangxa.editorial.books import Books
from trangxa.law import Limit, Obligation
from trangxa.rules import Context

_FAR = timedelta(days=400)
"""Longer than any limit of the law files takes."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything on the day of judgement, `site.as_of`; `days` is how many further days count as soon."""

    site: Site
    obligations: tuple[Obligation, ...]
    """Of all laws that stand on that day."""

    context: Context
    days: int
    books: Books = field(default_factory=Books)
    """What the ledger says; nothing for a project without one."""

    def soon(self, day: date) -> bool:
        """Whether a day is past or comes within the days looked ahead."""
        return day <= self.site.as_of + timedelta(days=self.days)

    def judged_by(self, rule: str) -> Iterator[Obligation]:
        """The obligations that a rule judges."""
        return (obligation for obligation in self.obligations if obligation.rule == rule)

    def name_of(self, code: str) -> str | None:
        """Name of the official with this code."""
        return next((item.title for item in self.site.of(Official) if item.code == code), None)


def last_day(start: date, limit: Limit, calendar: Calendar) -> date | None:
    """The last day in time for something that began on `start`; `None` where the year's days off are not known."""
    missed = missed_deadline if limit.day_kind == "working" else missed_day
    try:
        return missed(start, start + _FAR, limit.days, calendar)
    except UnknownYearError:
        return None
