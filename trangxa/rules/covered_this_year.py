"""Rule: a row of the fourteen (Luật 10/2022 Art. 11) has an item of this year somewhere, or a signed statement."""

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from trangxa.content.item import Item
from trangxa.content.kinds import KINDS, Record
from trangxa.content.sections import SECTIONS
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, Unread
from trangxa.rules.disclosed import FOLDER
from trangxa.rules.presence import lacking, on_show, unread_in
from trangxa.rules.selecting import STANDING, checked_where, matches


class Source(RuleArgs):
    """A kind of items that the row may be found in; `where`: only items with these front-matter values."""

    kind: str
    where: dict[str, str | tuple[str, ...]] = Field(default_factory=dict)


class Args(RuleArgs):
    """Any source is enough. `group`: name under which a signed statement may stand for the items."""

    sources: tuple[Source, ...] = Field(min_length=1)
    group: str


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge one row: what stands permanently counts whenever it was posted (Art. 13.2), the rest by its day."""
    args = Args.model_validate(obligation.args)
    found = [(source, items_of(site, source)) for source in args.sources]
    shown = [(KINDS[source.kind].label, items) for source, items in found if items]
    for label, items in shown:
        yield Evidence(f"{label}: {len(items)} mục.", on_show(items))
    if shown:
        return
    folders = [section.folder for section in SECTIONS if section.kind in {source.kind for source in args.sources}]
    if unread := tuple(path for folder in folders for path in unread_in(site, folder)):
        yield Unread(unread)
    else:
        message = f"Năm {site.as_of.year} chưa đăng mục nào về {args.group}."
        yield from lacking(site, obligation, FOLDER, message, group=args.group)


def items_of(site: Site, source: Source) -> tuple[Item[Record], ...]:
    """Items of a source that count on the day of judgement."""
    checked_where(source.kind, source.where)
    items = (item for item in site.of_kind(source.kind) if matches(item.record, source.where))
    return tuple(item for item in items if _counts(item.record, site.as_of))


def _counts(record: Record, as_of: date) -> bool:
    day = record.posted or record.day
    return record.kind in STANDING or day is None or (day.year == as_of.year and day <= as_of)


RULE = Rule("covered-this-year", "Nội dung công khai có mục trong năm", check, Args)
