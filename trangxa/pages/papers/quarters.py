"""What was made public, quarter by quarter, with form and time (Luật 10/2022/QH15 Art. 13.2)."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from trangxa.audit.paper import Cell, Column, Paper, Table, cells
from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.sections import Section, section_of
from trangxa.pages.index import SiteIndex
from trangxa.pages.papers.access import until_of
from trangxa.pages.papers.common import address, forms_of, link, shown
from trangxa.pages.papers.fourteen import Matter, matters
from trangxa.rules.selecting import STANDING, matches

NAME = "da-cong-khai"
FIRST_YEAR = 2023
"""The law stands since 01/7/2023."""

_ROMAN = ("I", "II", "III", "IV")
_COLUMNS = (
    Column("TT", 1.0, number=True),
    Column("Khoản của Điều 11", 2.2),
    Column("Nội dung đã công khai", 8.2),
    Column("Hình thức", 4.6),
    Column("Ngày công khai", 2.2),
    Column("Thời hạn", 2.8),
    Column("Địa chỉ", 5.0),
)

_MANY = 5
"""Items of a standing catalogue posted on one day from which they are told of as one."""

Found = list[tuple[date, int, Item[Record]]]
"""Day of posting, number of the matter, item."""


def quarter_papers(index: SiteIndex, commune: Commune) -> tuple[Paper, ...]:
    """One paper a year, this year's first; years in which nothing was posted have none, but for this year."""
    found = _found(index, matters())
    now = index.site.as_of.year
    years = sorted({now, *(day.year for day, _, _ in found if day.year >= FIRST_YEAR)}, reverse=True)
    return tuple(_paper(year, [f for f in found if f[0].year == year], index, commune) for year in years)


def _found(index: SiteIndex, law: tuple[Matter, ...]) -> Found:
    """Items posted by the day of judgement, each under the first matter it belongs to."""
    by_kind: dict[str, list[Matter]] = {}
    for matter in law:
        for kind in {source.kind for source in matter.args.sources}:
            by_kind.setdefault(kind, []).append(matter)
    found: Found = []
    for item in (i for kind in by_kind for i in index.site.of_kind(kind)):
        day, number = item.record.posted, _number(item, by_kind[item.kind])
        if day and number and day <= index.site.as_of and not item.path.endswith("/index.md"):
            found.append((day, number, item))
    return sorted(found, key=lambda f: (f[0], f[1], f[2].path))


def _number(item: Item[Record], law: list[Matter]) -> int:
    """The matter an item belongs to; 0 if to none."""
    for matter in law:
        if any(source.kind == item.kind and matches(item.record, source.where) for source in matter.args.sources):
            return matter.number
    return 0


def _paper(year: int, found: Found, index: SiteIndex, commune: Commune) -> Paper:
    as_of = index.site.as_of
    last = (as_of.month + 2) // 3 if year == as_of.year else 4
    return Paper(
        NAME if year == as_of.year else f"{NAME}-{year}",
        f"Danh sách nội dung đã công khai theo quý, năm {year}",
        "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 13 khoản 2",
        tuple(_table(year, quarter, found, commune) for quarter in range(last, 0, -1)),
        (("Cơ quan", commune.agency), ("Tính đến ngày", shown(min(as_of, date(year, 12, 31))))),
        ("Danh sách lập từ ngày đăng của từng mục, niêm yết tại trụ sở và nhà văn hóa các xóm khi hết quý.",),
        "DS-UBND",
    )


def _table(year: int, quarter: int, found: Found, commune: Commune) -> Table:
    mine = [f for f in found if (f[0].month + 2) // 3 == quarter]
    return Table(f"Quý {_ROMAN[quarter - 1]} năm {year}", _COLUMNS, tuple(_rows(mine, commune)),
                 "Chưa công khai nội dung nào trong quý.")  # fmt: skip


def _rows(found: Found, commune: Commune) -> Iterator[tuple[Cell, ...]]:
    """A row an item; of a catalogue that is posted whole, like the procedures, a row a day."""
    counts = Counter((day, item.kind) for day, _, item in found if item.kind in STANDING)
    whole = {key for key, count in counts.items() if count > _MANY}
    first = {(day, item.kind): item for day, _, item in reversed(found)}
    shown_rows = [f for f in found if (f[0], f[2].kind) not in whole or first[f[0], f[2].kind] is f[2]]
    for at, (day, number, item) in enumerate(shown_rows, 1):
        what, url = link(item), item.url
        if (day, item.kind) in whole:
            section = _section(item)
            url = f"{section.address}/index.html"
            what = Cell(f"{section.title}: {counts[day, item.kind]} mục", url)
        tail = forms_of(item.record), shown(day), until_of(item.record), address(url, commune)
        yield cells(at, f"Khoản {number}", what, *tail)


def _section(item: Item[Record]) -> Section:
    section = section_of(item.path)
    if section is None:
        raise ValueError(item.path)
    return section
