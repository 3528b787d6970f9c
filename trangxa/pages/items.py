"""The page of each item: what its kind shows beside the body."""

from collections.abc import Iterator
from typing import Any

from trangxa.content.item import Item
from trangxa.content.kinds import Page, Record
from trangxa.content.sections import ENGLISH, section_of
from trangxa.pages.crumbs import home_crumb, section_crumbs
from trangxa.pages.extras import extra_of
from trangxa.pages.facts import facts_of
from trangxa.pages.index import SiteIndex
from trangxa.pages.languages import alternates_of, english_menu
from trangxa.pages.view import View

TEMPLATES = {
    "thu-tuc": "item-procedure.html",
    "gop-y": "item-consultation.html",
    "hoi-dap": "item-question.html",
    "lich-lam-viec": "item-schedule.html",
    "thong-ke": "item-statistic.html",
    "di-san": "item-place.html",
    "du-lich": "item-place.html",
    "le-hoi": "item-festival.html",
    "van-ban": "item-document.html",
    "thong-bao": "item-notice.html",
    "chi-dao": "item-directive.html",
    "don-vi": "item-unit.html",
    "can-bo": "item-official.html",
    "cong-khai": "item-disclosure.html",
    "chuyen-de": "item-campaign.html",
}


def item_view(index: SiteIndex, item: Item[Record]) -> View:
    """What the page of an item shows."""
    section = section_of(item.path)
    if section is None:
        raise ValueError(item.path)
    context = _context(index, item)
    crumbs = section_crumbs(section) if section.address else (home_crumb(),)
    return View(
        item.url,
        item.title,
        item.record.description,
        "item-english.html" if section.folder == ENGLISH else _template(item.record),
        section.folder,
        crumbs,
        item.record.changed,
        item,
        tuple(_shown(index, item, context)),
        context,
        index.feed_of(item),
        item.record.schema_type,
        alternates=alternates_of(index, item),
        menu=english_menu(index) if section.folder == ENGLISH else (),
    )


def _context(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    newer, older = index.around(item)
    return {
        "record": item.record,
        "facts": facts_of(item.record),
        "newer": newer,
        "older": older,
        "related": index.related(item),
        "state": None,
        "named": {other.kind: other for other in index.named(item)},
        **extra_of(index, item),
    }


def _shown(index: SiteIndex, item: Item[Record], context: dict[str, Any]) -> Iterator[Item[Record]]:
    yield from (other for other in index.around(item) if other)
    yield from (*context["related"], *index.cites(item), *index.cited_by(item))
    yield from (*index.named(item), *index.serving(item), *context.get("people", ()))


def _template(record: Record) -> str:
    if isinstance(record, Page) and record.language == "en":
        return "item-english.html"
    if isinstance(record, Page) and record.topic == "tiep-can-thong-tin":
        return "item-access.html"
    return TEMPLATES.get(record.kind, "item.html")
