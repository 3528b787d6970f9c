"""The page of each item: what its kind shows beside the body."""

from collections.abc import Callable
from typing import Any

from trangxa.content.item import Item
from trangxa.content.kinds import Consultation, Directive, Document, Festival, Notice, Official, Record, Unit
from trangxa.content.lunar import next_occurrence
from trangxa.content.sections import section_of
from trangxa.pages.facts import facts_of
from trangxa.pages.index import SiteIndex
from trangxa.pages.listing import home_crumb, section_crumbs
from trangxa.pages.states import consultation_state, document_state, notice_state
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
}


def item_view(index: SiteIndex, item: Item[Record]) -> View:
    """What the page of an item shows."""
    section = section_of(item.path)
    if section is None:
        raise ValueError(item.path)
    newer, older = index.around(item)
    related = index.related(item)
    extra = _EXTRAS.get(item.kind, _nothing)(index, item)
    context: dict[str, Any] = {
        "record": item.record,
        "facts": facts_of(item.record),
        "newer": newer,
        "older": older,
        "related": related,
        "state": None,
        **extra,
    }
    shown = [
        other
        for other in (newer, older, *related, *index.cites(item), *index.cited_by(item), *extra.get("people", ()))
        if other
    ]
    crumbs = section_crumbs(section) if section.address else (home_crumb(),)
    return View(
        item.url,
        item.title,
        item.record.description,
        TEMPLATES.get(item.kind, "item.html"),
        section.folder,
        crumbs,
        item.record.updated or item.record.posted or item.record.day,
        item,
        tuple(shown),
        context,
        index.feed_of(item),
        item.record.schema_type,
    )


Extra = Callable[[SiteIndex, Item[Record]], dict[str, Any]]


def _nothing(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    return {}


def _document(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    if not isinstance(item.record, Document):
        return {}
    return {
        "state": document_state(index, item, item.record),
        "replaced_by": index.replaced_by(item),
        "replaces": index.cites(item),
        "directives": index.directives_of(item),
    }


def _directive(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    return {"documents": index.cites(item)} if isinstance(item.record, Directive) else {}


def _notice(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    return {"state": notice_state(item.record, index.site.as_of)} if isinstance(item.record, Notice) else {}


def _consultation(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    return {"state": consultation_state(item.record, index.site.as_of)} if isinstance(item.record, Consultation) else {}


def _festival(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    record = item.record
    next_day = (
        next_occurrence(record.lunar, index.site.as_of) if isinstance(record, Festival) and record.lunar else None
    )
    return {"next_day": next_day}


def _unit(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    people = tuple(
        other
        for other in index.sections["docs/can-bo"]
        if isinstance(other.record, Official) and other.record.unit == item.record.title
    )
    return {"people": people}


def _official(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    record = item.record
    units = tuple(
        other
        for other in index.sections["docs/don-vi"]
        if isinstance(other.record, Unit) and isinstance(record, Official) and other.record.title == record.unit
    )
    return {"people": units}


_EXTRAS: dict[str, Extra] = {
    "van-ban": _document,
    "chi-dao": _directive,
    "thong-bao": _notice,
    "gop-y": _consultation,
    "le-hoi": _festival,
    "don-vi": _unit,
    "can-bo": _official,
}
