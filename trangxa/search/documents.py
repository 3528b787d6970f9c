"""What is searched: each published item as a numbered document, and what a result shows of it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pydantic_core import to_json

from trangxa.content.item import Item
from trangxa.content.kinds import Record

RANK = (
    "trang",
    "lich-lam-viec",
    "khen-thuong-xu-phat",
    "chi-dao",
    "cong-khai",
    "thong-ke",
    "ke-hoach",
    "pho-bien-phap-luat",
    "gop-y",
    "du-an",
    "tin-tuc",
    "hoi-dap",
    "chuyen-de",
    "le-hoi",
    "du-lich",
    "di-san",
    "can-bo",
    "don-vi",
    "thong-bao",
    "van-ban",
    "thu-tuc",
)
"""Kinds from the last to the first place among equals."""

_SPAN = 1 << 17
"""Numbers each kind has to itself."""

BLOCK = 8
"""Documents whose results lie in one file."""

_SUMMARY = 160


class Numbered(NamedTuple):
    """A document: its number rises with its kind's rank, then with its day."""

    number: int
    item: Item[Record]


def numbered(items: Iterable[Item[Record]]) -> list[Numbered]:
    """Documents in the order of their numbers. A new item of today changes no other's number."""
    by_kind: dict[str, list[Item[Record]]] = {kind: [] for kind in RANK}
    for item in items:
        by_kind[item.kind].append(item)
    return [
        Numbered(place * _SPAN + at, item)
        for place, kind in enumerate(RANK)
        for at, item in enumerate(sorted(by_kind[kind], key=_age))
    ]


def _age(item: Item[Record]) -> tuple[int, str]:
    return (item.record.day or date.min).toordinal(), item.path


def result_files(documents: Sequence[Numbered]) -> dict[str, bytes]:
    """Files of results by name, `{number: [title, address, summary, day]}`."""
    blocks: dict[str, dict[int, list[str]]] = {}
    for number, item in documents:
        record = item.record
        summary = record.description if record.description != record.heading else ""
        row = [record.heading, item.url, _short(summary), record.day.isoformat() if record.day else ""]
        blocks.setdefault(f"d-{number // BLOCK}", {})[number] = row
    return {name: to_json(rows) for name, rows in blocks.items()}


def _short(text: str) -> str:
    return text if len(text) <= _SUMMARY else text[:_SUMMARY].rsplit(" ", 1)[0] + " …"
