"""Rule: something that every page gets from the engine; the profile says what, the tests of the engine prove it."""

from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said


class Args(RuleArgs):
    """`statement`: what people are told."""

    statement: str


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Tell what the engine does."""
    yield Evidence(Args.model_validate(obligation.args).statement)


RULE = Rule("engine-provides", "Chức năng do hệ thống bảo đảm", check, Args)
