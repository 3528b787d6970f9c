"""Keys of the site's files: two equal keys mean equal bytes."""

import hashlib
from collections.abc import Callable, Iterable, Iterator

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.sections import ENGLISH
from trangxa.content.site import Site
from trangxa.pages.extras import companions
from trangxa.pages.figures import figures_mark
from trangxa.pages.index import SiteIndex
from trangxa.pages.languages import english_menu
from trangxa.pages.order import field_name
from trangxa.pages.view import View
from trangxa.render.copies import shown_pictures

SITEMAP_XML = "sitemap.xml"
"""Its key also holds the order of all items as of the last output."""


class Keys:
    """Keys of a site's files. What they all depend on is told by `common`."""

    def __init__(self, site: Site, index: SiteIndex, common: object, before: Callable[[str], str]) -> None:
        """`before` tells the key under which the file at an address was made last; empty if it was not."""
        self._site, self._index = site, index
        self._common = hashlib.sha256(repr(common).encode()).hexdigest()
        self._names: dict[str, str] = {}
        self.order = self._of_order()
        same = before(SITEMAP_XML).partition(".")[2] == self.order
        self._before = before if same else lambda url: ""
        self._beside_renamed = frozenset(self._find_beside_renamed()) if same else frozenset()

    def of(self, *parts: str) -> str:
        """Key of a file that depends on these texts."""
        return hashlib.sha256("\0".join((self._common, *parts)).encode()).hexdigest()[:24]

    def of_sitemap(self, make: Callable[[], bytes]) -> str:
        """Key of the sitemap, which holds the order too."""
        return f"{hashlib.sha256(make()).hexdigest()[:24]}.{self.order}"

    def of_items(self, url: str, items: Iterable[Item[Record]]) -> str:
        """Key of a file of data on some items."""
        return self.of(url, str(self._site.as_of), *map(mark, items))

    def of_view(self, view: View) -> str:
        """Key of a page that is no item's own."""
        told = ("total", "years", "fields", "counts", "stamp", "datasets", "feeds", "former")
        lengths = [self._site.as_of, view.alternates, view.menu, *(view.context.get(name) for name in told)]
        lengths += [branch["groups"] for _, group in view.context.get("groups", ()) for branch in group]
        index = self._index
        citing = (other for item in view.shown for other in (*index.cited_by(item), *index.serving(item)))
        marks = (*map(mark, (view.item, *view.shown, *citing)), *self._pictures(*view.shown))
        note = self._site.notes.get(view.item.path, "") if view.item else ""
        return self.of(view.url, view.title, repr(view.crumbs), view.feed, repr(lengths), note, *marks)

    def of_item(self, item: Item[Record]) -> str:
        """Key of what the item itself says and of what is near it, which is as before if the order of all items is."""
        index = self._index
        cited = (*index.cites(item), *index.cited_by(item))
        shown = (*cited, *index.named(item), *index.serving(item), *companions(index, item))
        own = self.of(
            item.digest,
            item.url,
            self._site.notes.get(item.path, ""),
            *self._pictures(item),
            "" if item.kind == "tin-tuc" else str(self._site.as_of),
            index.feed_of(item),
            figures_mark(self._site.root, item),
            repr(english_menu(index)) if item.path.startswith(f"{ENGLISH}/") else "",
            *map(mark, shown),
        )
        _, near, _ = self._last(item)
        if not near or item.path in self._beside_renamed:
            near = self._of_near(item)
        return f"{own}.{near}.{self._name(item)}"

    def _last(self, item: Item[Record]) -> list[str]:
        """The parts of an item's key as of the last output, empty if there was none under the same order."""
        parts = self._before(item.url).split(".")
        return parts if len(parts) == 3 else ["", "", ""]

    def _of_near(self, item: Item[Record]) -> str:
        named = (*self._index.around(item), *self._index.related(item))
        return self.of(*(f"{other.url} {self._name(other)}" if other else "" for other in named))

    def _of_order(self) -> str:
        """Changes when anything does that decides which items are near each other."""
        items = (item for items in self._index.sections.values() for item in items)
        told = ((i.path, i.record.day, i.record.tags, field_name(i.record)) for i in items)
        return self.of(*(f"{path} {day} {tags} {field}" for path, day, tags, field in told))

    def _find_beside_renamed(self) -> Iterator[str]:
        """Paths of items near which an item has another name than when the last output was made."""
        for items in self._index.sections.values():
            for item in items:
                if self._last(item)[2] != self._name(item):
                    yield from (other.path for other in self._index.beside(item))

    def _name(self, item: Item[Record]) -> str:
        """Changes when what other items' pages say of one that is merely near does; its day is part of the order."""
        if item.path not in self._names:
            self._names[item.path] = hashlib.sha256(item.title.encode()).hexdigest()[:24]
        return self._names[item.path]

    def _pictures(self, *items: Item[Record]) -> Iterator[str]:
        """Pages know the size of their pictures, and which copies there are of them."""
        for path in sorted(shown_pictures(items)):
            stat = (self._site.root / path).stat()
            yield f"{path} {stat.st_size} {stat.st_mtime_ns}"


def mark(item: Item[Record] | None) -> str:
    """Changes when what an item says, or where it stands, does."""
    return f"{item.url} {item.digest}" if item else ""
