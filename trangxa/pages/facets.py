"""By what a register can be narrowed: ready-made lists for everybody, and choices for browsers that run the filter."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Consultation, Document, Official, Procedure, Project, Question, Record
from trangxa.content.slugs import slug
from trangxa.pages.index import SiteIndex
from trangxa.pages.order import FIELD_LABELS, field_name
from trangxa.pages.states import consultation_state, document_force

_MILLION = 1_000_000
_BUDGETS = ((200, "Dưới 200 triệu đồng"), (1000, "Từ 200 triệu đến dưới 1 tỷ đồng"))


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


def _form(index: SiteIndex, item: Item[Record]) -> str:
    return item.record.form if isinstance(item.record, Document) else ""


def _issuer(index: SiteIndex, item: Item[Record]) -> str:
    return item.record.issuer if isinstance(item.record, Document) else ""


def _force(index: SiteIndex, item: Item[Record]) -> str:
    return document_force(index, item, item.record) if isinstance(item.record, Document) else ""


def _year(index: SiteIndex, item: Item[Record]) -> str:
    return str(item.record.day.year) if item.record.day else ""


def _field(index: SiteIndex, item: Item[Record]) -> str:
    return field_name(item.record) or ""


def _status(index: SiteIndex, item: Item[Record]) -> str:
    return item.record.status.capitalize() if isinstance(item.record, Project) else ""


def _funding(index: SiteIndex, item: Item[Record]) -> str:
    return item.record.funding if isinstance(item.record, Project) else ""


def _budget(index: SiteIndex, item: Item[Record]) -> str:
    if not isinstance(item.record, Project):
        return ""
    spent = item.record.budget
    return next((words for most, words in _BUDGETS if spent < most * _MILLION), "Từ 1 tỷ đồng")


def _window(index: SiteIndex, item: Item[Record]) -> str:
    record = item.record
    return (
        consultation_state(record, index.site.as_of).words.partition(",")[0] if isinstance(record, Consultation) else ""
    )


def _answered_by(index: SiteIndex, item: Item[Record]) -> str:
    record = item.record
    return (record.answered_by or "Chưa trả lời") if isinstance(record, Question) else ""


def _level(index: SiteIndex, item: Item[Record]) -> str:
    return item.record.service_level.capitalize() if isinstance(item.record, Procedure) else ""


def _rank(index: SiteIndex, item: Item[Record]) -> str:
    return ("Lãnh đạo xã" if item.record.leader else "Công chức") if isinstance(item.record, Official) else ""


def _of_field(kind: str) -> Facet:
    return Facet("linh-vuc", FIELD_LABELS[kind], _field, listed=False)


_OF_YEAR = Facet("nam", "Năm", _year, listed=False)

FACETS: Mapping[str, tuple[Facet, ...]] = {
    "van-ban": (
        Facet("hinh-thuc", "Hình thức", _form),
        Facet("co-quan", "Cơ quan ban hành", _issuer),
        _OF_YEAR,
        Facet("hieu-luc", "Hiệu lực", _force),
    ),
    "du-an": (
        Facet("tinh-trang", "Tình trạng", _status),
        Facet("kinh-phi", "Kinh phí", _budget),
        Facet("nguon-von", "Nguồn vốn", _funding),
    ),
    "gop-y": (Facet("trang-thai", "Trạng thái", _window), _OF_YEAR),
    "hoi-dap": (_of_field("hoi-dap"), Facet("tra-loi", "Đơn vị trả lời", _answered_by), _OF_YEAR),
    "can-bo": (_of_field("can-bo"), Facet("nhom", "Nhóm", _rank, listed=False)),
    "thu-tuc": (_of_field("thu-tuc"), Facet("muc-do", "Mức độ", _level)),
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
