"""Each register as CSV and JSON, with the editors' own keys and labels."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from pydantic_core import to_json

from trangxa.content.item import Item
from trangxa.content.kinds import KINDS, Loc, Record
from trangxa.content.targets import file_address, target_of
from trangxa.opendata.types import words_of

DATASETS: dict[str, tuple[str, str]] = {
    "thu-tuc": ("Thủ tục hành chính", "procedures"),
    "van-ban": ("Văn bản", "docs/van-ban"),
    "ke-hoach": ("Chiến lược, quy hoạch, kế hoạch", "docs/chien-luoc-quy-hoach"),
    "du-an": ("Dự án, đầu tư, mua sắm công", "docs/du-an"),
    "gop-y": ("Lấy ý kiến góp ý", "docs/gop-y"),
    "hoi-dap": ("Hỏi đáp, phản hồi kiến nghị", "docs/hoi-dap"),
    "can-bo": ("Cán bộ, công chức", "docs/can-bo"),
    "don-vi": ("Tổ chức bộ máy", "docs/don-vi"),
    "thong-ke": ("Thống kê", "docs/thong-ke"),
    "di-san": ("Di tích, danh thắng", "docs/di-san"),
    "du-lich": ("Du lịch", "docs/du-lich"),
    "le-hoi": ("Lễ hội, sự kiện", "docs/le-hoi"),
    "tin-tuc": ("Tin tức, sự kiện", "news"),
}
"""By kind: title and content folder."""

LICENCE = "Được dùng lại, chia sẻ, sửa đổi tự do, kể cả để kinh doanh; phải ghi nguồn là trang này và ngày lấy dữ liệu."
"""What the office allows; every file of open data says so."""

_LEFT_OUT = frozenset({"nhap", "loai", "thu_tu", "lanh_dao", "dung_dau", "vai_tro", "dong_y_neu_ten"})
"""Keys that steer the page and say nothing of the matter."""

Row = dict[str, Any]


def fields(kind: str) -> tuple[tuple[str, str], ...]:
    """Key and label of each column of a dataset, the page's address first."""
    keys = [(str(info.alias), str(info.title)) for info in KINDS[kind].model_fields.values()]
    return ("dia_chi_trang", "Địa chỉ trang"), *((key, label) for key, label in keys if key not in _LEFT_OUT)


def types(kind: str) -> dict[str, str]:
    """Kind of value by key, in words."""
    known = {str(info.alias): words_of(info.annotation) for info in KINDS[kind].model_fields.values()}
    return {key: known.get(key, "địa chỉ trang") for key, _ in fields(kind)}


def changed(items: Sequence[Item[Record]]) -> date | None:
    """Day of the newest change among the items; `None` if none has a day."""
    days = (item.record.updated or item.record.posted or item.record.day for item in items)
    return max((day for day in days if day), default=None)


def rows(kind: str, items: Sequence[Item[Record]], base: str) -> list[Row]:
    """One row an item; keys without a value are null. `base` is the page's address, ending in a slash."""
    names = [key for key, _ in fields(kind)]
    found = []
    for item in items:
        values = item.record.model_dump(by_alias=True, mode="json")
        for place, path in item.record.files():
            _set(values, place, base + file_address(target.path) if (target := target_of(item.path, path)) else path)
        found.append({"dia_chi_trang": base + item.url, **{key: values[key] for key in names[1:]}})
    return found


def json_table(kind: str, items: Sequence[Item[Record]], base: str) -> bytes:
    """`{"ten", "giay_phep", "cap_nhat", "cot": {key: label}, "kieu": {key: type}, "du_lieu": [row…]}`, UTF-8."""
    whole = {
        "ten": DATASETS[kind][0],
        "giay_phep": LICENCE,
        "cap_nhat": changed(items),
        "cot": dict(fields(kind)),
        "kieu": types(kind),
        "du_lieu": rows(kind, items, base),
    }
    return to_json(whole, indent=1) + b"\n"


def csv_table(kind: str, items: Sequence[Item[Record]], base: str) -> bytes:
    """One line an item, labels as heads, with a byte order mark so that Excel reads it as UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([label for _, label in fields(kind)])
    writer.writerows([_cell(value) for value in row.values()] for row in rows(kind, items, base))
    return out.getvalue().encode("utf-8-sig")


def _set(values: Any, place: Loc, address: str) -> None:
    """A file's place in the sources means nothing to others: they get its address."""
    for part in place[:-1]:
        values = values[part]
    values[place[-1]] = address


def _cell(value: Any) -> str:
    """Text of a value; text that a spreadsheet would take for a formula is quoted off."""
    text = value if isinstance(value, str) else "" if value is None else "; ".join(_texts(value))
    return f"'{text}" if text[:1] in ("=", "+", "@", "\t") else text


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        yield ", ".join(text for one in value.values() for text in _texts(one))
    elif isinstance(value, bool):
        yield "có" if value else "không"
    elif value is not None:
        yield str(value)
