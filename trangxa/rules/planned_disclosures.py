"""Rule: what the year's plan of disclosure has a day for is posted by that day, or a signed statement stands for it."""

from collections.abc import Iterator

from trangxa.content.kinds.disclosures import MATTERS
from trangxa.content.site import Site
from trangxa.editorial.disclosure_plan import PLAN_FILE, DisclosurePlan, Progress, progress
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Noted, Rule, RuleArgs, Said, Unread, fault
from trangxa.rules.disclosed import FOLDER
from trangxa.rules.presence import lacking

_NEW_PLAN_BY = 2
"""House rule: from this month on the plan must be this year's; the law names no day."""


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every row whose day has passed."""
    plan = context.plan.record
    if plan is None:
        nothing = Inapplicable(f"Chưa có tệp {PLAN_FILE} để đối chiếu.")
        yield Unread((PLAN_FILE,)) if context.plan.findings else nothing
    elif plan.year != site.as_of.year:
        yield _other_year(site, obligation, context, plan)
    else:
        yield from _rows(site, obligation, context, plan)


def _other_year(site: Site, obligation: Obligation, context: Context, plan: DisclosurePlan) -> Said:
    message = f"Kế hoạch công khai trong {PLAN_FILE} là của năm {plan.year}."
    if plan.year > site.as_of.year or site.as_of.month < _NEW_PLAN_BY:
        return Inapplicable(message)
    fix = f"Chép kế hoạch công khai năm {site.as_of.year} vào {PLAN_FILE}."
    return fault(obligation, context.plan.at("nam"), message, fix, key="nam")


def _rows(site: Site, obligation: Obligation, context: Context, plan: DisclosurePlan) -> Iterator[Said]:
    rows = list(progress(plan, site.items, site.as_of))
    for row in rows:
        if row.overdue:
            yield from _overdue(site, obligation, context, row)
    kept, waiting = sum(bool(row.items) for row in rows), sum(not row.items and not row.overdue for row in rows)
    said = f"Kế hoạch {plan.decision}: {kept}/{len(rows)} nội dung đã công khai, {waiting} chưa đến hạn."
    yield Evidence(said, (context.plan.at(),))


def _overdue(site: Site, obligation: Obligation, context: Context, row: Progress) -> Iterator[Said]:
    planned = row.planned
    names = (planned.field or "", MATTERS.get(planned.field or "", ""))
    stated = [s for s in lacking(site, obligation, FOLDER, "", group=planned.what, also=names) if isinstance(s, Noted)]
    if stated:
        yield from stated
        return
    message = f"Quá hạn {row.late} ngày chưa công khai “{planned.what}”, kế hoạch ghi chậm nhất {planned.due:%d/%m/%Y}."
    what = f"loai {planned.kind}" + (f", {planned.field}" if planned.field else "")
    fix = f"Đăng mục này ({what}); không phát sinh thì ghi khong_phat_sinh ở {FOLDER}/index.md."
    where = context.plan.at(f"ke_hoach.{row.number - 1}.den_ngay")
    yield fault(obligation, where, message, fix, key="den_ngay")


RULE = Rule("planned-disclosures", "Công khai đúng kế hoạch của năm", check, RuleArgs)
