"""The report as JSON; `audit/report_format.py` is its schema."""

from datetime import date

from trangxa.audit.report_format import FindingShape, ObligationShape, ReportShape, SeenShape
from trangxa.audit.summary import Row, Summary, Task


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
        by=found.waived_until,
        waiver=found.waiver,
        first_seen=first,
    )
