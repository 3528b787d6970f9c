"""From places in the rebuilt sources to addresses that anyone can open."""

from dataclasses import replace

from trangxa.audit.report import Report
from trangxa.audit.summary import Row, Seen, Summary, Task
from trangxa.content.office import COMMUNE_FILE
from trangxa.content.sections import SECTIONS, address_of, section_of
from trangxa.content.targets import file_address
from trangxa.findings import Evidence, Finding, Location
from trangxa.pages.menu import CONTACT, HOME
from trangxa.published.claims import ITEMS

_RECORDS = "editorial/"
_FOLDERS = {section.folder: f"{section.address}/index.html" if section.address else HOME for section in SECTIONS}


def address(path: str) -> str:
    """Where what a content file says can be seen; an address stays as it is."""
    if path == COMMUNE_FILE:
        return CONTACT
    if path.startswith(_RECORDS):
        return ITEMS
    if path in _FOLDERS:
        return _FOLDERS[path]
    if section_of(path) is None:
        return HOME if path in ("", ".") else path
    return (address_of(path) or path) if path.endswith(".md") else file_address(path)


def relocated(report: Report) -> Report:
    """The report with addresses for places; identities stay."""
    results = (
        replace(
            result,
            findings=tuple(map(_finding, result.findings)),
            evidence=tuple(Evidence(e.statement, tuple(map(_place, e.locations))) for e in result.evidence),
        )
        for result in report.results
    )
    findings = sorted(map(_finding, report.findings), key=lambda finding: finding.order)
    return replace(report, results=tuple(results), findings=tuple(findings))


def relocated_summary(summary: Summary, digest: str) -> Summary:
    """The summary with addresses for places, and the digest of the files it was read from."""
    tasks = sorted(map(_task, summary.tasks), key=lambda task: task.finding.order)
    return replace(summary, digest=digest, rows=tuple(map(_row, summary.rows)), tasks=tuple(tasks))


def _row(row: Row) -> Row:
    return replace(row, seen=tuple(map(_seen, row.seen)), tasks=tuple(map(_task, row.tasks)))


def _seen(seen: Seen) -> Seen:
    return replace(seen, place=address(seen.place.rpartition(":")[0] if ":" in seen.place else seen.place))


def _task(task: Task) -> Task:
    return replace(task, finding=_finding(task.finding))


def _finding(finding: Finding) -> Finding:
    return replace(finding, location=_place(finding.location))


def _place(place: Location) -> Location:
    return Location(address(place.path))
