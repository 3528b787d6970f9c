"""Pages that belong to no list: leaders, contact, site map, degree of openness."""

from collections.abc import Iterator
from typing import Any

from trangxa.audit.report import Report
from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Disclosure, Notice, Official, Record
from trangxa.content.sections import MENU, SECTIONS, section_of_folder
from trangxa.pages.corrections import corrections_view
from trangxa.pages.crumbs import home_crumb
from trangxa.pages.datasets import open_data_view
from trangxa.pages.finder_views import finder_views
from trangxa.pages.former import former_at
from trangxa.pages.guidance import accessibility_view, no_signal_view
from trangxa.pages.home import home_view
from trangxa.pages.index import SiteIndex
from trangxa.pages.languages import alternates_of
from trangxa.pages.letter_views import letter_views
from trangxa.pages.letters import letters_of
from trangxa.pages.lists import listings_of
from trangxa.pages.menu import CONTACT, LEADERS, PAPERS, SITE_MAP
from trangxa.pages.openness import openness_view
from trangxa.pages.view import View

_MAP_WHOLE = 40


def special_views(index: SiteIndex, commune: Commune, report: Report) -> Iterator[View]:
    """The pages, in no particular order."""
    yield home_view(index, commune)
    yield _leaders(index)
    yield _contact(index, commune)
    yield _site_map(index, commune)
    yield corrections_view(index)
    yield open_data_view(index)
    yield openness_view(index, report)
    yield accessibility_view(commune)
    yield no_signal_view(commune)
    yield from finder_views(index)
    yield from letter_views(index, commune)


def banner_notice(index: SiteIndex) -> Item[Record] | None:
    """The newest urgent notice that still stands on the day of judgement."""
    urgent = (item for item in index.site.of(Notice) if item.record.urgent and item.record.is_current(index.site.as_of))
    return max(urgent, key=lambda item: (item.record.posted, item.path), default=None)


def _leaders(index: SiteIndex) -> View:
    leaders = [
        item for item in index.sections["docs/can-bo"] if isinstance(item.record, Official) and item.record.leader
    ]
    return View(
        LEADERS,
        "Lãnh đạo",
        "Tiểu sử tóm tắt và nhiệm vụ đảm nhiệm của lãnh đạo xã.",
        "leaders.html",
        "docs/can-bo",
        (home_crumb(),),
        max((day for item in leaders if (day := item.record.changed)), default=None),
        None,
        tuple(leaders),
        {"leaders": leaders},
    )


def _contact(index: SiteIndex, commune: Commune) -> View:
    intro = index.by_path.get("docs/lien-he.md")
    people = index.sections["docs/can-bo"]
    return View(
        CONTACT,
        intro.title if intro else "Liên hệ",
        f"Địa chỉ, điện thoại, fax, thư điện tử của {commune.agency} và của từng cán bộ có thẩm quyền.",
        "contact.html",
        "docs",
        (home_crumb(),),
        intro.record.day if intro else None,
        intro,
        tuple(people),
        {
            "commune": commune,
            "people": people,
            "letters": tuple(letters_of(index, commune)),
            "former": former_at(index, CONTACT),
        },
        schema_type="ContactPage",
        alternates=alternates_of(index, intro),
    )


def _site_map(index: SiteIndex, commune: Commune) -> View:
    groups = [(title, [_branch(index, folder) for folder in folders]) for title, folders in MENU]
    return View(
        SITE_MAP,
        "Sơ đồ trang",
        "Mọi chuyên mục và trang của trang thông tin, xếp theo trình đơn.",
        "site-map.html",
        "docs",
        (home_crumb(),),
        None,
        None,
        tuple(item for items in index.sections.values() if len(items) <= _MAP_WHOLE for item in items),
        {
            "groups": groups,
            "letters": tuple(letters_of(index, commune)),
            "pages": index.sections["docs"],
            "counts": tuple(len(index.sections[s.folder]) for s in SECTIONS),
        },
    )


def _branch(index: SiteIndex, folder: str) -> dict[str, Any]:
    section, items = section_of_folder(folder), index.sections[folder]
    whole = len(items) <= _MAP_WHOLE
    papers = PAPERS if section.kind == Disclosure.kind else ()
    lists = [] if whole else list(listings_of(index, section))[1:]
    return {
        "section": section,
        "total": len(items),
        "items": items if whole else [],
        "groups": [*papers, *((one.title, one.url) for one in lists)],
    }
