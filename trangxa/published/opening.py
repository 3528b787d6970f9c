"""From the files of a published site to what is known of it: pages read, claims, and the project it is rebuilt as."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from trangxa.content.parallel import each
from trangxa.errors import TrangxaError
from trangxa.published.address import lead_of
from trangxa.published.claims import ITEMS, Claims, read_claims
from trangxa.published.document import DEEP
from trangxa.published.folder import SITE_MAP, Folder, map_locations
from trangxa.published.page import Page, read_page
from trangxa.published.rebuild import write_item, write_rest

_HOME = "index.html"
_SHARED = ("traits", "scripts", "ids", "outside", "heads", "ends")


@dataclass(frozen=True, slots=True)
class Published:
    """A published site, read. `project` is the folder it is rebuilt in."""

    folder: Folder
    project: Path
    pages: Mapping[str, Page]
    claims: Claims | None = None
    trouble: str = ""
    """What is wrong with the claims that are there."""

    mapped: frozenset[str] = field(default_factory=frozenset)
    """Addresses that `sitemap.xml` lists."""

    @property
    def claimed(self) -> frozenset[str]:
        """Addresses of the pages that the claims list."""
        return frozenset(page.url for page in self.claims.pages) if self.claims else frozenset()

    @property
    def listed(self) -> frozenset[str]:
        """Addresses of the pages that the site says it has; of a site that says nothing, all there are."""
        return (self.claimed | self.mapped) or frozenset(self.pages)

    @property
    def foreign(self) -> bool:
        """Whether no page says in machine-readable form what it is about: another engine made the site."""
        return not any(page.kind for page in self.pages.values())


def open_site(folder: Folder, project: Path) -> Published:
    """Read every page, and rebuild the content in `project`, an empty folder. Never raises for content."""
    claims, trouble = _claims(folder)
    tops = _tops(folder, claims)
    leads = (lead_of("", location, tops) for location in map_locations(folder.read(SITE_MAP) or b""))
    mapped = frozenset(lead.url for lead in leads if lead and lead.url)
    listed = mapped | {page.url for page in claims.pages} if claims else mapped
    read = partial(_read_all, folder, project, tops, listed or frozenset(folder.pages))
    pages = {page.url: page for page in each(read, folder.pages)}
    write_rest(project, folder, pages, claims)
    return Published(folder, project, pages, claims, trouble, mapped)


def _claims(folder: Folder) -> tuple[Claims | None, str]:
    data = folder.read(ITEMS)
    try:
        return (read_claims(data), "") if data is not None else (None, "")
    except TrangxaError as error:
        return None, str(error)


def _tops(folder: Folder, claims: Claims | None) -> tuple[str, ...]:
    """Full addresses of the site's top: where it was fetched from, what its home page calls itself, what it claims."""
    said = [_read(_HOME, folder, ()).canonical]
    said += [str(claims.office.get("dia_chi_trang", ""))] if claims else []
    tops = [top if top.endswith("/") else f"{top}/" for top in (*folder.tops, *said) if top.startswith("http")]
    return tuple(dict.fromkeys(top.removesuffix(f"{_HOME}/") for top in tops))


def _read_all(
    folder: Folder, project: Path, tops: tuple[str, ...], listed: frozenset[str], urls: Sequence[str]
) -> list[Page]:
    """Pages without their text, which is written into the project at once: it need not pass between processes."""
    pages, shared = [], dict[Any, Any]()
    for url in urls:
        page = _read(url, folder, tops)
        if page.kind and url in listed:
            write_item(project, page)
        pages.append(_slim(page, folder, shared))
    return pages


def _slim(page: Page, folder: Folder, shared: dict[Any, Any]) -> Page:
    """Without what has been used; what is the same on many pages is one object, so that it travels once."""
    leads = page.leads
    if page.kind and not page.url.endswith(_HOME):
        leads = frozenset(lead for lead in leads if lead[1] or lead[0] not in folder.sizes)
    same = {name: shared.setdefault(value, value) for name in _SHARED if (value := getattr(page, name))}
    return replace(page, body="", leads=leads, **same)


def _read(url: str, folder: Folder, tops: tuple[str, ...]) -> Page:
    raw = folder.read(url)
    if raw is None:
        return Page(url, trouble="không mở được")
    try:
        return read_page(url, raw, tops)
    except RecursionError:
        return Page(url, trouble=DEEP)
