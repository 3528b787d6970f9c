"""What checks on the HTML share: which pages they look at, what they ask of each, how they word what is lacking."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.published.opening import Published
from trangxa.published.page import Page
from trangxa.published.telling import REBUILD, few
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


@dataclass(frozen=True, slots=True)
class Demand:
    """Something that each page must have: what to say where it is lacking, and where no page lacks it."""

    lacking: str
    done: str
    fix: str = REBUILD


def every(
    obligation: Obligation, pages: Collection[Page], demand: Demand, meets: Callable[[Page], bool]
) -> Iterator[Said]:
    """One fault for all pages that do not meet the demand, or the evidence that they all do."""
    urls = sorted(page.url for page in pages if not meets(page))
    if urls:
        message = f"{demand.lacking} ở {len(urls)} trang: {few(urls)}."
        yield fault(obligation, Location(urls[0]), message, demand.fix)
    elif pages:
        yield Evidence(f"{demand.done} ({len(pages)} trang đã xem).")
    else:
        yield fault(obligation, Location("index.html"), "Không đọc được trang nào để xét.", demand.fix)


def with_trait(name: str) -> Callable[[Page], bool]:
    """Whether a page has a trait."""
    return lambda page: name in page.traits
