"""Rule: the article binds other bodies only; the reason is in the profile."""

from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Rule, Said


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Give the reason why the law does not bind."""
    yield Inapplicable(obligation.binds.reason)


RULE = Rule("inapplicable", "Không áp dụng cho cấp xã", check)
