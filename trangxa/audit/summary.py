"""A report in the words every format shows: verdict, counts, and one row an obligation, ready to be laid out."""

from dataclasses import dataclass
from datetime import date

from trangxa.findings import Finding, Outcome
from trangxa.law import Obligation

TRI_STATE = {
    Outcome.PASSED: "Có đăng",
    Outcome.WARNED: "Có đăng",
    Outcome.FAILED: "Không đăng",
    Outcome.INAPPLICABLE: "Không có dữ liệu",
}
"""The three words of scoring forms; the other outcomes leave the box to a person."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Where an auditor can see for himself: place in the sources, address on the page, title, last update."""

    place: str
    url: str = ""
    title: str = ""
    updated: date | None = None
    approved_by: str = ""
    """Name of who approved the item; empty where nothing is approved or nobody can tell."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done about one finding, and by whom."""

    finding: Finding
    who: str


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
