"""What the page of an item shows beside its record, kind by kind."""

from collections.abc import Callable
from typing import Any

from trangxa.content.item import Item
from trangxa.content.kinds import (
    Campaign,
    Consultation,
    Directive,
    Disclosure,
    Document,
    Festival,
    Notice,
    Official,
    Procedure,
    Record,
    Unit,
)
from trangxa.content.targets import file_address, target_of
from trangxa.pages.campaigns import progress_of
from trangxa.pages.figures import figures_of
from trangxa.pages.index import SiteIndex
from trangxa.pages.laws import laws_of
from trangxa.pages.letters import opinion_of
from trangxa.pages.occasions import festival_days
from trangxa.pages.states import consultation_state, days_left, document_state, notice_state

Extra = Callable[[SiteIndex, Item[Record]], dict[str, Any]]


def extra_of(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    """Further values for the template of an item's kind; `people`, where given, are shown on the page too."""
    made = _EXTRAS.get(item.kind)
    return made(index, item) if made else {}


def companions(index: SiteIndex, item: Item[Record]) -> tuple[Item[Record], ...]:
    """Items whose data an item's page shows though neither refers to the other: unit and people, desk and laws."""
    return extra_of(index, item)["people"] if item.kind in _IN_COMPANY else ()


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


def _campaign(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    if not isinstance(item.record, Campaign):
        return {}
    progress = progress_of(index, item, item.record)
    return {
        "progress": progress,
        "state": progress.state,
        "members": index.serving(item),
        "documents": index.cites(item),
    }


def _notice(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    return {"state": notice_state(item.record, index.site.as_of)} if isinstance(item.record, Notice) else {}


def _consultation(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    if not isinstance(item.record, Consultation):
        return {}
    day = index.site.as_of
    left = days_left(item.record.closes, day)
    return {"state": consultation_state(item.record, day), "opinion": opinion_of(item), "left": left}


def _festival(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    return festival_days(item.record, index.site.as_of) if isinstance(item.record, Festival) else {}


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


def _procedure(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    laws, desk = laws_of(index.laws, item), _desk(index, item)
    return {"laws": laws, "desk": desk, "people": (*laws.values(), *([desk] if desk else []))}


def _desk(index: SiteIndex, item: Item[Record]) -> Item[Record] | None:
    """The unit that a procedure's record names as the place to hand in the file."""
    told = (item.record.reception or "").lower() if isinstance(item.record, Procedure) else ""
    named = [(told.find(unit.title.lower()), unit) for unit in index.sections["docs/don-vi"]]
    return min((entry for entry in named if entry[0] >= 0), key=lambda entry: entry[0], default=(0, None))[1]


def _disclosure(index: SiteIndex, item: Item[Record]) -> dict[str, Any]:
    record = item.record
    if not isinstance(record, Disclosure):
        return {}
    explanation = record.explanation if record.explanation not in (None, "Không", "Trong bài") else None
    return {
        "figures": figures_of(index.site.root, item),
        "figures_url": _file_address(item, record.figures),
        "explanation_url": _file_address(item, explanation),
    }


def _file_address(item: Item[Record], written: str | None) -> str:
    target = target_of(item.path, written) if written else None
    return file_address(target.path) if target else ""


_IN_COMPANY = frozenset({"don-vi", "can-bo", "thu-tuc"})

_EXTRAS: dict[str, Extra] = {
    "cong-khai": _disclosure,
    "van-ban": _document,
    "chi-dao": _directive,
    "thong-bao": _notice,
    "gop-y": _consultation,
    "chuyen-de": _campaign,
    "le-hoi": _festival,
    "thu-tuc": _procedure,
    "don-vi": _unit,
    "can-bo": _official,
}
