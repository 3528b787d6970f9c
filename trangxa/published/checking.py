"""What checks on the HTML share: which pages they look at, and how they word what pages lack."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.published.opening import Published
from trangxa.published.page import Page
from trangxa.published.telling import few
from trangxa.rules.base import Said, fault

Check: TypeAlias = Callable[[Published, Site, Obligation], Iterator[Said]]
"""Judges an obligation by the pages; `Site` is the content as rebuilt from them."""


def readable(site: Published) -> list[Page]:
    """Pages of the site that could be read, by address; not those that somebody else put there."""
    listed = site.listed
    return [page for page in site.pages.values() if not page.trouble and page.url in listed]


def items(site: Published) -> list[Page]:
    """Pages about one item; on a site of another engine every page counts as one."""
    pages = readable(site)
    return pages if site.foreign else [page for page in pages if page.kind]


def lacking(
    obligation: Obligation, pages: Iterable[Page], what: str, fix: str, *, looked_at: int, done: str
) -> Iterator[Said]:
    """One fault for all pages that lack something, or the evidence that none does."""
    urls = sorted(page.url for page in pages)
    if urls:
        message = f"{what} ở {len(urls)} trang: {few(urls)}."
        yield fault(obligation, Location(urls[0]), message, fix)
    elif looked_at:
        yield Evidence(f"{done} ({looked_at} trang đã xem).")
    else:
        yield fault(obligation, Location("index.html"), "Không đọc được trang nào để xét.", fix)


def on_every(obligation: Obligation, pages: list[Page], trait: str, what: str, fix: str, done: str) -> Iterator[Said]:
    """Every page has a trait."""
    without = (page for page in pages if trait not in page.traits)
    yield from lacking(obligation, without, what, fix, looked_at=len(pages), done=done)
