"""A page that lists items of one section, as a view."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from trangxa.content.item import Item
from trangxa.content.kinds import KINDS, Disclosure, Procedure, Record, Unit
from trangxa.content.sections import ENGLISH, MENU, SECTIONS, Section
from trangxa.pages.downloads import ACTIONS, downloads_of
from trangxa.pages.facets import choices, is_narrowed, tokens
from trangxa.pages.finder import finder_of
from trangxa.pages.former import former_at
from trangxa.pages.index import SiteIndex
from trangxa.pages.languages import alternates_of, english_menu
from trangxa.pages.map import map_of
from trangxa.pages.menu import HOME, PAPERS
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


def home_crumb() -> Crumb:
    """The first step of every path."""
    return Crumb("Trang chủ", HOME)


@lru_cache
def section_crumbs(section: Section) -> tuple[Crumb, ...]:
    """Path from the home page to a section."""
    own = Crumb(section.title, f"{section.address}/index.html")
    if section.folder == ENGLISH:
        return (Crumb("Home", own.url),)
    for title, folders in MENU:
        if section.folder in folders[1:] and title != section.title:
            first = next(s for s in SECTIONS if s.folder == folders[0])
            return (home_crumb(), Crumb(title, f"{first.address}/index.html"), own)
    return (home_crumb(), own)


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
    kind = listing.section.kind
    finder = finder_of(index) if kind == Procedure.kind and listing.name == "index.html" else None
    filtered = is_narrowed(kind, listing.items)
    offered = choices(index, kind, listing.pool or listing.items) if filtered else ()
    return {
        "items": listing.items,
        "total": listing.total,
        "years": listing.years,
        "fields": listing.fields,
        "field_label": FIELD_LABELS.get(kind, ""),
        "table": register(index, kind, listing.items) if kind in REGISTERS else None,
        "label": listing.label,
        "map": map_of(listing.items) if kind in _MAPPED and listing.name == "index.html" else None,
        "organisation": chart_of(listing.items) if kind == Unit.kind and listing.name == "index.html" else None,
        "finder": finder,
        "facets": listing.facets,
        "rest": listing.rest,
        "filtered": filtered,
        "choices": offered,
        "tokens": tokens(index, kind, listing.items),
        "stamp": (finder.stamp if finder else "", listing.facets, offered),
        "next_ones": next_occasions(listing.items, index.site.as_of),
        "actions": ACTIONS.get(kind, ()) if listing.name == "index.html" else (),
        "downloads": downloads_of(kind, listing.section.folder) if listing.items else (),
        "papers": PAPERS if kind == Disclosure.kind else (),
        "former": former_at(index, listing.url),
        "nothing": getattr(listing.intro.record, "nothing", ()) if listing.intro else (),
    }
