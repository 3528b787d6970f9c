"""The rules that judge a published site: the same as for sources, but what the engine promises is looked for."""

from collections.abc import Iterator
from dataclasses import replace

from trangxa.content.site import Site
from trangxa.law import Obligation
from trangxa.published import (
    checks_access,
    checks_foreign,
    checks_layout,
    checks_metadata,
    checks_papers,
    checks_search,
)
from trangxa.published.checking import Check
from trangxa.published.opening import Published
from trangxa.published.unjudged import NOT_SHOWN, OTHER_ENGINE, PARTLY_SHOWN, unjudged
from trangxa.rules import RULES, Context, Rule, Said, Unsure

CHECKS: dict[str, Check] = {
    **checks_metadata.CHECKS,
    **checks_search.CHECKS,
    **checks_layout.CHECKS,
    **checks_access.CHECKS,
    **checks_papers.CHECKS,
}
"""Checks on the HTML, by id of the obligation."""

_BY_ENGINE = "engine-provides"
_KEPT = "inapplicable"


def rules_for(site: Published) -> dict[str, Rule]:
    """Rules by id, for the audit of this site."""
    return {name: replace(rule, check=_Check(site, rule).check) for name, rule in RULES.items()}


class _Check:
    """One rule as it judges one published site."""

    def __init__(self, site: Published, rule: Rule) -> None:
        self._site, self._rule = site, rule

    def check(self, content: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
        """Judge by the pages, where there is a check on them; else by what was read back from them."""
        rule = self._rule.id
        if own := CHECKS.get(obligation.id):
            return own(self._site, content, obligation)
        if rule == _BY_ENGINE:
            return iter([unjudged(obligation, "chưa có cách thử trên trang")])
        if rule in NOT_SHOWN:
            return iter([unjudged(obligation, NOT_SHOWN[rule])])
        if rule in PARTLY_SHOWN and not self._site.foreign:
            said = list(self._rule.check(content, obligation, context))
            doubtful = any(isinstance(entry, Unsure) for entry in said)
            return iter([unjudged(obligation, PARTLY_SHOWN[rule])] if doubtful else said)
        if not self._site.foreign or rule == _KEPT:
            return self._rule.check(content, obligation, context)
        if foreign := checks_foreign.CHECKS.get(rule):
            return foreign(self._site, content, obligation)
        return iter([unjudged(obligation, OTHER_ENGINE)])
