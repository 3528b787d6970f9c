"""The home page: what people come for, first."""

from typing import Any

from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Consultation, Notice, Record, Schedule
from trangxa.pages.campaigns import running
from trangxa.pages.finder import finder_of
from trangxa.pages.former import former_at
from trangxa.pages.index import SiteIndex
from trangxa.pages.menu import HOME
from trangxa.pages.states import days_left
from trangxa.pages.view import View

USED_MOST = ("1.001193", "1.000894", "2.000815", "2.000884", "1.004873", "1.000656")
"""Shown first on the home page, while published: births, marriages, copies, signatures, marital status, deaths."""


def home_view(index: SiteIndex, commune: Commune) -> View:
    """The home page as of the day of judgement."""
    lists, campaigns, intro = _lists(index), running(index), index.intro.get("docs")
    shown = (*(item for items in lists.values() for item in items), *(item for item, _ in campaigns))
    return View(
        HOME,
        f"Trang thông tin điện tử xã {commune.name}",
        intro.record.description if intro else f"Trang thông tin điện tử của {commune.agency}.",
        "home.html",
        "docs",
        (),
        index.site.as_of,
        intro,
        shown,
        {**lists, "campaigns": campaigns, "commune": commune, **_asides(index)},
        "tin-tuc/feed.xml" if index.sections["news"] else "",
        "GovernmentOrganization",
    )


def _asides(index: SiteIndex) -> dict[str, Any]:
    """What the page shows beside its lists."""
    finder = finder_of(index)
    return {
        "as_of": index.site.as_of,
        "days_left": days_left,
        "finder": finder,
        "stamp": finder.stamp,
        "former": former_at(index, HOME),
    }


def _lists(index: SiteIndex) -> dict[str, list[Item[Record]]]:
    as_of, sections = index.site.as_of, index.sections
    notices = [i for i in sections["docs/thong-bao"] if isinstance(i.record, Notice) and i.record.is_current(as_of)]
    drafts = [i for i in sections["docs/gop-y"] if isinstance(i.record, Consultation) and i.record.is_open(as_of)]
    weeks = [i for i in sections["docs/lich-lam-viec"] if isinstance(i.record, Schedule) and i.record.covers(as_of)]
    return {
        "news": sections["news"][:3],
        "notices": notices[:3],
        "documents": sections["docs/van-ban"][:3],
        "consultations": drafts[:3],
        "week": weeks[:1],
        "places": [*sections["docs/du-lich"][:2], *sections["docs/di-san"][:2]],
        "festivals": sections["docs/le-hoi"][:2],
        "statistics": sections["docs/thong-ke"][:2],
        "procedures": used_most(sections["procedures"]),
    }


def used_most(procedures: list[Item[Record]]) -> list[Item[Record]]:
    """The procedures that most people come for; others while none of them is published."""
    by_code = {item.code: item for item in procedures}
    return [by_code[code] for code in USED_MOST if code in by_code] or procedures[:6]
