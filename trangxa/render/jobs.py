"""Everything the site consists of, as jobs: an address, a key that changes when the bytes would, a way to make them."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic_core import to_json

from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import KINDS, Record
from trangxa.content.sections import section_of_folder
from trangxa.content.site import Site
from trangxa.pages.index import SiteIndex
from trangxa.pages.items import item_view
from trangxa.pages.lists import section_views
from trangxa.pages.menu import CONTACT, menu
from trangxa.pages.special import banner_notice, special_views
from trangxa.pages.view import View
from trangxa.render.copies import copies, engine_digest
from trangxa.render.feeds import atom, newest, robots, sitemap
from trangxa.render.fragments import Composer
from trangxa.render.frames import frame_url
from trangxa.render.shell import Shells

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """One file of the output."""

    url: str
    subject: T
    key_of: Callable[[T], str]
    bytes_of: Callable[[T], bytes]

    def key(self) -> str:
        """Two equal keys mean equal bytes; it is worth asking only where there is a file to keep."""
        return self.key_of(self.subject)

    def make(self) -> bytes:
        """The bytes of the file."""
        return self.bytes_of(self.subject)


_MENU = frozenset(url for _, pages in menu() for _, url in pages) | {"so-do.html", "tim-kiem.html"}


class JobMaker:
    """Makes the jobs of a site over rendered frames."""

    def __init__(self, site: Site, commune: Commune, frames: Path) -> None:
        self._site, self._commune = site, commune
        self._index = SiteIndex(site)
        self._shells = Shells(frames)
        self._frames = frames
        self._names: dict[str, str] = {}
        notice = banner_notice(self._index)
        self._composer = Composer(site.root, commune, notice, site.as_of)
        common = (frames.name, engine_digest(), commune.model_dump_json(), _mark(notice))
        self._common = hashlib.sha256(repr(common).encode()).hexdigest()

    def jobs(self) -> Iterator[Job[Any]]:
        """All jobs, each address once; first those that look at the whole site, so that one process does them all."""
        key_of, bytes_of = self._item_key, self._item
        days: list[tuple[str, date | None]] = []
        for view in (*section_views(self._index), *special_views(self._index, self._commune)):
            days.append((view.url, view.day))
            yield Job(view.url, view, self._view_key, self._render)
        yield from self._feeds()
        yield _made("sitemap.xml", partial(sitemap, days, self._commune))
        yield _made("robots.txt", partial(robots, self._commune))
        yield _made("tim-kiem.json", self._titles)
        for item in self._items():
            days.append((item.url, item.record.updated or item.record.posted or item.record.day))
            yield Job(item.url, item, key_of, bytes_of)
        for url, source, stamp in copies(self._site, self._frames):
            yield Job(url, source, partial(self._copy_key, url, stamp), Path.read_bytes)

    def _items(self) -> Iterable[Item[Record]]:
        """Items with a page of their own: introductions are part of their section's page."""
        return (item for items in self._index.sections.values() for item in items if item.url != CONTACT)

    def _key(self, *parts: str) -> str:
        return hashlib.sha256("\0".join((self._common, *parts)).encode()).hexdigest()[:24]

    def _view_key(self, view: View) -> str:
        lengths = [self._site.as_of, *(view.context.get(name) for name in ("total", "years", "fields", "counts"))]
        lengths += [branch["groups"] for _, group in view.context.get("groups", ()) for branch in group]
        citing = (other for item in view.shown for other in self._index.cited_by(item))
        marks = map(_mark, (view.item, *view.shown, *citing))
        return self._key(view.url, view.title, repr(view.crumbs), view.feed, repr(lengths), *marks)

    def _item_key(self, item: Item[Record]) -> str:
        named = (*self._index.around(item), *self._index.related(item))
        shown = (*self._index.cites(item), *self._index.cited_by(item), *self._staff(item))
        return self._key(
            item.digest,
            item.url,
            "" if item.kind == "tin-tuc" else str(self._site.as_of),
            self._index.feed_of(item),
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

    def _copy_key(self, url: str, stamp: str, source: Path) -> str:
        return self._key(url, stamp)

    def _titles(self) -> bytes:
        return to_json([(item.title, item.url, KINDS[item.kind].label) for item in self._items()])

    def _feeds(self) -> Iterator[Job[Any]]:
        for folder, url in self._index.feeds.items():
            section, entries = section_of_folder(folder), newest(self._index.sections[folder])
            yield _made(url, partial(atom, section, entries, self._commune, self._site.as_of))


def _mark(item: Item[Record] | None) -> str:
    """Changes when what an item says, or where it stands, does."""
    return f"{item.url} {item.digest}" if item else ""


def _made(url: str, make: Callable[[], bytes]) -> Job[Callable[[], bytes]]:
    """A file that takes less time to make than it would to say what it depends on."""
    return Job(url, make, lambda make: hashlib.sha256(make()).hexdigest()[:24], lambda make: make())
