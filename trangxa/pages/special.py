"""Pages that belong to no list: home, leaders, contact, search, site map."""

from collections.abc import Iterator
from typing import Any

from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Consultation, Notice, Official, Record, Schedule
from trangxa.content.sections import MENU, SECTIONS, section_of_folder
from trangxa.pages.index import SiteIndex
from trangxa.pages.lists import home_crumb, section_views
from trangxa.pages.menu import CONTACT, HOME, LEADERS, SEARCH, SITE_MAP
from trangxa.pages.view import View

USED_MOST = ("1.001193", "1.000894", "2.000815", "2.000884", "1.004873", "1.000656")
"""Codes shown first on the home page, while they are published: births, marriages, copies, signatures, marital status, deaths."""

_MAP_WHOLE = 40


def special_views(index: SiteIndex, commune: Commune) -> Iterator[View]:
    """The pages, in no particular order."""
    yield _home(index, commune)
    yield _leaders(index)
    yield _contact(index, commune)
    yield View(SEARCH, "Tìm kiếm", "Tìm trong toàn trang theo tiêu đề, gõ có dấu hoặc không dấu.", "search.html", "docs", (home_crumb(),))
    yield _site_map(index)


def banner_notice(index: SiteIndex) -> Item[Record] | None:
    """The newest urgent notice that still stands on the day of judgement."""
    urgent = (item for item in index.site.of(Notice) if item.record.urgent and item.record.is_current(index.site.as_of))
    return max(urgent, key=lambda item: (item.record.posted, item.path), default=None)


def _home(index: SiteIndex, commune: Commune) -> View:
    as_of = index.site.as_of
    notices = [item for item in index.sections["docs/thong-bao"] if isinstance(item.record, Notice) and item.record.is_current(as_of)]
    open_now = [item for item in index.sections["docs/gop-y"] if isinstance(item.record, Consultation) and item.record.is_open(as_of)]
    week = [item for item in index.sections["docs/lich-lam-viec"] if isinstance(item.record, Schedule) and 0 <= (as_of - item.record.monday).days < 7]
    lists: dict[str, Any] = {"news": index.sections["news"][:6], "notices": notices[:4], "documents": index.sections["docs/van-ban"][:5],
             "consultations": open_now[:4], "week": week[:1], "places": [*index.sections["docs/du-lich"][:2], *index.sections["docs/di-san"][:2]],
             "festivals": index.sections["docs/le-hoi"][:3], "statistics": index.sections["docs/thong-ke"][:3]}
    procedures = {item.code: item for item in index.sections["procedures"]}
    lists["procedures"] = [procedures[code] for code in USED_MOST if code in procedures] or index.sections["procedures"][:6]
    shown = tuple(item for items in lists.values() for item in items)
    intro = index.intro.get("docs")
    description = intro.record.description if intro else f"Trang thông tin điện tử của {commune.agency}."
    return View(HOME, f"Trang thông tin điện tử xã {commune.name}", description, "home.html", "docs", (), as_of, intro, shown,
                {**lists, "commune": commune, "as_of": as_of}, "tin-tuc/feed.xml" if index.sections["news"] else "", "GovernmentOrganization")


def _leaders(index: SiteIndex) -> View:
    leaders = [item for item in index.sections["docs/can-bo"] if isinstance(item.record, Official) and item.record.leader]
    return View(LEADERS, "Lãnh đạo", "Tiểu sử tóm tắt và nhiệm vụ đảm nhiệm của lãnh đạo xã.", "leaders.html", "docs/can-bo", (home_crumb(),),
                max((day for item in leaders if (day := item.record.updated or item.record.posted)), default=None), None,
                tuple(leaders), {"leaders": leaders})


def _contact(index: SiteIndex, commune: Commune) -> View:
    intro = index.by_path.get("docs/lien-he.md")
    people = index.sections["docs/can-bo"]
    return View(CONTACT, intro.title if intro else "Liên hệ", f"Địa chỉ, điện thoại, fax, thư điện tử của {commune.agency} và của từng cán bộ có thẩm quyền.",
                "contact.html", "docs", (home_crumb(),), intro.record.day if intro else None, intro, tuple(people), {"commune": commune, "people": people},
                schema_type="ContactPage")


def _site_map(index: SiteIndex) -> View:
    groups = [(title, [_branch(index, folder) for folder in folders]) for title, folders in MENU]
    return View(SITE_MAP, "Sơ đồ trang", "Mọi chuyên mục và trang của trang thông tin, xếp theo trình đơn.", "site-map.html", "docs", (home_crumb(),), None, None,
                tuple(item for items in index.sections.values() if len(items) <= _MAP_WHOLE for item in items),
                {"groups": groups, "pages": index.sections["docs"], "counts": tuple(len(index.sections[s.folder]) for s in SECTIONS)})


def _branch(index: SiteIndex, folder: str) -> dict[str, Any]:
    section, items = section_of_folder(folder), index.sections[folder]
    whole = len(items) <= _MAP_WHOLE
    return {"section": section, "total": len(items), "items": items if whole else [],
            "groups": [] if whole else [(view.title, view.url) for view in section_views_of(index, folder)]}


def section_views_of(index: SiteIndex, folder: str) -> list[View]:
    """List pages of one section beside its first page."""
    first = f"{section_of_folder(folder).address}/index.html"
    return [view for view in section_views(index) if view.folder == folder and view.url != first]


