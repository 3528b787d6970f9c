"""In which order a section shows its items, and how it groups them by year and field."""

from collections.abc import Iterable
from datetime import date

from trangxa.content.item import Item
from trangxa.content.kinds import Official, Page, Procedure, Record, Unit
from trangxa.content.kinds.disclosures import MATTERS
from trangxa.content.kinds.places import Place
from trangxa.content.slugs import slug

FIELD_LABELS = {
    "thu-tuc": "Lĩnh vực",
    "van-ban": "Lĩnh vực",
    "du-an": "Lĩnh vực",
    "ke-hoach": "Lĩnh vực",
    "tin-tuc": "Chuyên mục",
    "hoi-dap": "Lĩnh vực",
    "can-bo": "Đơn vị",
    "don-vi": "Loại đơn vị",
    "di-san": "Loại hình",
    "du-lich": "Loại hình",
    "khen-thuong-xu-phat": "Hình thức",
    "cong-khai": "Nội dung",
}
"""Kinds whose lists are split by field, and what the field is called."""

PLAN_FIELDS = {
    "kinh-te-xa-hoi": "Phát triển kinh tế - xã hội",
    "uu-dai-dau-tu": "Ưu đãi, cơ hội và dự án mời gọi đầu tư",
    "xay-dung-dat-dai": "Quy hoạch xây dựng, đô thị, sử dụng đất",
    "tai-nguyen": "Khai thác tài nguyên thiên nhiên",
    "moi-truong": "Chất thải, nguồn thải, điểm ô nhiễm",
}
_IN_WORDS: dict[str, str] = {**PLAN_FIELDS, **MATTERS}


def in_order(items: Iterable[Item[Record]]) -> list[Item[Record]]:
    """Items as a section lists them: ranked kinds by rank, catalogues by name, everything else newest first."""
    return sorted(items, key=_key)


def _key(item: Item[Record]) -> tuple[int, str, str]:
    record = item.record
    if isinstance(record, (Page, Official, Unit)):
        return record.order, slug(record.heading), item.path
    if isinstance(record, Procedure):
        return 0, f"{slug(record.topic)} {slug(record.heading)}", item.path
    if isinstance(record, Place):
        return 0, slug(record.heading), item.path
    return -(record.day or date.min).toordinal(), "", item.path


def by_year(items: Iterable[Item[Record]]) -> dict[int, list[Item[Record]]]:
    """Items by the year of their day, newest year first; undated ones are left out."""
    groups: dict[int, list[Item[Record]]] = {}
    for item in items:
        if item.record.day:
            groups.setdefault(item.record.day.year, []).append(item)
    return dict(sorted(groups.items(), reverse=True))


def by_month(items: Iterable[Item[Record]]) -> dict[int, list[Item[Record]]]:
    """Items of one year by month, latest first."""
    groups: dict[int, list[Item[Record]]] = {}
    for item in items:
        if item.record.day:
            groups.setdefault(item.record.day.month, []).append(item)
    return dict(sorted(groups.items(), reverse=True))


def by_field(items: Iterable[Item[Record]]) -> dict[str, list[Item[Record]]]:
    """Items by field, in order of the folded name; names that differ in letter case or tones alone are one."""
    groups: dict[str, tuple[str, list[Item[Record]]]] = {}
    for item in items:
        if (name := field_name(item.record)) and (folded := slug(name, 60)):
            groups.setdefault(folded, (name, []))[1].append(item)
    return {name: group for _, (name, group) in sorted(groups.items())}


def field_name(record: Record) -> str | None:
    """Field of an item in words."""
    name = record.field
    return _IN_WORDS.get(name, name) if name else None
