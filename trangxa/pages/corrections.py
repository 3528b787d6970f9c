"""Đính chính: every correction of every item, newest first (Luật Tiếp cận thông tin Art. 22)."""

from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.kinds.upkeep import Correction
from trangxa.pages.crumbs import home_crumb
from trangxa.pages.index import SiteIndex
from trangxa.pages.menu import CORRECTIONS
from trangxa.pages.view import View


class Corrected(NamedTuple):
    """One correction and the item that was wrong."""

    item: Item[Record]
    correction: Correction


def corrections_of(index: SiteIndex) -> tuple[Corrected, ...]:
    """All corrections, newest first."""
    found = (Corrected(item, one) for item in index.site.items for one in item.record.corrections)
    return tuple(sorted(found, key=lambda entry: (-entry.correction.day.toordinal(), entry.item.path)))


def corrections_view(index: SiteIndex) -> View:
    """The page."""
    found = corrections_of(index)
    return View(
        CORRECTIONS,
        "Đính chính",
        "Những chỗ trang đã đăng sai và đã sửa: sai ở đâu, sửa ngày nào, đúng là gì.",
        "corrections.html",
        "docs",
        (home_crumb(),),
        found[0].correction.day if found else None,
        None,
        tuple(entry.item for entry in found),
        {"corrections": found},
    )
