"""Rule: there is a plan for the year on a topic, and its result where the year is over."""

import re
from collections.abc import Iterator
from typing import Literal

from trangxa.content.item import Item
from trangxa.content.kinds import Plan
from trangxa.content.kinds.plans import PlanField
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, item_fault
from trangxa.rules.presence import lacking, on_show

_FOLDER = "docs/chien-luoc-quy-hoach"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GOING_ON = "đang thực hiện"


class Args(RuleArgs):
    """`result`: the plan must say what came of it."""

    topic: PlanField
    year: Literal["current", "previous"] = "current"
    result: bool = False


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the plans whose `ky` names the year or a span of years around it."""
    args = Args.model_validate(obligation.args)
    year = site.as_of.year - (args.year == "previous")
    plans = [plan for plan in site.of(Plan) if plan.record.topic == args.topic and _covers(plan.record, year)]
    if plans:
        yield Evidence(f"{len(plans)} kế hoạch của năm {year}.", on_show(tuple(plans)))
    else:
        message = f"Chưa có kế hoạch của năm {year} (linh_vuc: {args.topic})."
        keys = f"linh_vuc: {args.topic} và ky: Năm {year}"
        yield from lacking(site, obligation, _FOLDER, message, keys=keys)
    if args.result and plans and not any(_has_result(plan) for plan in plans):
        plan = plans[-1]
        key = "ket_qua_thuc_hien" if "ket_qua_thuc_hien" in plan.lines else "ky"
        message = f"“{plan.title}” chưa nêu kết quả thực hiện năm {year}."
        fix = "Ghi kết quả cả năm vào ket_qua_thuc_hien và sửa cap_nhat."
        yield item_fault(obligation, plan, key, message, fix, key="ket_qua_thuc_hien")


def _covers(record: Plan, year: int) -> bool:
    years = [int(word) for word in _YEAR.findall(record.period)]
    return bool(years) and min(years) <= year <= max(years)


def _has_result(plan: Item[Plan]) -> bool:
    outcome = plan.record.outcome
    return outcome is not None and outcome.casefold().rstrip(". ") != _GOING_ON


RULE = Rule("plan-of-year", "Kế hoạch của năm và kết quả", check, Args)
