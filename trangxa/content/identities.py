"""Checks on identities: no two items share one, and the campaign or reviewer that an item names is there."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Campaign, Official, Record
from trangxa.content.sections import section_of
from trangxa.findings import Fault, Finding, Location

_TWICE = Fault(
    "duplicate-code",
    "Mã “{code}” trùng với {first}.",
    "Mỗi mục một mã: đặt mã khác cho mục chép sau, hoặc xóa mục trùng.",
)


class _Naming(NamedTuple):
    """A key under which any item may name an item of one kind."""

    rule: str
    key: str
    cls: type[Record]
    code_of: Callable[[Record], str | None]


def _reviewer(record: Record) -> str | None:
    return record.review.owner if record.review else None


_NAMINGS = (
    _Naming("unknown-campaign", "chuyen_de", Campaign, lambda record: record.campaign),
    _Naming("unknown-reviewer", "ra_soat.nguoi", Official, _reviewer),
)


def identity_faults(items: Iterable[Item[Record]]) -> Iterator[Finding]:
    """Findings on items that bear the identity of an earlier one."""
    seen: dict[str, Item[Record]] = {}
    for item in items:
        first = seen.setdefault(item.code, item)
        if first is not item:
            place = _place_of_code(item)
            found = _TWICE.at(place.path, place.line, code=item.code, first=_place_of_code(first))
            yield replace(found, subject=item.code)


def _place_of_code(item: Item[Record]) -> Location:
    return Location(item.path, item.line("ma" if "ma" in item.lines else "so_ky_hieu"))


def belonging_faults(
    items: Sequence[Item[Record]], known: Sequence[Item[Record]], broken: Iterable[str]
) -> Iterator[Finding]:
    """Findings on codes of `items` that name no campaign or no official among the `known` items.

    One of the `broken` files, which could not be read, may bear the code: it has findings of its own.
    """
    unread = {section.kind for path in broken if (section := section_of(path))}
    for naming in (naming for naming in _NAMINGS if naming.cls.kind not in unread):
        codes = sorted(item.code for item in known if isinstance(item.record, naming.cls))
        for item in items:
            code = naming.code_of(item.record)
            if code and code not in codes:
                yield _unknown(naming, item, code, codes)


def _unknown(naming: _Naming, item: Item[Record], code: str, known: list[str]) -> Finding:
    label = naming.cls.label
    near = f", như: {', '.join(known[:6])}" if known else ""
    return Finding(
        naming.rule,
        Location(item.path, item.line(naming.key)),
        f"Không có mục “{label}” nào đang đăng mang mã “{code}”.",
        f"Ghi ma của một mục {label.lower()} đang đăng{near}.",
        kind=item.kind,
        key=naming.key.partition(".")[0],
    )
