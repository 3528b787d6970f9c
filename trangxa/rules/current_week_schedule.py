"""Rule: the leaders' work schedule of the current week is published."""

from collections.abc import Iterator

from trangxa.content.kinds import Schedule
from trangxa.content.site import Site
from trangxa.findings import Evidence, Location, Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, Unread, fault, folder_of
from trangxa.rules.presence import how_to_add, lacking, place, unread_in


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """No schedule at all is as grave as the obligation; a missing current week is a warning."""
    folder = folder_of(obligation)
    schedules = site.of(Schedule)
    year, week, _ = site.as_of.isocalendar()
    current = [item for item in schedules if item.record.week == f"{year}-W{week:02}"]
    if not schedules:
        yield from lacking(site, obligation, folder, "Chưa có lịch làm việc của lãnh đạo.")
    elif current:
        yield Evidence(f"Có lịch làm việc tuần {week} năm {year}.", tuple(Location(item.path) for item in current))
    elif unread := unread_in(site, folder):
        yield Unread(unread)
    else:
        yield fault(
            obligation,
            place(site, folder),
            f"Chưa có lịch làm việc tuần {week} năm {year} (tuần này).",
            f"{how_to_add(folder)}, ghi tuan: {year}-W{week:02}.",
            severity=Severity.WARNING,
            kind=Schedule.kind,
            key="tuan",
        )


RULE = Rule("current-week-schedule", "Lịch làm việc của lãnh đạo trong tuần", check)
