"""Which pages list the items of a section: the section itself, its years, months and fields."""

from collections.abc import Iterator
from dataclasses import replace

from trangxa.content.item import Item
from trangxa.content.kinds import KINDS, Record
from trangxa.content.sections import SECTIONS, Section
from trangxa.content.slugs import slug
from trangxa.pages.facets import FACETS, grouped
from trangxa.pages.index import SiteIndex
from trangxa.pages.listing import Links, Listing, list_view
from trangxa.pages.order import FIELD_LABELS, by_field, by_month, by_year
from trangxa.pages.view import Crumb, View

_WHOLE = 60
"""Longest list shown on one page; a longer one is reached by year, month and field."""

_WHOLE_REGISTER = 80
"""The same for registers, which can be narrowed on the page."""

_ALL_REGISTER = 1000
"""Longest register that has a page of everything too, which the filter takes the rest from."""

_ALL = "tat-ca.html"

DATED = frozenset(KINDS) - {"trang", "can-bo", "don-vi", "ke-hoach", "du-an", "thu-tuc", "di-san", "du-lich", "le-hoi"}
"""Kinds whose lists are split by year."""


def section_views(index: SiteIndex) -> Iterator[View]:
    """Every list page of every section."""
    for section in SECTIONS:
        yield from views_of(index, section)


def views_of(index: SiteIndex, section: Section) -> Iterator[View]:
    """The list pages of one section, its first page first."""
    if section.address:
        yield from (list_view(index, listing) for listing in listings_of(index, section))


def listings_of(index: SiteIndex, section: Section) -> Iterator[Listing]:
    """What the list pages of one section list, its first page first."""
    items = index.sections[section.folder]
    years = by_year(items) if section.kind in DATED else {}
    fields = by_field(items) if section.kind in FIELD_LABELS else {}
    ready = list(_ready_made(index, section, items))
    first = replace(
        _first(index, section, items),
        years=tuple((f"Năm {year}", _at(section, _year_name(year)), len(found)) for year, found in years.items()),
        fields=tuple((name, _at(section, _field_name(name)), len(found)) for name, found in fields.items()),
        facets=_links(ready),
    )
    yield first
    yield from (listing for _, listing in ready)
    if first.rest:
        yield Listing(section, _ALL, f"{section.title}: tất cả", items, len(items), "Tất cả")
    for year, found in years.items():
        yield from _year(section, year, found)
    for name, found in fields.items():
        label = f"{FIELD_LABELS[section.kind]}: {name}"
        yield Listing(section, _field_name(name), f"{section.title}: {name}", found, len(found), label)


def _first(index: SiteIndex, section: Section, items: list[Item[Record]]) -> Listing:
    """The section's own page: all items, or the newest where they are too many for one page."""
    intro = index.intro.get(section.folder)
    whole = _WHOLE_REGISTER if section.kind in FACETS else _WHOLE
    rest = section.kind in FACETS and _WHOLE_REGISTER < len(items) <= _ALL_REGISTER
    return Listing(
        section,
        "index.html",
        intro.title if intro else section.title,
        items if len(items) <= whole else items[: whole // 2],
        len(items),
        intro=intro,
        rest=_at(section, _ALL) if rest else "",
        pool=items if rest else (),
    )


def _ready_made(index: SiteIndex, section: Section, items: list[Item[Record]]) -> Iterator[tuple[str, Listing]]:
    """A list for each value of each facet, with the facet's label: they work in every browser."""
    for facet in FACETS.get(section.kind, ()):
        groups = grouped(index, facet, items) if facet.listed else {}
        for value, found in groups.items() if len(groups) > 1 else ():
            name, label = f"{facet.name}-{slug(value, 60)}.html", f"{facet.label}: {value}"
            title = f"{section.title}: {value}"
            yield facet.label, Listing(section, name, title, found[:_WHOLE_REGISTER], len(found), label)


def _links(ready: list[tuple[str, Listing]]) -> tuple[tuple[str, Links], ...]:
    """Facets and the ready-made lists of each."""
    found: dict[str, Links] = {}
    for label, one in ready:
        found[label] = (*found.get(label, ()), (one.label.removeprefix(f"{label}: "), one.url, one.total))
    return tuple(found.items())


def _year(section: Section, year: int, items: list[Item[Record]]) -> Iterator[Listing]:
    """A year on one page, or as months when it is long."""
    months = by_month(items) if len(items) > _WHOLE else {}
    names = {month: f"thang-{year}-{month:02}.html" for month in months}
    yield Listing(
        section,
        _year_name(year),
        f"{section.title} năm {year}",
        [] if months else items,
        len(items),
        f"Năm {year}",
        years=tuple((f"Tháng {m}", _at(section, names[m]), len(found)) for m, found in months.items()),
    )
    above = (Crumb(f"Năm {year}", _at(section, _year_name(year))),)
    for month, found in months.items():
        title = f"{section.title} tháng {month} năm {year}"
        yield Listing(section, names[month], title, found, len(found), f"Tháng {month}/{year}", above=above)


def _at(section: Section, name: str) -> str:
    return f"{section.address}/{name}"


def _year_name(year: int) -> str:
    return f"nam-{year}.html"


def _field_name(name: str) -> str:
    return f"linh-vuc-{slug(name, 60)}.html"
