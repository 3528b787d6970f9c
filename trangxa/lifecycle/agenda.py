"""All tasks of a day, for everybody or for one person."""

from collections.abc import Iterable

from trangxa.content.kinds import Official, Unit
from trangxa.content.site import Site
from trangxa.content.slugs import slug
from trangxa.errors import TrangxaError
from trangxa.lifecycle import duties, items, records
from trangxa.lifecycle.desk import Desk
from trangxa.lifecycle.task import Group, Task, in_order

_SOURCES = (
    items.reviews,
    items.open_consultations,
    items.owed_results,
    items.ending_documents,
    items.campaigns,
    duties.unanswered,
    duties.unposted_documents,
    duties.schedules,
    duties.stale_sections,
    records.planned,
    records.ending_answers,
    records.ending_waivers,
    records.ending_statements,
    records.missing_holidays,
)


def agenda(desk: Desk, waiting: Iterable[Task] = ()) -> tuple[Task, ...]:
    """Every task, in order. `waiting`: what the ledger says waits for somebody. Of one task asked twice the earlier."""
    found = [*waiting, *(task for source in _SOURCES for task in source(desk))]
    strictest: dict[tuple[Group, str, str], Task] = {}
    for task in in_order(found):
        strictest.setdefault((task.group, task.what, task.place), task)
    return in_order(strictest.values())


def answering(site: Site, tasks: Iterable[Task], asked: str) -> tuple[str, ...]:
    """Name of a person and of the unit the person is in, or of a unit; by code or name, diacritics or not.

    TrangxaError if nobody and nothing is called so.
    """
    folded = slug(asked)
    for item in site.of(Official):
        if folded in (item.code, slug(item.title)):
            return item.title, item.record.unit
    for name in (*(item.title for item in site.of(Unit)), *(task.who for task in tasks)):
        if folded == slug(name):
            return (name,)
    known = ", ".join(item.title for item in site.of(Official)[:6])
    raise TrangxaError(f"Không có ai tên hoặc mã “{asked}”.", f"Ghi họ tên hoặc mã trong docs/can-bo, như: {known}.")
