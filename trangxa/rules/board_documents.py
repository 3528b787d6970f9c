"""Rule: documents on how the page is run are published and in force, and a page presents the editorial board."""

from collections.abc import Iterator

from trangxa.content.kinds import Document
from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, item_fault
from trangxa.rules.presence import lacking
from trangxa.rules.topic_page_present import topic_page

_FOLDER = "docs/van-ban"


class RoleArg(RuleArgs):
    """A role in `vai_tro` and what the document is called."""

    code: str
    title: str


class Args(RuleArgs):
    """`topic`: subject of a page that must exist too, with at least `min_words` words."""

    roles: tuple[RoleArg, ...]
    topic: str | None = None
    min_words: int = 40


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge the page and each document."""
    args = Args.model_validate(obligation.args)
    if args.topic:
        yield from topic_page(site, obligation, args.topic, args.min_words)
    for role in args.roles:
        yield from _document(site, obligation, role)


def _document(site: Site, obligation: Obligation, role: RoleArg) -> Iterator[Said]:
    found = [item for item in site.of(Document) if item.record.role == role.code]
    valid = [item for item in found if not item.record.expires or item.record.expires >= site.as_of]
    if valid:
        yield Evidence(f"{role.title}: {valid[-1].record.number}.", (Location(valid[-1].path),))
    elif found:
        fix = f"Đăng văn bản thay thế trong {_FOLDER} với vai_tro: {role.code}."
        message = f"{role.title} đã hết hiệu lực, chưa có văn bản thay thế."
        yield item_fault(obligation, found[-1], "het_hieu_luc", message, fix, key="vai_tro")
    else:
        message = f"Chưa đăng {role.title[:1].lower()}{role.title[1:]} (vai_tro: {role.code})."
        yield from lacking(site, obligation, _FOLDER, message)


RULE = Rule("board-documents", "Ban Biên tập và quy chế của trang", check, Args)
