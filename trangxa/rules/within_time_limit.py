"""Rule: items were posted (or answered) within a number of working or calendar days."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from pydantic import Field

from trangxa.content.item import Item
from trangxa.content.keys import keys_of
from trangxa.content.kinds import KINDS, Document, Record
from trangxa.content.site import Site
from trangxa.content.workdays import Calendar, UnknownYearError, missed_day, missed_deadline
from trangxa.findings import Evidence, Finding
from trangxa.law import Limit, Obligation
from trangxa.rules.base import Context, Inapplicable, Rule, RuleArgs, Said, item_fault
from trangxa.rules.selecting import checked_where, matches, written_day
from trangxa.rules.unknown_year import unknown_year


class Args(RuleArgs):
    """`end`: key of the day that must come in time. `documents`: whose. `open`: without an end, today counts.

    `where`: only items with these front-matter values.
    """

    kind: str
    end: str
    where: dict[str, str | tuple[str, ...]] = Field(default_factory=dict)
    documents: Literal["own", "received"] | None = None
    open: bool = False


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every item of the kind."""
    args = Args.model_validate(obligation.args)
    checked_where(args.kind, args.where)
    items = [
        item
        for item in site.of_kind(args.kind)
        if args.documents in (None, _whose(site, item)) and matches(item.record, args.where)
    ]
    if not items:
        yield Inapplicable("Chưa có mục nào để tính thời hạn.")
    unknown: set[int] = set()
    judged: list[Finding | None] = []
    for item in items:
        try:
            judged.append(_judge(site.as_of, obligation, args, item, context.calendar))
        except UnknownYearError as error:
            unknown.add(error.year)
    yield from filter(None, judged)
    for year in sorted(unknown):
        yield unknown_year(year, context.calendar, obligation)
    if judged:
        yield Evidence(f"{judged.count(None)}/{len(judged)} mục đúng hạn {_limit(obligation).words}.")


def _judge(as_of: date, obligation: Obligation, args: Args, item: Item[Record], calendar: Calendar) -> Finding | None:
    limit, start_key = _limit(obligation), _limit(obligation).start
    start, written = written_day(item.record, start_key), written_day(item.record, args.end)
    end = written or (as_of if args.open else None)
    missed = missed_deadline if limit.day_kind == "working" else missed_day
    due = missed(start, end, limit.days, calendar) if start and end else None
    if due is None:
        return None
    term = f"hạn {due:%d/%m/%Y} ({limit.words} kể từ {_label(args.kind, start_key)} {start:%d/%m/%Y})"
    if written is None:
        fix, message = f"Trả lời trong phần thân và ghi {args.end}.", f"Chưa trả lời, đã quá {term}."
        return item_fault(obligation, item, start_key, message, fix, key=args.end)
    message = f"{_label(args.kind, args.end).capitalize()} {end:%d/%m/%Y} quá {term}."
    fix = f"Nếu ghi sai ngày thì sửa {args.end} hoặc {start_key}; nếu muộn thật, các mục sau cần đăng đúng hạn."
    return item_fault(obligation, item, args.end, message, fix)


def _limit(obligation: Obligation) -> Limit:
    if obligation.limit is None:
        raise ValueError(f"nghĩa vụ {obligation.id} thiếu limit")
    return obligation.limit


def _whose(site: Site, item: Item[Record]) -> str:
    """Own, received, or of a unit before a merger (whose limit ran for another page)."""
    record = item.record
    if not isinstance(record, Document) or record.historical_issuer:
        return "former"
    name = f"xã {site.commune.name}".casefold() if site.commune else ""
    return "own" if record.received is None and name in record.issuer.casefold() else "received"


def _label(kind: str, key: str) -> str:
    label = keys_of(KINDS[kind])[key].label
    return label[:1].lower() + label[1:]


RULE = Rule("within-time-limit", "Đăng, trả lời đúng thời hạn", check, Args)
