"""What the rows of a form count, in its period: posted items, and the register of issued documents for the totals."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from trangxa.audit.scoring.period import Period
from trangxa.content.item import Item
from trangxa.content.kinds import (
    Consultation,
    Directive,
    Disclosure,
    Document,
    LawDissemination,
    News,
    Plan,
    Procedure,
    Project,
    Record,
)
from trangxa.content.site import Site
from trangxa.content.tables import table_of
from trangxa.editorial.issued import Issued, Register
from trangxa.law.forms import Measure
from trangxa.rules.numbers import plain

_PLANS = frozenset({"chiến lược", "chương trình", "đề án", "kế hoạch", "quy hoạch"})
_NO_REGISTER = "Chưa có sổ văn bản (editorial/issued.csv) để biết tổng số"
_LEVELS = ("toàn trình", "một phần", "chỉ thông tin")


class Measured(NamedTuple):
    """How many are posted and of how many; `total` is `None` where only a person knows. `said` explains the number."""

    posted: int | None
    total: int | None
    said: tuple[str, ...] = ()
    text: str = ""
    """The answer where it is more than a number."""


Counted = Callable[[Site, Register, Period], Measured]


def measured(measure: Measure, site: Site, register: Register, period: Period) -> Measured:
    """Count what a row asks for."""
    return _MEASURES[measure](site, register, period)


def _documents(normative: bool) -> Counted:
    def count(site: Site, register: Register, period: Period) -> Measured:
        posted = [item for item in site.of(Document) if item.record.normative is normative]
        if not register.present:
            mine = [item for item in posted if period.holds(item.record.issued)]
            return Measured(len(mine), None, (_NO_REGISTER,))
        rows = [row for row in register.rows if row.normative is normative and period.holds(row.issued)]
        return _against(rows, (_key(item.record.number, item.record.issued.year) for item in posted))

    return count


def _plans(site: Site, register: Register, period: Period) -> Measured:
    """Plans by the register: those posted among the plans or among the documents."""
    mine = [item for item in site.of(Plan) if period.holds(item.record.posted)]
    if not register.present:
        return Measured(len(mine), None, (_NO_REGISTER,))
    known = {_key(i.record.number, i.record.issued.year) for i in site.of(Document)}
    known |= {_key(i.record.decision, i.record.approved.year) for i in site.of(Plan)}
    rows = [row for row in register.rows if row.form.casefold() in _PLANS and period.holds(row.issued)]
    return _against(rows, known)


def _against(rows: list[Issued], posted: Iterable[tuple[str, int]]) -> Measured:
    known = set(posted)
    missing = [row for row in rows if _key(row.number, row.issued.year) not in known]
    return Measured(len(rows) - len(missing), len(rows), tuple(map(_not_posted, missing)))


def _not_posted(row: Issued) -> str:
    return f"Không đăng: {row.number} ngày {row.issued:%d/%m/%Y}, {row.withheld or 'chưa ghi lý do'}"


def _key(number: str, year: int) -> tuple[str, int]:
    return plain(number), year


def _posted(cls: type[Record]) -> Counted:
    def count(site: Site, register: Register, period: Period) -> Measured:
        mine = [item for item in _without_intro(site.of(cls)) if period.holds(item.record.posted)]
        return Measured(len(mine), None)

    return count


def _without_intro(items: Iterable[Item[Record]]) -> Iterator[Item[Record]]:
    return (item for item in items if not item.path.endswith("/index.md"))


def _procedures(site: Site, register: Register, period: Period) -> Measured:
    return Measured(len(site.of(Procedure)), None)


def _levels(site: Site, register: Register, period: Period) -> Measured:
    levels = Counter[str](item.record.service_level for item in site.of(Procedure))
    text = "; ".join(f"{level}: {levels[level]}" for level in _LEVELS)
    return Measured(sum(levels.values()), None, text=text[:1].upper() + text[1:])


def _channels(site: Site, register: Register, period: Period) -> Measured:
    """Rows of the newest published list of channels."""
    lists = [i for i in site.of(Disclosure) if i.record.matter == "kenh-cung-cap-thong-tin"]
    newest = max(lists, key=lambda item: (item.record.posted, item.path), default=None)
    if newest is None or newest.record.posted > period.end:
        return Measured(0, None, ("Chưa công bố danh sách kênh cung cấp thông tin",))
    table = table_of(site.root, newest.path, newest.record.figures) if newest.record.figures else None
    if table is None:
        return Measured(None, None, ("Danh sách kênh không có tệp CSV để đếm",))
    return Measured(len(table) - 1, None, (f"Theo “{newest.title}”",))


_MEASURES: dict[Measure, Counted] = {
    "normative-documents": _documents(True),
    "administrative-documents": _documents(False),
    "directives": _posted(Directive),
    "news": _posted(News),
    "dissemination": _posted(LawDissemination),
    "plans": _plans,
    "projects": _posted(Project),
    "consultations": _posted(Consultation),
    "procedures": _procedures,
    "service-levels": _levels,
    "channels": _channels,
}
