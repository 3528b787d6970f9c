"""A report in the words every format shows: verdict, counts, and one row an obligation, ready to be laid out."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trangxa.audit.report import Report, Result
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.office import COMMUNE_FILE
from trangxa.content.site import Site
from trangxa.findings import Finding, Location, Outcome
from trangxa.law import Obligation

TRI_STATE = {
    Outcome.PASSED: "Có đăng",
    Outcome.WARNED: "Có đăng",
    Outcome.FAILED: "Không đăng",
    Outcome.INAPPLICABLE: "Không có dữ liệu",
}
"""The three words of scoring forms; the other outcomes leave the box to a person."""

_SHARES = {"yes": "Bắt buộc", "by-analogy": "Áp dụng tương tự", "no": "Không bắt buộc"}
_LEVELS = {"hard": "Chặn đăng", "soft": "Nhắc nhở theo luật", "house": "Mức nhắc của Ban Biên tập"}


@dataclass(frozen=True, slots=True)
class Seen:
    """Where an auditor can see for himself: place in the sources, address on the page, title, last update."""

    place: str
    url: str = ""
    title: str = ""
    updated: date | None = None
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done about one finding. `by` is the day it is due; `None`: before the next publication."""

    finding: Finding
    who: str
    by: date | None


@dataclass(frozen=True, slots=True)
class Row:
    """One obligation."""

    obligation: Obligation
    outcome: Outcome
    binding: str
    level: str
    statements: tuple[str, ...]
    seen: tuple[Seen, ...]
    tasks: tuple[Task, ...]
    absent: bool = False
    """Whether nothing is there though the outcome only warns."""

    @property
    def tri_state(self) -> str:
        """`Có đăng`, `Không đăng`, `Không có dữ liệu`, or the outcome's own word."""
        return TRI_STATE[Outcome.FAILED] if self.absent else TRI_STATE.get(self.outcome, self.outcome.value)


@dataclass(frozen=True, slots=True)
class Summary:
    """The first page and the rows of a report."""

    agency: str
    place: str
    """Name of the commune, as official papers date themselves."""

    site_url: str
    responsible: str
    profile: str
    title: str
    as_of: date
    illustrative: bool
    digest: str
    """SHA-256 over the content judged, hexadecimal."""

    version: str
    blocked: bool
    counts: dict[Outcome, int]
    rows: tuple[Row, ...]
    tasks: tuple[Task, ...]
    """Every finding once, with its task."""

    @property
    def verdict(self) -> str:
        """In one sentence."""
        if self.blocked:
            return "Chưa đủ điều kiện đăng: còn nghĩa vụ chưa đạt hoặc chưa kiểm tra được."
        doubtful = self.counts[Outcome.CANT_TELL]
        return f"Đạt, còn {doubtful} nghĩa vụ cần người xem." if doubtful else "Đạt mọi nghĩa vụ máy kiểm tra được."


def summarise(site: Site, report: Report, version: str) -> Summary:
    """The summary of a report on a site; `version` is that of the program."""
    office = site.commune
    items = {item.path: item for item in site.items}
    responsible = office.responsible if office else "Người chịu trách nhiệm nội dung"
    return Summary(
        office.agency if office else "",
        office.name if office else "",
        office.site_url if office else "",
        responsible,
        report.profile.id,
        report.profile.citation,
        report.as_of,
        bool(office and office.illustrative),
        content_digest(site),
        version,
        report.blocked,
        report.counts,
        tuple(_row(result, items, responsible) for result in report.results),
        tuple(_task(finding, items, responsible) for finding in report.findings),
    )


def content_digest(site: Site) -> str:
    """Digest of what was judged: every published item and file, the office's data and the board's records."""
    whole = hashlib.sha256()
    for item in site.items:
        whole.update(f"{item.path}\0{item.digest}\n".encode())
    editorial = (p.relative_to(site.root).as_posix() for p in (site.root / "editorial").rglob("*") if p.is_file())
    for path in sorted({*site.files, COMMUNE_FILE, *editorial}):
        whole.update(f"{path}\0{_digest(site.root / path)}\n".encode())
    return whole.hexdigest()


def _digest(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _row(result: Result, items: dict[str, Item[Record]], responsible: str) -> Row:
    obligation = result.obligation
    locations = dict.fromkeys(place for evidence in result.evidence for place in evidence.locations)
    return Row(
        obligation,
        result.outcome,
        _SHARES[obligation.binds.value],
        _LEVELS[obligation.level],
        tuple(evidence.statement for evidence in result.evidence),
        tuple(_seen(place, items) for place in locations),
        tuple(_task(finding, items, responsible) for finding in result.findings),
        result.absent,
    )


def _seen(place: Location, items: dict[str, Item[Record]]) -> Seen:
    item = items.get(place.path)
    if item is None:
        return Seen(str(place))
    record = item.record
    return Seen(str(place), item.url, item.title, record.changed)


def _task(finding: Finding, items: dict[str, Item[Record]], responsible: str) -> Task:
    """The author mends his item; what belongs to no item falls to the person responsible."""
    item = items.get(finding.location.path)
    record = item.record if item else None
    who = getattr(record, "in_charge", None) or (record.author if record else None) or responsible
    return Task(finding, who, None)


def paragraphs(row: Row) -> Iterator[str]:
    """What a row says in running text: statements, then what to do."""
    yield from row.statements
    for task in row.tasks:
        yield f"{task.finding.location}: {task.finding.message} {task.finding.fix}"
