"""Rule: the office, its units and officials are reached by numbers and addresses that still work."""

from collections.abc import Iterator

from trangxa.content.kinds import Official, Unit
from trangxa.content.office import COMMUNE_FILE
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said
from trangxa.rules.cross_old_contacts import Args, left_over, old_contacts
from trangxa.rules.office import UNREAD


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge commune.yml and the front matter of units and officials."""
    if site.commune is None:
        yield UNREAD
        return
    units, officials = site.of(Unit), site.of(Official)
    contacts = {COMMUNE_FILE, *(item.path for item in (*units, *officials))}
    for passage in old_contacts(site, Args.model_validate(obligation.args)):
        if passage.key and passage.where.path in contacts:
            yield left_over(passage, obligation)
    yield Evidence(f"Đã xét liên hệ của cơ quan, {len(units)} đơn vị và {len(officials)} cán bộ.")


RULE = Rule("official-phones", "Số điện thoại, thư điện tử công vụ còn dùng", check, Args)
