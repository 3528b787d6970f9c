"""Findings of the leak rules: where, how many, by which item; what was found is told masked, never whole."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from trangxa.findings import Evidence, Finding, Location, Severity
from trangxa.law import Obligation
from trangxa.rules.base import fault
from trangxa.rules.leaks.paper import Paper
from trangxa.rules.leaks.papers import Read
from trangxa.rules.leaks.rows import Row

T = TypeVar("T")
Hit = tuple[Row, str]
"""A line and what on it must not be seen; empty where nothing of it needs to be shown."""

_RUN = re.compile(r"[A-Z]{0,2}\d(?:[ .\-]?\d){7,}")
_DAY = re.compile(r"\d{4}-\d\d(-\d\d)?")


def mask(written: str) -> str:
    """`037085001234` → `0370…34`: enough to find it, too little to use it."""
    bare = re.sub(r"[\W_]", "", written)
    start, end = (4, 2) if len(bare) >= 10 else (2, 1)
    return f"{bare[:start]}…{bare[-end:]}" if len(bare) > start + end + 1 else "…"


def masked(text: str) -> str:
    """A text with every longer number in it masked."""
    return _RUN.sub(lambda run: run[0] if _DAY.fullmatch(run[0]) else mask(run[0]), text)


def grouped(hits: Iterable[Hit]) -> list[list[Hit]]:
    """Hits that are told as one: those of a table or list, of a line, of a page without lines."""
    groups: dict[tuple[int, int], list[Hit]] = {}
    for row, written in hits:
        groups.setdefault((row.block, 0 if row.block else row.line), []).append((row, written))
    return list(groups.values())


def tell(
    obligation: Obligation,
    paper: Paper,
    row: Row,
    message: str,
    fix: str,
    *,
    severity: Severity | None = None,
) -> Finding:
    """A finding on a line of a paper. `message` has no full stop: where it was found is added."""
    told = masked(f"{message}{_where(paper)}.")
    place = Location(paper.path, row.line)
    kind = paper.item.kind if paper.own else ""
    return fault(obligation, place, told, fix, severity=severity, kind=kind, key=row.key if paper.own else "")


def tell_lawful(obligation: Obligation, paper: Paper, row: Row, message: str, fix: str) -> Finding:
    """The same, but a warning where the item states the law that lets the list be published."""
    basis = paper.item.record.lawful_basis
    if not basis:
        return tell(obligation, paper, row, message, f"{fix} Luật buộc công khai thì ghi can_cu_cong_khai ở mục.")
    told = f"{message}; mục ghi căn cứ công khai “{basis}”"
    only = "Kiểm tra căn cứ; chỉ giữ những cột mà luật yêu cầu."
    return tell(obligation, paper, row, told, only, severity=Severity.WARNING)


def _where(paper: Paper) -> str:
    parts = [paper.part] if paper.part else []
    if paper.path != paper.item.path:
        parts.append(f"mục {paper.item.path} đăng tệp này")
    return f" ({', '.join(parts)})" if parts else ""


def numbered(hits: list[Hit]) -> str:
    """The first number masked, and how many more there are: `0370…34 và 2 số khác`."""
    others = len({written for _, written in hits}) - 1
    return mask(hits[0][1]) + (f" và {others} số khác" if others else "")


def looked_through(read: Read) -> Evidence:
    """What was judged."""
    files = f" và {len(read.files)} tệp kèm theo" if read.files else ""
    return Evidence(f"Đã rà {read.items} mục{files}.")


def once_a_file(papers: Iterable[Paper], found_in: Callable[[Paper], T | None]) -> Iterator[tuple[Paper, T]]:
    """What is found first in each file: a stamp stands on every page."""
    told: set[str] = set()
    for paper in papers:
        if paper.path not in told and (found := found_in(paper)) is not None:
            told.add(paper.path)
            yield paper, found


def by_paper(papers: Iterable[Paper], hits_in: Callable[[Paper], Iterable[Hit]]) -> Iterator[tuple[Paper, list[Hit]]]:
    """Groups of hits, paper by paper."""
    for paper in papers:
        for group in grouped(hits_in(paper)):
            yield paper, group
