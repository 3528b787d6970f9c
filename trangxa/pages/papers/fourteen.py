"""The fourteen matters of Luật Thực hiện dân chủ ở cơ sở Art. 11, each with what this year shows of it."""

from typing import NamedTuple

from trangxa.audit.paper import Cell, Column, Paper, Table, cells, lines
from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.sections import SECTIONS, Section
from trangxa.law import Obligation, load_profile
from trangxa.pages.index import SiteIndex
from trangxa.pages.papers.common import forms_of, matter_names, shown, statement_on
from trangxa.rules import covered_this_year

NAME = "muoi-bon-noi-dung"
LAW = "thdc-2022"
_MOST = 5
"""Items named for a matter; the others are reached through their section."""

_COLUMNS = (
    Column("TT", 1.0, number=True),
    Column("Nội dung phải công khai", 6.5),
    Column("Tình trạng", 4.0),
    Column("Đã công khai trên trang", 8.3),
    Column("Hình thức", 4.0),
    Column("Gần nhất", 2.2),
)


class Matter(NamedTuple):
    """One of the fourteen: the obligation and the arguments that tell where it is found."""

    obligation: Obligation
    args: covered_this_year.Args

    @property
    def number(self) -> int:
        """Its number in Art. 11."""
        return int((self.obligation.point or "").rpartition("-")[2])


def matters() -> tuple[Matter, ...]:
    """The matters in the order of the law, as its profile states them."""
    rule = covered_this_year.RULE.id
    found = (o for o in load_profile(LAW).obligations if o.rule == rule and (o.point or "").startswith("DC-"))
    return tuple(sorted((Matter(o, covered_this_year.Args.model_validate(o.args)) for o in found),
                        key=lambda matter: matter.number))  # fmt: skip


def fourteen_paper(index: SiteIndex, commune: Commune) -> Paper:
    """The table for the year of the day of judgement."""
    year = index.site.as_of.year
    rows = tuple(_row(matter, index) for matter in matters())
    return Paper(
        NAME,
        f"Mười bốn nội dung công khai theo Luật Thực hiện dân chủ ở cơ sở, năm {year}",
        "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 và Điều 13 khoản 1",
        (Table(f"Tình trạng công khai năm {year}", _COLUMNS, rows),),
        (("Cơ quan", commune.agency), ("Tính đến ngày", shown(index.site.as_of))),
        ("Nội dung 4 và 13 công khai thường xuyên; các nội dung khác tính mục đăng trong năm.",),
        "BC-UBND",
    )


def found_for(matter: Matter, index: SiteIndex) -> tuple[Item[Record], ...]:
    """Items of a matter that count this year, the newest first."""
    intros = {item.path for item in index.intro.values()}
    items = [i for source in matter.args.sources for i in covered_this_year.items_of(index.site, source)]
    unique = {item.path: item for item in items if item.path not in intros}
    return tuple(sorted(unique.values(), key=lambda i: (-(i.record.posted or index.site.as_of).toordinal(), i.path)))


def _row(matter: Matter, index: SiteIndex) -> tuple[Cell, ...]:
    items = found_for(matter, index)
    parts = [(item.title, item.url) for item in items[:_MOST]]
    if (rest := len(items) - _MOST) > 0:
        section = _section(items[0].kind)
        parts.append((f"và {rest} mục khác: {section.title}", f"{section.address}/index.html"))
    return cells(
        matter.number,
        matter.obligation.title,
        _state(matter, index, items),
        lines(*parts) if parts else "-",
        "; ".join(dict.fromkeys(form for item in items for form in forms_of(item.record).split("; "))) or "-",
        shown(max((i.record.posted for i in items if i.record.posted), default=None), "-"),
    )


def _state(matter: Matter, index: SiteIndex, items: tuple[Item[Record], ...]) -> str:
    if items:
        return f"Có đăng, {len(items)} mục"
    wanted = [w for s in matter.args.sources for w in (s.where.get("noi_dung"),) if isinstance(w, str)]
    names = (matter.args.group, *(name for word in wanted for name in matter_names(word)))
    return statement_on(index, *names) or "Chưa công khai"


def _section(kind: str) -> Section:
    return next(section for section in SECTIONS if section.kind == kind and section.address)
