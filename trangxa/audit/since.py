"""What changed since an earlier report: new, mended, still open for so many days, let stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from trangxa.audit.summary import Summary, Task

Change = Literal["mới", "còn", "đã sửa", "được miễn"]


@dataclass(frozen=True, slots=True)
class Followed:
    """One finding over time; `days` it has been open on the day of the newer report."""

    change: Change
    identity: str
    place: str
    message: str
    first_seen: date
    days: int


@dataclass(frozen=True, slots=True)
class OldFinding:
    """What an earlier report says of a finding."""

    place: str
    message: str
    first_seen: date


def follow(summary: Summary, old: Mapping[str, OldFinding]) -> tuple[Followed, ...]:
    """Findings of a report beside those of an earlier one, by identities that survive renames; new ones first."""
    now = {task.finding.identity: task for task in summary.tasks}
    rows = [_open(identity, task, old.get(identity), summary.as_of) for identity, task in now.items()]
    rows += [
        Followed("đã sửa", identity, gone.place, gone.message, gone.first_seen, (summary.as_of - gone.first_seen).days)
        for identity, gone in old.items()
        if identity not in now
    ]
    order = ("mới", "còn", "được miễn", "đã sửa")
    return tuple(sorted(rows, key=lambda row: (order.index(row.change), -row.days, row.place, row.identity)))


def first_seen(summary: Summary, old: Mapping[str, OldFinding]) -> dict[str, date]:
    """Day each finding was first reported, by identity."""
    found = (task.finding.identity for task in summary.tasks)
    return {identity: old[identity].first_seen if identity in old else summary.as_of for identity in found}


def _open(identity: str, task: Task, before: OldFinding | None, as_of: date) -> Followed:
    finding = task.finding
    since = before.first_seen if before else as_of
    change: Change = "được miễn" if finding.waiver else "còn" if before else "mới"
    return Followed(change, identity, str(finding.location), finding.message, since, (as_of - since).days)
