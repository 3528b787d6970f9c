"""Rule: plans and strategies are published for each of the minimum fields."""

from collections.abc import Iterator

from trangxa.content.kinds import Plan
from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, folder_of
from trangxa.rules.presence import lacking


class FieldArg(RuleArgs):
    """A minimum field: its word in `linh_vuc` and how the decree calls it."""

    code: str
    title: str


class Args(RuleArgs):
    """The fields of which each needs a plan or a signed statement."""

    fields: tuple[FieldArg, ...]


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge each field by itself."""
    plans = site.of(Plan)
    for wanted in Args.model_validate(obligation.args).fields:
        found = [plan for plan in plans if plan.record.topic == wanted.code]
        if found:
            yield Evidence(f"{wanted.title}: {len(found)} mục.", tuple(Location(plan.path) for plan in found[:3]))
        else:
            message = f"Chưa có thông tin về lĩnh vực “{wanted.title}” (linh_vuc: {wanted.code})."
            yield from lacking(
                site, obligation, folder_of(obligation), message, group=wanted.code, also=(wanted.title,)
            )


RULE = Rule("plan-fields-present", "Chiến lược, quy hoạch, kế hoạch theo từng lĩnh vực", check, Args)
