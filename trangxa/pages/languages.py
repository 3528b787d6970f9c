"""Pages in another language and the Vietnamese ones they stand for: each leads to the other."""

from trangxa.content.item import Item
from trangxa.content.kinds import Page, Record
from trangxa.content.sections import ENGLISH
from trangxa.pages.index import SiteIndex
from trangxa.pages.menu import index_of

_MENU = 6
"""Entries of the English menu; further pages are on its first page."""


def alternates_of(index: SiteIndex, item: Item[Record] | None) -> tuple[tuple[str, str], ...]:
    """Language and address of the page and of those that say the same, Vietnamese first; empty if it stands alone."""
    if item is None or not isinstance(item.record, Page):
        return ()
    original = next(iter(index.cites(item)), item) if item.record.original else item
    others = [other for other in index.cited_by(original) if isinstance(other.record, Page)]
    pages = [page for page in (original, *others) if isinstance(page.record, Page)] if others else []
    return tuple((page.record.language, page.url) for page in pages if isinstance(page.record, Page))


def english_menu(index: SiteIndex) -> tuple[tuple[str, str], ...]:
    """Title and address of each entry of the menu that English pages have: their first page, then the others."""
    return (("Home", index_of(ENGLISH)), *((item.title, item.url) for item in index.sections[ENGLISH][:_MENU]))
