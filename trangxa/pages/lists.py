"""Pages that list the items of a section: the section itself, its years, months and fields."""

from collections.abc import Iterator
from typing import Any

from trangxa.content.item import Item
from trangxa.content.kinds import KINDS, Record
from trangxa.content.sections import MENU, SECTIONS, Section
from trangxa.content.slugs import slug
from trangxa.pages.index import SiteIndex
from trangxa.pages.menu import HOME
from trangxa.pages.order import FIELD_LABELS, by_field, by_month, by_year, field_name
from trangxa.pages.registers import REGISTERS, register
from trangxa.pages.view import Crumb, View

_WHOLE = 60
"""Longest list shown on one page; a longer one is reached by year, month and field."""

CARDS = frozenset({"di-san", "du-lich", "le-hoi", "don-vi"})
DATED = frozenset({"tin-tuc", "thong-bao", "chi-dao", "lich-lam-viec", "khen-thuong-xu-phat", "hoi-dap", "pho-bien-phap-luat", "van-ban", "gop-y", "thong-ke"})
"""Kinds whose lists are split by year."""


def home_crumb() -> Crumb:
    return Crumb("Trang chủ", HOME)


def section_crumbs(section: Section) -> tuple[Crumb, ...]:
    """Path from the home page to a section."""
    group = next((title for title, folders in MENU if section.folder in folders), "")
    first = next((folders[0] for title, folders in MENU if title == group), section.folder)
    above = [Crumb(group, f"{_address(first)}/index.html")] if group and group != section.title and first != section.folder else []
    return (home_crumb(), *above, Crumb(section.title, f"{section.address}/index.html"))


def _address(folder: str) -> str:
    return next(section.address for section in SECTIONS if section.folder == folder)


def section_views(index: SiteIndex) -> Iterator[View]:
    """Every list page of every section."""
    for section in SECTIONS:
        if section.address:
            yield from _section(index, section)


def feed_of(index: SiteIndex, section: Section) -> str:
    """Address of a section's feed; empty when nothing in it has a day."""
    return f"{section.address}/feed.xml" if any(item.record.day for item in index.sections[section.folder]) and section.address else ""


def _section(index: SiteIndex, section: Section) -> Iterator[View]:
    items = index.sections[section.folder]
    years = by_year(items) if section.kind in DATED else {}
    fields = by_field(items) if section.kind in FIELD_LABELS else {}
    newest = items if len(items) <= _WHOLE else items[: _WHOLE // 2]
    intro = index.intro.get(section.folder)
    title = intro.title if intro else section.title
    yield _view(index, section, f"{section.address}/index.html", title, newest, intro=intro, crumbs=section_crumbs(section)[:-1],
                total=len(items), years=_year_links(section, years), fields=_field_links(section, fields))
    for year, of_year in years.items():
        yield from _year(index, section, year, of_year)
    for name, of_field in fields.items():
        label = FIELD_LABELS[section.kind]
        yield _view(index, section, _field_url(section, name), f"{section.title}: {name}", of_field, label=f"{label}: {name}", total=len(of_field))


def _year(index: SiteIndex, section: Section, year: int, items: list[Item[Record]]) -> Iterator[View]:
    months = by_month(items) if len(items) > _WHOLE else {}
    links = tuple((f"Tháng {month}", f"{section.address}/thang-{year}-{month:02}.html", len(of_month)) for month, of_month in months.items())
    yield _view(index, section, f"{section.address}/nam-{year}.html", f"{section.title} năm {year}", [] if months else items, label=f"Năm {year}",
                total=len(items), years=links)
    for month, of_month in months.items():
        yield _view(index, section, f"{section.address}/thang-{year}-{month:02}.html", f"{section.title} tháng {month} năm {year}", of_month,
                    label=f"Tháng {month}/{year}", total=len(of_month), above=(Crumb(f"Năm {year}", f"{section.address}/nam-{year}.html"),))


def _year_links(section: Section, years: dict[int, list[Item[Record]]]) -> tuple[tuple[str, str, int], ...]:
    return tuple((f"Năm {year}", f"{section.address}/nam-{year}.html", len(items)) for year, items in years.items())


def _field_url(section: Section, name: str) -> str:
    return f"{section.address}/linh-vuc-{slug(name, 60)}.html"


def _field_links(section: Section, fields: dict[str, list[Item[Record]]]) -> tuple[tuple[str, str, int], ...]:
    return tuple((name, _field_url(section, name), len(items)) for name, items in fields.items())


def _view(index: SiteIndex, section: Section, url: str, title: str, items: list[Item[Record]], *, intro: Item[Record] | None = None,
          crumbs: tuple[Crumb, ...] | None = None, label: str = "", total: int = 0, years: tuple[tuple[str, str, int], ...] = (),
          fields: tuple[tuple[str, str, int], ...] = (), above: tuple[Crumb, ...] = ()) -> View:
    cls = KINDS[section.kind]
    table = register(index, section.kind, items) if section.kind in REGISTERS else None
    context: dict[str, Any] = {"items": items, "total": total, "years": years, "fields": fields, "field_label": FIELD_LABELS.get(section.kind, ""),
                               "table": table, "label": label, "field_name": field_name, "nothing": getattr(intro.record, "nothing", ()) if intro else ()}
    template = "list-table.html" if table else "list-cards.html" if section.kind in CARDS else "list-articles.html"
    description = intro.record.description if intro and intro.record.summary else f"{title}: {total} mục, {cls.label.lower()} của xã."
    days = [item.record.day for item in items if item.record.day]
    return View(url, title, description, template, section.folder, crumbs if crumbs is not None else (*section_crumbs(section), *above),
                max(days, default=None), intro, tuple(items), context, feed_of(index, section))
