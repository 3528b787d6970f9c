"""Everything the site consists of, as jobs: an address, a key that changes when the bytes would, a way to make them."""

import hashlib
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
from trangxa.pages.figures import figures_mark
from trangxa.pages.index import SiteIndex
from trangxa.pages.items import item_view
from trangxa.pages.lists import section_views
from trangxa.pages.menu import CONTACT, OPENNESS, SEARCH, SITE_MAP, menu
from trangxa.pages.papers import page_of, paper_views, papers_of
from trangxa.pages.special import banner_notice, special_views
from trangxa.pages.view import View
from trangxa.render.copies import copies, engine_digest, shown_pictures
from trangxa.render.data_files import data_files
from trangxa.render.feeds import atom, newest, robots, sitemap
from trangxa.render.fragments import Composer
from trangxa.render.frames import frame_url
from trangxa.render.job import Job, made_job
from trangxa.render.search_files import search_jobs
from trangxa.render.shell import Shells
from trangxa.render.wellknown import Told

_MENU = frozenset(url for _, pages in menu() for _, url in pages) | {SITE_MAP, SEARCH, OPENNESS}


class JobMaker:
    """Makes the jobs of a site over rendered frames."""

    def __init__(self, site: Site, commune: Commune, report: Report, frames: Path) -> None:
        self._site, self._commune, self._report = site, commune, report
        self._index = SiteIndex(site)
        self._papers = papers_of(self._index, commune)
        self._shells = Shells(frames)
        self._frames = frames
        self._names: dict[str, str] = {}
        self.pages: list[Told] = []
        """Every page, once `jobs` has told of it."""

        notice = banner_notice(self._index)
        self._composer = Composer(site.root, commune, notice, site.as_of)
        common = (frames.name, engine_digest(), commune.model_dump_json(), _mark(notice))
        self._common = hashlib.sha256(repr(common).encode()).hexdigest()

    def jobs(self) -> Iterator[Job[Any]]:
        """All jobs, each address once; first those that look at the whole site, so that one process does them all."""
        key_of, bytes_of = self._item_key, self._item
        for view in self._views():
            self.pages.append(Told(view.url, view.title, view.day, view.item))
            yield Job(view.url, view, self._view_key, self._render)
        yield from self._feeds()
        for paper in self._papers:
            yield made_job(page_of(paper).replace(".html", ".csv"), partial(paper_csv, paper))
        yield made_job("sitemap.xml", self._site_map)
        yield made_job("robots.txt", partial(robots, self._commune))
        yield from search_jobs(self._site.root, self._items(), engine_digest())
        for url, items, make in data_files(self._index, self._commune):
            yield Job(url, make, partial(self._data_key, url, items), _called)
        for item in self._items():
            day = item.record.updated or item.record.posted or item.record.day
            self.pages.append(Told(item.url, item.title, day, item))
            yield Job(item.url, item, key_of, bytes_of)
        for url, make, stamp in copies(self._site, self._frames):
            yield Job(url, make, partial(self._copy_key, url, stamp), _called)

    def _views(self) -> Iterator[View]:
        """Every page that is no item's own."""
        yield from section_views(self._index)
        yield from special_views(self._index, self._commune, self._report)
        yield from paper_views(self._papers, self._index)

    def _items(self) -> Iterable[Item[Record]]:
        """Items with a page of their own: introductions are part of their section's page."""
        return (item for items in self._index.sections.values() for item in items if item.url != CONTACT)

    def _key(self, *parts: str) -> str:
        return hashlib.sha256("\0".join((self._common, *parts)).encode()).hexdigest()[:24]

    def _view_key(self, view: View) -> str:
        told = ("total", "years", "fields", "counts", "stamp", "datasets", "feeds")
        lengths = [self._site.as_of, *(view.context.get(name) for name in told)]
        lengths += [branch["groups"] for _, group in view.context.get("groups", ()) for branch in group]
        citing = (other for item in view.shown for other in self._index.cited_by(item))
        marks = (*map(_mark, (view.item, *view.shown, *citing)), *self._pictures(*view.shown))
        return self._key(view.url, view.title, repr(view.crumbs), view.feed, repr(lengths), *marks)

    def _item_key(self, item: Item[Record]) -> str:
        named = (*self._index.around(item), *self._index.related(item))
        shown = (*self._index.cites(item), *self._index.cited_by(item), *self._staff(item))
        return self._key(
            item.digest,
            item.url,
            *self._pictures(item),
            "" if item.kind == "tin-tuc" else str(self._site.as_of),
            self._index.feed_of(item),
            figures_mark(self._site.root, item),
            *(self._name(other) if other else "" for other in named),
            *map(_mark, shown),
        )

    def _name(self, item: Item[Record]) -> str:
        """All that other items' pages say of one that is merely near."""
        if item.path not in self._names:
            self._names[item.path] = f"{item.url} {item.title} {item.record.day}"
        return self._names[item.path]

    def _item(self, item: Item[Record]) -> bytes:
        return self._render(item_view(self._index, item))

    def _staff(self, item: Item[Record]) -> list[Item[Record]]:
        """People are shown with their unit and units with their people."""
        if item.kind not in ("can-bo", "don-vi"):
            return []
        return [*self._index.sections["docs/can-bo"], *self._index.sections["docs/don-vi"]]

    def _render(self, view: View) -> bytes:
        frame = view.url if view.url in _MENU else frame_url(view.folder, view.depth)
        return self._shells[frame].stamp(self._composer.fragments(view))

    def _pictures(self, *items: Item[Record]) -> Iterator[str]:
        """Pages know the size of their pictures, and which copies there are of them."""
        for path in sorted(shown_pictures(items)):
            stat = (self._site.root / path).stat()
            yield f"{path} {stat.st_size} {stat.st_mtime_ns}"

    def _copy_key(self, url: str, stamp: str, make: Callable[[], bytes]) -> str:
        return self._key(url, stamp)

    def _data_key(self, url: str, items: Iterable[Item[Record]], make: Callable[[], bytes]) -> str:
        return self._key(url, str(self._site.as_of), *map(_mark, items))

    def _site_map(self) -> bytes:
        return sitemap(((page.url, page.day) for page in self.pages), self._commune)

    def _feeds(self) -> Iterator[Job[Any]]:
        for folder, url in self._index.feeds.items():
            section, entries = section_of_folder(folder), newest(self._index.sections[folder])
            yield made_job(url, partial(atom, section, entries, self._commune, self._site.as_of))


def _mark(item: Item[Record] | None) -> str:
    """Changes when what an item says, or where it stands, does."""
    return f"{item.url} {item.digest}" if item else ""


def _called(make: Callable[[], bytes]) -> bytes:
    return make()
