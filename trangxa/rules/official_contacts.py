"""Rule: officials are listed with the five fields, and their e-mail addresses are official ones."""

from collections.abc import Iterator

from trangxa.content.kinds import Official
from trangxa.content.site import Site
from trangxa.law import Obligation
from trangxa.rules import fields_stated
from trangxa.rules.base import Context, Rule, Said, item_fault
from trangxa.rules.office import is_official


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the list of officials."""
    yield from fields_stated.check(site, obligation, context)
    for item in site.of(Official):
        if not is_official(item.record.email):
            yield item_fault(
                obligation,
                item,
                "thu_dien_tu",
                f"Thư điện tử “{item.record.email}” của {item.title} không phải hộp thư công vụ (.gov.vn).",
                "Ghi hộp thư công vụ được cấp; không đăng hộp thư cá nhân.",
            )


RULE = Rule("official-contacts", "Liên hệ của cán bộ, công chức", check)
