"""By what a register can be narrowed: ready-made lists for everybody, and choices for browsers that run the filter."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.slugs import slug
from trangxa.pages import facet_values
from trangxa.pages.index import SiteIndex
from trangxa.pages.order import FIELD_LABELS


class Facet(NamedTuple):
    """One way to narrow: its name in addresses, its label, an item's value (empty if it has none)."""

    name: str
    label: str
    of: Callable[[SiteIndex, Item[Record]], str]
    listed: bool = True
    """Whether ready-made lists are made of it; years and fields have theirs anyway."""


class Choice(NamedTuple):
    """A facet as a choice on a page: value in addresses and in words."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


def _of_field(kind: str) -> Facet:
    return Facet("linh-vuc", FIELD_LABELS[kind], facet_values.field, listed=False)


_OF_YEAR = Facet("nam", "Năm", facet_values.year, listed=False)

FACETS: Mapping[str, tuple[Facet, ...]] = {
    "van-ban": (
        Facet("hinh-thuc", "Hình thức", facet_values.form),
        Facet("co-quan", "Cơ quan ban hành", facet_values.issuer),
        _OF_YEAR,
        Facet("hieu-luc", "Hiệu lực", facet_values.force),
    ),
    "du-an": (
        Facet("tinh-trang", "Tình trạng", facet_values.status),
        Facet("kinh-phi", "Kinh phí", facet_values.budget),
        Facet("nguon-von", "Nguồn vốn", facet_values.funding),
    ),
    "gop-y": (Facet("trang-thai", "Trạng thái", facet_values.window), _OF_YEAR),
    "hoi-dap": (_of_field("hoi-dap"), Facet("tra-loi", "Đơn vị trả lời", facet_values.answered_by), _OF_YEAR),
    "can-bo": (_of_field("can-bo"), Facet("nhom", "Nhóm", facet_values.rank, listed=False)),
    "thu-tuc": (_of_field("thu-tuc"), Facet("muc-do", "Mức độ", facet_values.level)),
    "cong-khai": (_of_field("cong-khai"), _OF_YEAR),
}
"""By kind."""


_FEW = 5
"""Lists of no more items than this are seen whole and need no filter."""


def is_narrowed(kind: str, items: Sequence[Item[Record]]) -> bool:
    """Whether a page that lists these items offers the filter."""
    return kind in FACETS and len(items) > _FEW


def grouped(index: SiteIndex, facet: Facet, items: Iterable[Item[Record]]) -> dict[str, list[Item[Record]]]:
    """Items by their value, values in order of their address; years newest first."""
    groups: dict[str, list[Item[Record]]] = {}
    for item in items:
        if value := facet.of(index, item):
            groups.setdefault(value, []).append(item)
    return {value: groups[value] for value in sorted(groups, key=slug, reverse=facet is _OF_YEAR)}


def choices(index: SiteIndex, kind: str, items: Sequence[Item[Record]]) -> tuple[Choice, ...]:
    """What the items of one page can be narrowed by: facets of which they have more than one value."""
    found = ((facet, grouped(index, facet, items)) for facet in FACETS.get(kind, ()))
    return tuple(
        Choice(facet.name, facet.label, tuple((slug(value, 60), value) for value in values))
        for facet, values in found
        if len(values) > 1
    )


def tokens(index: SiteIndex, kind: str, items: Iterable[Item[Record]]) -> dict[str, str]:
    """By address, the values of items as the filter reads them: `hinh-thuc:quyet-dinh nam:2026`."""
    facets = FACETS.get(kind)
    return {item.url: _tokens(index, facets, item) for item in items} if facets else {}


def _tokens(index: SiteIndex, facets: Iterable[Facet], item: Item[Record]) -> str:
    values = ((facet.name, facet.of(index, item)) for facet in facets)
    return " ".join(f"{name}:{slug(value, 60)}" for name, value in values if value)
