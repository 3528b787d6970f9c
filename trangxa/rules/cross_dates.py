"""Rule: dates of an item follow each other, and nothing was posted on a day that has not come."""

import functools
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.keys import keys_of
from trangxa.content.kinds import Document, Record
from trangxa.content.site import Site
from trangxa.findings import Evidence, Finding
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, item_fault


class Pair(NamedTuple):
    """Two keys of a kind whose days must come in this order."""

    kind: str
    first: str
    then: str


_ORDER = (
    Pair("van-ban", "ngay_ban_hanh", "ngay_hieu_luc"),
    Pair("van-ban", "ngay_ban_hanh", "ngay_dang"),
    Pair("van-ban", "ngay_ban_hanh", "ngay_nhan"),
    Pair("van-ban", "ngay_nhan", "ngay_dang"),
    Pair("chi-dao", "ngay_ban_hanh", "ngay_dang"),
    Pair("khen-thuong-xu-phat", "ngay_quyet_dinh", "ngay_dang"),
    Pair("pho-bien-phap-luat", "ngay_ban_hanh_luat", "ngay_dang"),
    Pair("ke-hoach", "ngay_phe_duyet", "ngay_dang"),
    Pair("du-an", "ngay_phe_duyet", "ngay_dang"),
    Pair("thong-ke", "ngay_quyet_dinh_cong_bo", "ngay_dang"),
    Pair("hoi-dap", "ngay_nhan", "ngay_tra_loi"),
    Pair("gop-y", "han_gop_y", "ngay_ket_qua"),
)
_ANY = Pair("*", "ngay_dang", "cap_nhat")
_DONE = ("ngay_dang", "cap_nhat", "ngay_tra_loi", "ngay_ket_qua", "ngay_doi_chieu")
"""Keys of what has been done already: such a day cannot lie ahead."""


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every item."""
    own = f"xã {site.commune.name}".casefold() if site.commune else ""
    for item in site.items:
        days = _days(item.record)
        yield from _disorder(item, days, obligation, own)
        yield from _ahead(item, days, site.as_of, obligation)
        yield from _corrected_ahead(item, site.as_of, obligation)
    yield Evidence(f"Đã đối chiếu các ngày của {len(site.items)} mục.")


def _days(record: Record) -> dict[str, date]:
    values = ((key, getattr(record, name)) for key, name in _names(type(record)))
    return {key: value for key, value in values if value is not None}


@functools.cache
def _names(cls: type[Record]) -> tuple[tuple[str, str], ...]:
    """Keys and attributes of the days that are looked at."""
    wanted = {key for pair in (*_ORDER, _ANY) for key in (pair.first, pair.then)} | set(_DONE)
    return tuple((key.name, key.attribute) for key in keys_of(cls).values() if key.name in wanted)


def _disorder(item: Item[Record], days: dict[str, date], obligation: Obligation, own: str) -> Iterator[Finding]:
    for kind, first, then in (*_ORDER, _ANY):
        if kind not in (item.kind, "*") or first not in days or then not in days or days[first] <= days[then]:
            continue
        if then == "ngay_hieu_luc" and _reaches_back(item.record, own):
            continue
        message = (
            f"{_label(item, then)} {days[then]:%d/%m/%Y} sớm hơn {_label(item, first).lower()} {days[first]:%d/%m/%Y}."
        )
        fix = f"Đối chiếu với bản gốc rồi sửa {then} hoặc {first}."
        yield item_fault(obligation, item, then, message, fix)


def _ahead(item: Item[Record], days: dict[str, date], as_of: date, obligation: Obligation) -> Iterator[Finding]:
    for key in _DONE:
        if key in days and days[key] > as_of:
            message = f"{_label(item, key)} {days[key]:%d/%m/%Y} là ngày chưa tới (xét ngày {as_of:%d/%m/%Y})."
            fix = f"Sửa {key} thành ngày thật; nếu chưa đăng thì ghi nhap: true."
            yield item_fault(obligation, item, key, message, fix)


def _corrected_ahead(item: Item[Record], as_of: date, obligation: Obligation) -> Iterator[Finding]:
    for at, correction in enumerate(item.record.corrections):
        if correction.day > as_of:
            message = f"Ngày đính chính {correction.day:%d/%m/%Y} là ngày chưa tới (xét ngày {as_of:%d/%m/%Y})."
            yield item_fault(obligation, item, f"dinh_chinh.{at}.ngay", message, "Sửa ngay thành ngày thật.")


def _reaches_back(record: Record, own: str) -> bool:
    """A law of a body above may take effect before its issue, and the page only repeats it; a commune's may not."""
    return isinstance(record, Document) and record.normative and not (own and own in record.issuer.casefold())


def _label(item: Item[Record], key: str) -> str:
    return keys_of(type(item.record))[key].label


RULE = Rule("cross-dates", "Các ngày theo đúng thứ tự", check)
