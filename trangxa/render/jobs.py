"""Everything the site consists of, as jobs: an address, a key that changes when the bytes would, a way to make them."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from trangxa.audit.report import Report
from trangxa.audit.reporters.paper_csv import paper_csv
from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.sections import section_of_folder
from trangxa.content.site import Site
from trangxa.pages.gone import gone_view
from trangxa.pages.guidance import lost_view
from trangxa.pages.index import SiteIndex
from trangxa.pages.items import item_view
from trangxa.pages.lists import section_views
from trangxa.pages.menu import CONTACT, LOST, OPENNESS, SEARCH, SITE_MAP, menu
from trangxa.pages.papers import page_of, paper_views, papers_of
from trangxa.pages.search import TITLE, search_view
from trangxa.pages.special import banner_notice, special_views
from trangxa.pages.view import View
from trangxa.render.copies import copies, engine_digest
from trangxa.render.data_files import data_files
from trangxa.render.feeds import atom, newest, robots, sitemap
from trangxa.render.fragments import Composer
from trangxa.render.frames import frame_url
from trangxa.render.job import Batch, Job, made_job
from trangxa.render.keys import SITEMAP_XML, Keys, mark
from trangxa.render.notes import noted
from trangxa.render.search_files import search_files
from trangxa.render.shell import Shells
from trangxa.render.wellknown import Told

_FRAMED = frozenset(url for _, pages in menu() for _, url in pages) | {SITE_MAP, SEARCH, OPENNESS, LOST}
"""Pages with a frame of their own."""


class JobMaker:
    """Makes the jobs of a site over rendered frames."""

    def __init__(
        self, site: Site, commune: Commune, report: Report, frames: Path, before: Callable[[str], str]
    ) -> None:
        """`before` tells the key under which the file at an address was made last; empty if it was not."""
        self._site, self._commune, self._report = site, commune, report
        self._index = SiteIndex(site)
        self._papers = papers_of(self._index, commune)
        self._shells = Shells(frames)
        self.pages: list[Told] = []
        """Every page, once `jobs` has told of it."""

        notice = banner_notice(self._index)
        self._composer = Composer(site.root, commune, notice, site.as_of)
        common = (frames.name, engine_digest(), commune.model_dump_json(), mark(notice))
        self._keys = Keys(site, self._index, common, before)

    def jobs(self) -> Iterator[Job[Any]]:
        """All jobs but the batches, each address once; first those for which one process alone looks at the site."""
        key_of, bytes_of = self._keys.of_item, self._item
        for view in self._views():
            self.pages.append(Told(view.url, view.title, view.day, view.item))
            yield Job(view.url, view, self._keys.of_view, self._render)
        self.pages.append(Told(SEARCH, TITLE, None, None))
        yield from self._gone()
        yield Job(LOST, lost_view(self._index, self._commune), self._keys.of_view, self._render)
        yield from self._feeds()
        for paper in self._papers:
            yield made_job(page_of(paper).replace(".html", ".csv"), partial(paper_csv, paper))
        yield Job(SITEMAP_XML, self._site_map, self._keys.of_sitemap, _called)
        yield made_job("robots.txt", partial(robots, self._commune))
        for url, items, make in data_files(self._index, self._commune):
            yield Job(url, make, partial(_known, self._keys.of_items(url, items)), _called)
        for item in self._items():
            day = item.record.changed
            self.pages.append(Told(item.url, item.title, day, item))
            yield Job(item.url, item, key_of, bytes_of)
        for url, make, stamp in copies(self._site):
            yield Job(url, make, partial(_known, self._keys.of(url, stamp)), _called)

    def batches(self) -> Iterator[Batch]:
        """What comes together."""
        yield Batch(self._search)

    def _search(self) -> Iterator[tuple[str, bytes]]:
        searched = search_files(self._site.root, self._site.items, self._commune.name, engine_digest())
        page = search_view(searched.own)
        yield page.url, self._render(page)
        yield from searched.files

    def _views(self) -> Iterator[View]:
        """Every page that is no item's own."""
        yield from section_views(self._index)
        yield from special_views(self._index, self._commune, self._report)
        yield from paper_views(self._papers, self._index)

    def _gone(self) -> Iterator[Job[View]]:
        """Addresses of what left: no pages of the site's map, nor of what the site says it consists of."""
        made = {page.url for page in self.pages}  # a section's first page stays when its introduction leaves
        for gone in (one for one in self._site.gone if one.url not in made):
            view = gone_view(self._index, gone)
            key = self._keys.of(view.url, repr(gone), mark(view.context["target"]))
            yield Job(view.url, view, partial(_known, key), self._render)

    def _items(self) -> Iterable[Item[Record]]:
        """Items with a page of their own: introductions are part of their section's page."""
        return (item for items in self._index.sections.values() for item in items if item.url != CONTACT)

    def _item(self, item: Item[Record]) -> bytes:
        return self._render(item_view(self._index, item))

    def _render(self, view: View) -> bytes:
        frame = view.url if view.url in _FRAMED else frame_url(view.folder, view.depth)
        return self._shells[frame].stamp(noted(self._composer.fragments(view), view, self._site.notes))

    def _site_map(self) -> bytes:
        return sitemap(((page.url, page.day) for page in self.pages), self._commune)

    def _feeds(self) -> Iterator[Job[Any]]:
        for folder, url in self._index.feeds.items():
            section, entries = section_of_folder(folder), newest(self._index.sections[folder])
            yield made_job(url, partial(atom, section, entries, self._commune, self._site.as_of))


def _called(make: Callable[[], bytes]) -> bytes:
    return make()


def _known(key: str, subject: object) -> str:
    return key
