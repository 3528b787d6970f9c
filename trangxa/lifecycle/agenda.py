"""All tasks of a day, for everybody or for one person."""

from collections.abc import Iterable

from trangxa.content.kinds import Official, Unit
from trangxa.content.slugs import slug
from trangxa.errors import TrangxaError
from trangxa.lifecycle import duties, items, records
from trangxa.lifecycle.desk import Desk
from trangxa.lifecycle.items import EDITORS
from trangxa.lifecycle.task import Group, Task, in_order
from trangxa.lifecycle.waiting import waiting

_SOURCES = (
    waiting,
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


def agenda(desk: Desk) -> tuple[Task, ...]:
    """Every task, in order. Of one task asked twice the earlier."""
    strictest: dict[tuple[Group, str, str], Task] = {}
    for task in in_order(task for source in _SOURCES for task in source(desk)):
        strictest.setdefault((task.group, task.what, task.place), task)
    return in_order(strictest.values())


def answering(desk: Desk, tasks: Iterable[Task], asked: str) -> tuple[str, ...]:
    """Name of a person and of what the person belongs to (unit, editorial board), or of a unit alone.

    By code or name, with or without diacritics. TrangxaError if nobody and nothing is called so.
    """
    folded, site = slug(asked), desk.site
    members = [m for m in (desk.books.board.members if desk.books.board else ()) if m.in_office(site.as_of)]
    member = next((m for m in members if asked == m.id or folded == slug(m.name)), None)
    name = slug(member.name) if member else folded
    official = next((item for item in site.of(Official) if name in (item.code, slug(item.title))), None)
    if member or official:
        own = (official.title, official.record.unit) if official else (member.name,) if member else ()
        return (*own, *(EDITORS if member else ()))
    for one in (*(item.title for item in site.of(Unit)), *(name for task in tasks for name in task.people)):
        if folded == slug(one):
            return (one,)
    known = ", ".join(item.title for item in site.of(Official)[:6])
    raise TrangxaError(f"Không có ai tên hoặc mã “{asked}”.", f"Ghi họ tên hoặc mã trong docs/can-bo, như: {known}.")
