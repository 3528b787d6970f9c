"""The path from the home page to a page, as shown above its title."""

from functools import lru_cache

from trangxa.content.sections import ENGLISH, MENU, SECTIONS, Section
from trangxa.pages.menu import HOME
from trangxa.pages.view import Crumb


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
