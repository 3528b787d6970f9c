"""Everything the site consists of, as jobs: an address, a key that changes when the bytes would, a way to make them."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pydantic_core import to_json

from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import KINDS, Record
from trangxa.content.sections import SECTIONS
from trangxa.content.site import Site
from trangxa.content.targets import file_address
from trangxa.pages.index import SiteIndex
from trangxa.pages.items import item_view
from trangxa.pages.listing import feed_of
from trangxa.pages.lists import section_views
from trangxa.pages.menu import CONTACT, menu
from trangxa.pages.special import banner_notice, special_views
from trangxa.pages.view import View
from trangxa.render.feeds import atom, robots, sitemap
from trangxa.render.fragments import Composer
from trangxa.render.frames import frame_url
from trangxa.render.shell import Shells


class Job(NamedTuple):
    """One file of the output."""

    url: str
    key: str
    make: Callable[[], bytes]


_ASSETS = (
    "assets/stylesheets/",
    "assets/images/",
    "assets/javascripts/bundle",
    "assets/trangxa",
    "assets/emblem",
    "404.html",
)
_MENU = frozenset(url for _, pages in menu() for _, url in pages) | {"so-do.html", "tim-kiem.html"}


class JobMaker:
    """Makes the jobs of a site over rendered frames."""

    def __init__(self, site: Site, commune: Commune, frames: Path) -> None:
        self._site, self._commune = site, commune
        self._index = SiteIndex(site)
        self._shells = Shells(frames)
        self._frames = frames
        notice = banner_notice(self._index)
        self._composer = Composer(site.root, commune, notice)
        common = (frames.name, engine_digest(), commune.model_dump_json(), notice.digest if notice else "")
        self._common = hashlib.sha256(repr(common).encode()).hexdigest()

    def jobs(self) -> Iterator[Job]:
        """All jobs, each address once."""
        days: list[tuple[str, date | None]] = []
        for view in (*section_views(self._index), *special_views(self._index, self._commune)):
            days.append((view.url, view.day))
            yield self._page(
                view,
                repr([self._site.as_of, *(view.context.get(name) for name in ("total", "years", "fields", "counts"))]),
            )
        for item in self._items():
            days.append((item.url, item.record.updated or item.record.posted or item.record.day))
            yield self._item(item)
        yield from self._feeds()
        yield self._made("sitemap.xml", lambda: sitemap(days, self._commune), repr(days))
        yield self._made("robots.txt", lambda: robots(self._commune), "")
        yield self._titles()
        yield from self._copies()

    def _items(self) -> Iterable[Item[Record]]:
        """Items with a page of their own: introductions are part of their section's page."""
        return (item for items in self._index.sections.values() for item in items if item.url != CONTACT)

    def _key(self, *parts: str) -> str:
        return hashlib.sha256("\0".join((self._common, *parts)).encode()).hexdigest()[:24]

    def _page(self, view: View, extra: str) -> Job:
        shown = [item.digest for item in view.shown] + [view.item.digest if view.item else ""]
        return Job(
            view.url, self._key(view.url, view.title, repr(view.crumbs), extra, *shown), lambda: self._render(view)
        )

    def _item(self, item: Item[Record]) -> Job:
        newer, older = self._index.around(item)
        shown = (
            newer,
            older,
            *self._index.related(item),
            *self._index.cites(item),
            *self._index.cited_by(item),
            *self._staff(item),
        )
        day = "" if item.kind == "tin-tuc" else str(self._site.as_of)
        key = self._key(item.digest, item.url, day, *(f"{o.url}{o.digest}" if o else "" for o in shown))
        return Job(item.url, key, lambda: self._render(item_view(self._index, item)))

    def _staff(self, item: Item[Record]) -> list[Item[Record]]:
        """People are shown with their unit and units with their people."""
        if item.kind not in ("can-bo", "don-vi"):
            return []
        return [*self._index.sections["docs/can-bo"], *self._index.sections["docs/don-vi"]]

    def _render(self, view: View) -> bytes:
        frame = view.url if view.url in _MENU else frame_url(view.folder, view.depth)
        return self._shells[frame].stamp(self._composer.fragments(view))

    def _made(self, url: str, make: Callable[[], bytes], what: str) -> Job:
        return Job(url, self._key(url, what), make)

    def _feeds(self) -> Iterator[Job]:
        for section in SECTIONS:
            items = self._index.sections[section.folder]
            if url := feed_of(self._index, section):
                make = partial(atom, section, items, self._commune, self._site.as_of)
                yield self._made(url, make, "".join(item.digest for item in items))

    def _titles(self) -> Job:
        rows = [(item.title, item.url, KINDS[item.kind].label) for item in self._items()]
        data = to_json(rows)
        return self._made("tim-kiem.json", lambda: data, hashlib.sha256(data).hexdigest())

    def _copies(self) -> Iterator[Job]:
        for path in sorted(self._site.files):
            source = self._site.root / path
            stat = source.stat()
            yield Job(file_address(path), f"{stat.st_size}-{stat.st_mtime_ns}", source.read_bytes)
        for source in sorted(self._frames.rglob("*")):
            url = source.relative_to(self._frames).as_posix()
            if source.is_file() and url.startswith(_ASSETS) and not url.endswith(".map"):
                yield Job(url, self._key(url), source.read_bytes)


def engine_digest() -> str:
    """Digest of the templates and modules that make pages."""
    package = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for folder, pattern in (("theme/parts", "*.html"), ("pages", "*.py"), ("render", "*.py"), ("content", "**/*.py")):
        for path in sorted((package / folder).glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()
