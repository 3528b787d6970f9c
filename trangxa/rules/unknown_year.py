"""What rules say of a time limit that runs in a year whose days off are not known."""

from dataclasses import replace

from trangxa.content.workdays import Calendar, missing_year
from trangxa.law import Obligation
from trangxa.rules.base import Unread, Unsure


def unknown_year(year: int, calendar: Calendar, obligation: Obligation) -> Unsure | Unread:
    """Either the year's file has faults of its own, which are told already, or it has to be made."""
    lack = missing_year(year)
    if any(problem.location.path == lack.location.path for problem in calendar.problems):
        return Unread((lack.location.path,))
    return Unsure(replace(lack, severity=obligation.severity, basis=obligation.basis))
