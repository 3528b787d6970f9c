"""The site looked up in the ways pages need: by path, by neighbours in a list, by shared tags, by who cites whom."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice

from trangxa.content.item import Item
from trangxa.content.kinds import Directive, Document, Record
from trangxa.content.sections import SECTIONS, Section, section_of
from trangxa.content.site import Site
from trangxa.pages.laws import laws_by_number
from trangxa.pages.naming import citations, references, serving
from trangxa.pages.order import field_name, in_order

_RELATED = 4
_WINDOW = 5
"""How many neighbours on either side in a tag's list are looked at: keeps the work linear in the number of items."""


class SiteIndex:
    """Lookups over a Site, made once."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.by_path = {item.path: item for item in site.items}
        self.by_code = {item.code: item for item in site.items}
        self.intro: dict[str, Item[Record]] = {}
        grouped: dict[str, list[Item[Record]]] = {section.folder: [] for section in SECTIONS}
        for item in site.items:
            section = _section(item)
            if item.path == f"{section.folder}/index.md":
                self.intro[section.folder] = item
            else:
                grouped[section.folder].append(item)
        self.sections = {folder: in_order(items) for folder, items in grouped.items()}
        dated = (s for s in SECTIONS if s.address and any(item.record.day for item in self.sections[s.folder]))
        self.feeds = {section.folder: f"{section.address}/feed.xml" for section in dated}
        self._around = _neighbours(self.sections.values())
        self._newest = sorted(chain.from_iterable(self.sections.values()), key=lambda item: (-_age(item), item.path))
        self._ranks = {item.path: rank for rank, item in enumerate(self._newest)}
        self._sharing = _sharing(self._newest)
        self._related: dict[str, tuple[Item[Record], ...]] = {}
        self._cited = citations(site.items)
        self._serving = serving(self._newest)
        self.laws = laws_by_number(self.sections)

    def around(self, item: Item[Record]) -> tuple[Item[Record] | None, Item[Record] | None]:
        """The items before and after this one in its section's list."""
        return self._around.get(item.path, (None, None))

    def related(self, item: Item[Record]) -> tuple[Item[Record], ...]:
        """Up to four other items that share tags or, failing that, the field; of equal ones the newest."""
        if item.path not in self._related:
            best = (self._newest[rank] for rank in self._ranks_near(item))
            self._related[item.path] = tuple(islice((other for other in best if other is not item), _RELATED))
        return self._related[item.path]

    def beside(self, item: Item[Record]) -> Iterator[Item[Record]]:
        """All items that may have this one in their list or among their related items: nearness is mutual."""
        yield from (other for other in self.around(item) if other)
        yield from (self._newest[rank] for rank in self._ranks_near(item))

    def _ranks_near(self, item: Item[Record]) -> Iterator[int]:
        """Ranks of the items near this one, those with most in common first, the newer first among equals."""
        common: dict[int, int] = {}
        own = self._ranks.get(item.path, 0)
        for key, weight in _keys(item):
            ranks = self._sharing.get(key, [])
            at = bisect_left(ranks, own)
            for rank in ranks[max(0, at - _WINDOW) : at + _WINDOW + 1]:
                common[rank] = common.get(rank, 0) + weight
        far = len(self._newest)
        return (order % far for order in sorted([rank - weight * far for rank, weight in common.items()]))

    def feed_of(self, item: Item[Record]) -> str:
        """Address of the Atom feed of an item's section; empty when nothing in it has a day."""
        return self.feeds.get(_section(item).folder, "")

    def cited_by(self, item: Item[Record]) -> tuple[Item[Record], ...]:
        """Items whose front matter refers to this one: the document that replaces it, the directive it carries."""
        return tuple(self._cited.get(item.path, ()))

    def cites(self, item: Item[Record]) -> tuple[Item[Record], ...]:
        """Items that this one's front matter refers to."""
        found = (self.by_path.get(path) for path in references(item))
        return tuple(other for other in found if other)

    def replaced_by(self, item: Item[Record]) -> Item[Record] | None:
        """The document that replaces this one."""
        return next((other for other in self.cited_by(item) if isinstance(other.record, Document)), None)

    def directives_of(self, item: Item[Record]) -> tuple[Item[Record], ...]:
        """Directives issued in this document."""
        return tuple(other for other in self.cited_by(item) if isinstance(other.record, Directive))

    def serving(self, item: Item[Record]) -> tuple[Item[Record], ...]:
        """Items that belong to this campaign, newest first."""
        return tuple(self._serving.get(item.code, ()))

    def named(self, item: Item[Record]) -> tuple[Item[Record], ...]:
        """Items that this one names by code: its campaign, the official who reviews it."""
        review = item.record.review
        codes = (item.record.campaign, review.owner if review else None)
        return tuple(self.by_code[code] for code in codes if code in self.by_code)


def _section(item: Item[Record]) -> Section:
    section = section_of(item.path)
    if section is None:
        raise ValueError(item.path)
    return section


def _age(item: Item[Record]) -> int:
    return (item.record.day or date.min).toordinal()


def _keys(item: Item[Record]) -> list[tuple[str, int]]:
    field = field_name(item.record)
    return [
        *((f"#{tag}", 3) for tag in dict.fromkeys(item.record.tags)),
        *([(f"{item.kind}/{field}", 2)] if field else []),
    ]


def _neighbours(lists: Iterable[list[Item[Record]]]) -> dict[str, tuple[Item[Record] | None, Item[Record] | None]]:
    around: dict[str, tuple[Item[Record] | None, Item[Record] | None]] = {}
    for items in lists:
        padded = [None, *items, None]
        for before, item, after in zip(padded, items, padded[2:], strict=False):
            around[item.path] = (before, after)
    return around


def _sharing(items: Iterable[Item[Record]]) -> dict[str, list[int]]:
    """Ranks of the items that share a tag or field, in rising order."""
    sharing: dict[str, list[int]] = {}
    for rank, item in enumerate(items):
        for key, _ in _keys(item):
            sharing.setdefault(key, []).append(rank)
    return sharing
