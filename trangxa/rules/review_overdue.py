"""Rule: no item is past the day on which somebody was to look at it again."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from pydantic import Field

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Rule, RuleArgs, Said, item_fault
from trangxa.rules.selecting import checked_where, written_day


class Period(RuleArgs):
    """Calendar days from the day in the front-matter key `start`; without a key, from the item's last change."""

    days: int = Field(ge=1)
    start: str | None = None


class Args(RuleArgs):
    """`periods`: by kind, how long an item stands without a review day of its own."""

    periods: dict[str, Period] = Field(min_length=1)


def review_due(item: Item[Record], periods: Mapping[str, Period]) -> date | None:
    """The day of an item's next review: its own, else that of its kind's period; `None` for a kind without one."""
    if item.record.review:
        return item.record.review.due
    period = periods.get(item.kind)
    if period is None:
        return None
    start = written_day(item.record, period.start) if period.start else item.record.changed
    return start + timedelta(days=period.days) if start else None


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every item that has a review day."""
    periods = Args.model_validate(obligation.args).periods
    for kind, period in periods.items():
        checked_where(kind, {period.start: ""} if period.start else {})
    dated = [(item, due) for item in site.items if (due := review_due(item, periods))]
    late = [(item, due) for item, due in dated if due < site.as_of]
    for item, due in late:
        yield item_fault(
            obligation,
            item,
            _key(item, periods),
            f"Quá ngày rà soát {due:%d/%m/%Y}, đã {(site.as_of - due).days} ngày.",
            "Đọc lại, sửa chỗ đã đổi, rồi ghi ngày rà soát tới vào ra_soat (ngay_toi, nguoi).",
            key="ra_soat",
        )
    if dated:
        yield Evidence(f"{len(dated) - len(late)}/{len(dated)} mục còn trong hạn rà soát.")
    else:
        yield Inapplicable("Chưa có mục nào phải rà soát định kỳ.")


def _key(item: Item[Record], periods: Mapping[str, Period]) -> str:
    """The key that the review day follows from."""
    if item.record.review:
        return "ra_soat.ngay_toi"
    return periods[item.kind].start or ("cap_nhat" if item.record.updated else "ngay_dang")


RULE = Rule("review-overdue", "Rà soát nội dung đúng hạn", check, Args)
