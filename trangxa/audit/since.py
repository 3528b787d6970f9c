"""What changed since an earlier report: new, mended, still open for so many days, let stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import ValidationError

from trangxa.audit.report_format import ReportShape
from trangxa.audit.summary import Summary, Task
from trangxa.errors import TrangxaError

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


def read_old(data: bytes, name: str) -> dict[str, OldFinding]:
    """Findings of an earlier JSON report, by identity. TrangxaError when the file is something else."""
    try:
        report = ReportShape.model_validate_json(data)
    except ValidationError:
        raise TrangxaError(
            f"{name} không phải báo cáo JSON của trangxa.", "Chọn tệp do trangxa audit --format json ghi ra."
        ) from None
    return {
        f.identity: OldFinding(f"{f.path}:{f.line}" if f.line else f.path, f.message, f.first_seen)
        for f in report.findings
    }


def _open(identity: str, task: Task, before: OldFinding | None, as_of: date) -> Followed:
    finding = task.finding
    since = before.first_seen if before else as_of
    change: Change = "được miễn" if finding.waiver else "còn" if before else "mới"
    return Followed(change, identity, str(finding.location), finding.message, since, (as_of - since).days)
