"""The report as JSON, with a published JSON Schema; the form other programs and later runs read."""

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from trangxa.audit.since import OldFinding
from trangxa.audit.summary import Row, Summary, Task
from trangxa.errors import TrangxaError


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SeenShape(_Shape):
    """Where evidence can be seen."""

    place: str = Field(description="Tệp trong nguồn, có dòng nếu biết")
    url: str = Field(description="Địa chỉ trên trang, tính từ gốc; trống nếu không có trang riêng")
    title: str
    updated: date | None
    approved_by: str


class FindingShape(_Shape):
    """One finding, once in the whole report."""

    identity: str = Field(description="Mã phát hiện, giữ nguyên khi đổi tên tệp")
    rule: str
    severity: str
    path: str
    line: int = Field(ge=0, description="Dòng, tính từ 1; 0 là cả tệp hoặc thư mục")
    message: str
    fix: str
    basis: str
    who: str
    by: date | None
    waiver: str
    first_seen: date


class ObligationShape(_Shape):
    """One obligation and how it stands."""

    id: str
    point: str | None
    basis: str
    title: str
    outcome: str
    tri_state: str
    binding: str
    level: str
    limit: str | None
    statements: tuple[str, ...]
    seen: tuple[SeenShape, ...]
    findings: tuple[str, ...] = Field(description="Mã các phát hiện")


class ReportShape(_Shape):
    """The whole report, format 1."""

    format: int = Field(1, ge=1, le=1)
    agency: str
    site_url: str
    responsible: str
    profile: str
    laws: str
    as_of: date
    illustrative: bool
    digest: str
    version: str
    verdict: str
    blocked: bool
    counts: dict[str, int]
    obligations: tuple[ObligationShape, ...]
    findings: tuple[FindingShape, ...]


def shape(summary: Summary, seen_first: dict[str, date] | None = None) -> ReportShape:
    """The report as typed data; `seen_first` is the day each finding was first reported, by identity."""
    days = seen_first or {}
    return ReportShape(
        format=1,
        agency=summary.agency,
        site_url=summary.site_url,
        responsible=summary.responsible,
        profile=summary.profile,
        laws=summary.title,
        as_of=summary.as_of,
        illustrative=summary.illustrative,
        digest=summary.digest,
        version=summary.version,
        verdict=summary.verdict,
        blocked=summary.blocked,
        counts={outcome.value: count for outcome, count in summary.counts.items()},
        obligations=tuple(_obligation(row) for row in summary.rows),
        findings=tuple(_finding(task, days.get(task.finding.identity, summary.as_of)) for task in summary.tasks),
    )


def write_json(summary: Summary, seen_first: dict[str, date] | None = None) -> bytes:
    """UTF-8, indented, keys in the order of the schema."""
    return (shape(summary, seen_first).model_dump_json(indent=1) + "\n").encode()


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


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the report."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **ReportShape.model_json_schema()}


def _obligation(row: Row) -> ObligationShape:
    obligation = row.obligation
    return ObligationShape(
        id=obligation.id,
        point=obligation.point,
        basis=obligation.basis,
        title=obligation.title,
        outcome=row.outcome.value,
        tri_state=row.tri_state,
        binding=row.binding,
        level=row.level,
        limit=obligation.limit.words if obligation.limit else None,
        statements=row.statements,
        seen=tuple(SeenShape(**{name: getattr(seen, name) for name in SeenShape.model_fields}) for seen in row.seen),
        findings=tuple(task.finding.identity for task in row.tasks),
    )


def _finding(task: Task, first: date) -> FindingShape:
    found = task.finding
    return FindingShape(
        identity=found.identity,
        rule=found.rule,
        severity=found.severity.value,
        path=found.location.path,
        line=found.location.line,
        message=found.message,
        fix=found.fix,
        basis=found.basis,
        who=task.who,
        by=task.by,
        waiver=found.waiver,
        first_seen=first,
    )
