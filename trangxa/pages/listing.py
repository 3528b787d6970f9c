"""A page that lists items of one section, as a view."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from trangxa.content.item import Item
from trangxa.content.kinds import KINDS, Disclosure, Procedure, Record, Unit
from trangxa.content.sections import ENGLISH, Section
from trangxa.pages.crumbs import section_crumbs
from trangxa.pages.downloads import ACTIONS, downloads_of
from trangxa.pages.facets import choices, is_narrowed, tokens
from trangxa.pages.finder import finder_of
from trangxa.pages.former import former_at
from trangxa.pages.index import SiteIndex
from trangxa.pages.languages import alternates_of, english_menu
from trangxa.pages.map import map_of
from trangxa.pages.menu import PAPERS
from trangxa.pages.occasions import next_occasions
from trangxa.pages.order import FIELD_LABELS
from trangxa.pages.organisation import chart_of
from trangxa.pages.registers import REGISTERS, register
from trangxa.pages.view import Crumb, View

CARDS = frozenset({"di-san", "du-lich", "le-hoi", "don-vi"})
"""Kinds listed as cards; those in `REGISTERS` are tables, the others plain lists."""

_MAPPED = frozenset({"di-san", "du-lich", "le-hoi"})

Links = tuple[tuple[str, str, int], ...]
"""Title, address, number of items of further list pages."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One list page: its items and the pages it leads to."""

    section: Section
    name: str
    """File name of the page in the section's folder."""

    title: str
    items: list[Item[Record]]
    total: int
    label: str = ""
    years: Links = ()
    fields: Links = ()
    above: tuple[Crumb, ...] = ()
    rest: str = ""
    """Address of a page with all items, where this one has only the newest."""

    pool: Sequence[Item[Record]] = ()
    """What the filter may come to show, where that is more than the page's own items."""

    facets: tuple[tuple[str, Links], ...] = ()
    """Ready-made lists by label of what they are split by."""

    intro: Item[Record] | None = None
    """The section's introduction, for its first page alone."""

    @property
    def url(self) -> str:
        """Address of the page."""
        return f"{self.section.address}/{self.name}"


def list_view(index: SiteIndex, listing: Listing) -> View:
    """The view of a list page."""
    section, intro = listing.section, listing.intro
    crumbs = section_crumbs(section)
    return View(
        listing.url,
        listing.title,
        _description(listing),
        _template(section),
        section.folder,
        crumbs[:-1] if listing.name == "index.html" else (*crumbs, *listing.above),
        max((item.record.day for item in listing.items if item.record.day), default=None),
        intro,
        tuple(listing.items),
        _context(index, listing),
        index.feeds.get(section.folder, ""),
        alternates=alternates_of(index, intro),
        menu=english_menu(index) if section.folder == ENGLISH else (),
    )


def _template(section: Section) -> str:
    kind = section.kind
    if section.folder == ENGLISH:
        return "list-english.html"
    return "list-table.html" if kind in REGISTERS else "list-cards.html" if kind in CARDS else "list-articles.html"


def _description(listing: Listing) -> str:
    if listing.intro and listing.intro.record.summary:
        return listing.intro.record.summary
    return f"{listing.title}: {listing.total} mục, {KINDS[listing.section.kind].label.lower()} của xã."


def _context(index: SiteIndex, listing: Listing) -> dict[str, Any]:
    kind, first, narrowing = listing.section.kind, _of_first_page(index, listing), _narrowing(index, listing)
    finder = first["finder"]
    return {
        "items": listing.items,
        "total": listing.total,
        "years": listing.years,
        "fields": listing.fields,
        "field_label": FIELD_LABELS.get(kind, ""),
        "table": register(index, kind, listing.items) if kind in REGISTERS else None,
        "label": listing.label,
        "rest": listing.rest,
        "next_ones": next_occasions(listing.items, index.site.as_of),
        "downloads": downloads_of(kind, listing.section.folder) if listing.items else (),
        "papers": PAPERS if kind == Disclosure.kind else (),
        "former": former_at(index, listing.url),
        "nothing": getattr(listing.intro.record, "nothing", ()) if listing.intro else (),
        **first,
        **narrowing,
        "stamp": (finder.stamp if finder else "", listing.facets, narrowing["choices"]),
    }


def _of_first_page(index: SiteIndex, listing: Listing) -> dict[str, Any]:
    """What only the first page of a section has: map, organisation chart, procedure finder, things to do."""
    kind, first = listing.section.kind, listing.name == "index.html"
    return {
        "map": map_of(listing.items) if first and kind in _MAPPED else None,
        "organisation": chart_of(listing.items) if first and kind == Unit.kind else None,
        "finder": finder_of(index) if first and kind == Procedure.kind else None,
        "actions": ACTIONS.get(kind, ()) if first else (),
    }


def _narrowing(index: SiteIndex, listing: Listing) -> dict[str, Any]:
    """Ready-made lists and the filter."""
    kind = listing.section.kind
    filtered = is_narrowed(kind, listing.items)
    return {
        "facets": listing.facets,
        "filtered": filtered,
        "choices": choices(index, kind, listing.pool or listing.items) if filtered else (),
        "tokens": tokens(index, kind, listing.items),
    }
