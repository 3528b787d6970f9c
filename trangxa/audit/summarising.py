"""From a report on a site to its summary: what reads it needs no look at the site."""

from collections.abc import Mapping
from dataclasses import dataclass

from trangxa.audit.digest import content_digest
from trangxa.audit.report import Report, Result
from trangxa.audit.summary import Row, Seen, Summary, Task
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.site import Site
from trangxa.findings import Finding, Location

_SHARES = {"yes": "Bắt buộc", "by-analogy": "Áp dụng tương tự", "no": "Không bắt buộc"}
_LEVELS = {"hard": "Chặn đăng", "soft": "Nhắc nhở theo luật", "house": "Mức nhắc của Ban Biên tập"}
_NOBODY = "Người chịu trách nhiệm nội dung"
"""Who mends what belongs to no item, where `commune.yml` names nobody."""


def summarise(site: Site, report: Report, version: str) -> Summary:
    """The summary of a report on a site; `version` is that of the program."""
    office = site.commune
    responsible = office.responsible if office else _NOBODY
    sources = _Sources({item.path: item for item in site.items}, site.approvers, responsible)
    return Summary(
        agency=office.agency if office else "",
        place=office.name if office else "",
        site_url=office.site_url if office else "",
        responsible=responsible,
        profile=report.profile.id,
        title=report.profile.citation,
        as_of=report.as_of,
        illustrative=bool(office and office.illustrative),
        digest=content_digest(site),
        version=version,
        blocked=report.blocked,
        counts=report.counts,
        rows=tuple(map(sources.row, report.results)),
        tasks=tuple(map(sources.task, report.findings)),
    )


@dataclass(frozen=True, slots=True)
class _Sources:
    """What places in the sources stand for: items and who approved them, by path, and who answers for the rest."""

    items: dict[str, Item[Record]]
    approvers: Mapping[str, str]
    responsible: str

    def row(self, result: Result) -> Row:
        """One obligation as it is shown."""
        obligation = result.obligation
        places = dict.fromkeys(place for evidence in result.evidence for place in evidence.locations)
        return Row(
            obligation,
            result.outcome,
            _SHARES[obligation.binds.value],
            _LEVELS[obligation.level],
            tuple(evidence.statement for evidence in result.evidence),
            tuple(map(self.seen, places)),
            tuple(map(self.task, result.findings)),
            result.absent,
        )

    def seen(self, place: Location) -> Seen:
        """A piece of evidence: the item at that place, if one is there."""
        item, approver = self.items.get(place.path), self.approvers.get(place.path, "")
        if item is None:
            return Seen(str(place), approved_by=approver)
        return Seen(str(place), item.url, item.title, item.record.changed, approver)

    def task(self, finding: Finding) -> Task:
        """The author mends his item; what belongs to no item falls to the person responsible."""
        item = self.items.get(finding.location.path)
        record = item.record if item else None
        who = getattr(record, "in_charge", None) or (record.author if record else None) or self.responsible
        return Task(finding, who)
