"""Rule: a planned stop is announced some working days ahead and says until when (NĐ 224/2026 Art. 13.1.a)."""

from collections.abc import Iterator

from pydantic import Field

from trangxa.content.item import Item
from trangxa.content.kinds import Disclosure
from trangxa.content.site import Site
from trangxa.content.workdays import Calendar, UnknownYearError, working_days_between
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Noted, Rule, RuleArgs, Said, item_fault
from trangxa.rules.unknown_year import unknown_year

_FORCE_MAJEURE = "bất khả kháng"


class Args(RuleArgs):
    """`days`: working days between the notice and the stop."""

    days: int = Field(7, ge=1)


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge disclosures of `tam-ngung`: `ngay_tinh_han` is the day of the stop, `ngay_ket_thuc` the day of return."""
    days = Args.model_validate(obligation.args).days
    notices = [item for item in site.of(Disclosure) if item.record.matter == "tam-ngung"]
    if not notices:
        yield Inapplicable("Chưa có đợt tạm ngừng nào được thông báo.")
    for item in notices:
        yield from _restored(item, obligation)
        try:
            yield from _in_time(item, obligation, days, context.calendar)
        except UnknownYearError as error:
            yield unknown_year(error.year, context.calendar, obligation)


def _restored(item: Item[Disclosure], obligation: Obligation) -> Iterator[Said]:
    if item.record.ends is None:
        message = "Thông báo tạm ngừng chưa nêu ngày dự kiến phục hồi."
        fix = "Ghi ngày dự kiến phục hồi vào ngay_ket_thuc và nêu giờ ở phần thân."
        yield item_fault(obligation, item, "noi_dung", message, fix, key="ngay_ket_thuc")


def _in_time(item: Item[Disclosure], obligation: Obligation, days: int, calendar: Calendar) -> Iterator[Said]:
    record = item.record
    ahead = working_days_between(record.posted, record.since, calendar)
    said = f"Tạm ngừng từ ngày {record.since:%d/%m/%Y}, thông báo ngày {record.posted:%d/%m/%Y}"
    if ahead >= days:
        yield Evidence(f"{said}, trước {ahead} ngày làm việc.", (Location(item.path),))
    elif any(_FORCE_MAJEURE in (text or "").casefold() for text in (record.title, record.summary, record.period)):
        yield Noted(Evidence(f"{said}, do bất khả kháng.", (Location(item.path),)))
    else:
        message = f"{said}, chỉ trước {ahead} ngày làm việc, cần ít nhất {days:02} ngày."
        fix = "Lùi ngày tạm ngừng nếu còn kịp; sự cố bất ngờ thì ghi rõ “bất khả kháng” trong mo_ta."
        yield item_fault(obligation, item, "ngay_dang", message, fix)


RULE = Rule("stop-notice", "Thông báo tạm ngừng", check, Args)
