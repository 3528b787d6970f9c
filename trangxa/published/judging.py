"""The audit of a published site from its files alone, with the same rules and the same report as from sources."""

import hashlib
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from trangxa.audit import audit
from trangxa.audit.report import Report
from trangxa.audit.report_format import ReportShape
from trangxa.audit.summarising import summarise
from trangxa.audit.summary import Summary
from trangxa.content.commune import Commune
from trangxa.content.office import COMMUNE_FILE, load_commune
from trangxa.content.site import Site, load_site
from trangxa.findings import Finding
from trangxa.law import LawError, Profile, load_profiles
from trangxa.published.claims import REPORT
from trangxa.published.danger import danger_faults
from trangxa.published.differences import is_judged, outcome_faults, own_faults, read_report
from trangxa.published.folder import Folder
from trangxa.published.integrity import EMPTY_FILE, MISSING_FILE, integrity_faults
from trangxa.published.opening import Published, open_site
from trangxa.published.relocation import address, relocated, relocated_summary
from trangxa.published.ruling import rules_for
from trangxa.published.telling import found
from trangxa.rules import Rule

_TOLD_OTHERWISE = frozenset({"broken-link", "broken-anchor", "link-to-draft", "unsafe-link", "unused-file"})
"""Faults between files that are looked for on the pages themselves, lists and menus included."""

_OFFICE = "Trang liên hệ không cho biết tên, địa chỉ, điện thoại, thư điện tử của cơ quan ở dạng máy đọc được."


ChosenDay = Callable[[Commune | None], date]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a published site comes to."""

    report: Report
    summary: Summary
    unjudged: tuple[str, ...]
    """Ids of the obligations that the pages alone do not decide."""


class Judged(NamedTuple):
    """A site under judgement. `content` is rebuilt from its pages and lies on the disk only for the time being."""

    site: Published
    content: Site
    report: Report

    def summary(self, version: str) -> Summary:
        """The report's summary, with addresses for places."""
        return relocated_summary(summarise(self.content, self.report, version), _digest(self.site))


@contextmanager
def judged(folder: Folder, profile: Profile, day: ChosenDay) -> Iterator[Judged]:
    """Judge a site; `day` chooses the day of judgement from what the site says of its office."""
    with tempfile.TemporaryDirectory(prefix="trangxa-") as scratch:
        project = Path(scratch)
        site = open_site(folder, project)
        commune, _ = load_commune(project)
        content = _content(site, day(commune))
        rules = rules_for(site)
        report = audit(content, profile, rules=rules)
        if differences := tuple(_differences(site, content, report, rules)):
            content = replace(content, problems=(*content.problems, *differences))
            report = audit(content, profile, rules=rules)
        yield Judged(site, content, report)


def judge_published(folder: Folder, profile: Profile, day: ChosenDay, version: str) -> Verdict:
    """What a site comes to."""
    with judged(folder, profile, day) as found:
        results = found.report.results
        unjudged = tuple(r.obligation.id for r in results if not is_judged(found.report, r.obligation.id))
        return Verdict(relocated(found.report), found.summary(version), unjudged)


def _content(site: Published, as_of: date) -> Site:
    """The content as rebuilt, with what is wrong with the pages beside what is wrong in them."""
    content = load_site(site.project, as_of, shown=True)
    said = [finding for finding in content.problems if finding.rule not in _TOLD_OTHERWISE and not _no_office(finding)]
    if content.commune is None and not site.foreign:
        said.append(found("no-office", COMMUNE_FILE, _OFFICE))
    said += _on_pages(site, said)
    return replace(content, problems=tuple(sorted(said, key=lambda finding: finding.order)))


def _on_pages(site: Published, said: list[Finding]) -> Iterator[Finding]:
    """Faults of pages and files, without those of files that the items naming them were already told of."""
    lacking = {finding.location.path for finding in said if finding.rule == "missing-file"}
    pages = site.claims.pages if site.claims else ()
    missing = {file for page in pages if page.source in lacking for file in page.files}
    empty = {address(finding.location.path) for finding in said if finding.rule == "empty-file"}
    for finding in (*integrity_faults(site), *danger_faults(site)):
        url = finding.location.path
        told = (finding.rule == MISSING_FILE and url in missing) or (finding.rule == EMPTY_FILE and url in empty)
        if not told:
            yield finding


def _no_office(finding: Finding) -> bool:
    return finding.location.path == COMMUNE_FILE and finding.rule == "missing-file"


def _differences(site: Published, content: Site, report: Report, rules: dict[str, Rule]) -> Iterator[Finding]:
    """What the published report says otherwise, judged by its own profile and on its own day."""
    said = read_report(site)
    if isinstance(said, Finding):
        yield said
    elif said is not None:
        yield from own_faults(said, site)
        seen = _as_claimed(said, content, report, rules)
        yield from outcome_faults(said, seen) if isinstance(seen, Report) else [seen]


def _as_claimed(said: ReportShape, content: Site, report: Report, rules: dict[str, Rule]) -> Report | Finding:
    if (said.profile, said.as_of) == (report.profile.id, report.as_of):
        return report
    try:
        profile = load_profiles(said.profile)
    except LawError:
        return found("claim-differs", REPORT, f"report.json nêu hồ sơ pháp lý lạ “{said.profile[:60]}”.", key="profile")
    return audit(replace(content, as_of=said.as_of), profile, rules=rules)


def _digest(site: Published) -> str:
    """SHA-256 over every file of the site, its address and its bytes."""
    whole = hashlib.sha256()
    for url in sorted(site.folder.sizes):
        digest = site.pages[url].sha256 if url in site.pages else site.folder.digest(url)
        whole.update(f"{url}\0{digest}\n".encode())
    return whole.hexdigest()
