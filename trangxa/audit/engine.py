"""From a site and a legal profile to a report; a check that crashes never looks like a pass."""

from collections.abc import Iterator, Mapping

from trangxa.audit.outcome import derive, inapplicable, untested
from trangxa.audit.reading_faults import owners_of
from trangxa.audit.report import Report, Result
from trangxa.audit.settling import Settled, settle
from trangxa.content.kinds import Procedure
from trangxa.content.site import Site
from trangxa.editorial.life_events import unknown_codes
from trangxa.findings import Finding
from trangxa.law import Obligation, Profile
from trangxa.rules import RULES, Context, Rule, Said, Unsure, load_context
from trangxa.rules.leaks.clearance import LEAK
from trangxa.rules.presence import unread_in
from trangxa.rules.texts import forget


def audit(site: Site, profile: Profile, *, context: Context | None = None, rules: Mapping[str, Rule] = RULES) -> Report:
    """Judge every obligation. `context` is what rules see besides the site, by default that under the site's root."""
    context = context or load_context(site.root)
    owners = owners_of(site, profile)
    judged = _judged(site, profile, context, rules)
    found: list[tuple[Finding, Obligation | None]] = [
        (finding, owner) for finding in site.problems for owner in owners.get(finding, (None,))
    ]
    found += [(finding, None) for finding in (*context.findings, *_unknown_events(site, context))]
    found += [(finding, obligation) for obligation, said in judged for finding in _findings(said)]
    settled = settle(found, site, context.waivers)
    owned = {
        obligation.id: [f for f, owning in owners.items() if obligation in owning] for obligation, _ in judged
    }
    results = tuple(_result(site, o, owned[o.id], said, settled) for o, said in judged)
    return Report(profile, site.as_of, results, settled.findings)


def _judged(
    site: Site, profile: Profile, context: Context, rules: Mapping[str, Rule]
) -> list[tuple[Obligation, list[Said] | str]]:
    """What the rule of each obligation says; leak rules pass over texts that they cleared before."""
    context.papers.judge_by(site, profile.obligations)
    judged = [(obligation, _said(site, obligation, context, rules)) for obligation in profile.obligations]
    leaks = [said for obligation, said in judged if obligation.rule.startswith(LEAK)]
    if not any(isinstance(said, str) for said in leaks):
        context.papers.clear({finding.location.path for said in leaks for finding in _findings(said)})
    forget()
    return judged


def _unknown_events(site: Site, context: Context) -> Iterator[Finding]:
    """Codes in the list of life events that no procedure bears; one that could not be read may bear them."""
    if not unread_in(site, "procedures"):
        yield from unknown_codes(context.events, {item.code for item in site.of(Procedure)})


def _said(site: Site, obligation: Obligation, context: Context, rules: Mapping[str, Rule]) -> list[Said] | str:
    """What the rule says; as a text, why it could not say anything."""
    if not obligation.stands(site.as_of):
        return []
    rule = rules.get(obligation.rule)
    if rule is None:
        return f"không có quy tắc “{obligation.rule}”"
    try:
        said = list(rule.check(site, obligation, context))
    except Exception as error:  # whatever a rule does wrong ends as «Chưa kiểm tra được», not as a lost report
        return f"{type(error).__name__}: {error}"
    return said or f"quy tắc “{rule.id}” không cho kết quả"


def _findings(said: list[Said] | str) -> list[Finding]:
    if isinstance(said, str):
        return []
    return [
        entry.finding if isinstance(entry, Unsure) else entry for entry in said if isinstance(entry, (Finding, Unsure))
    ]


def _result(
    site: Site, obligation: Obligation, owned: list[Finding], said: list[Said] | str, settled: Settled
) -> Result:
    if not obligation.stands(site.as_of):
        return inapplicable(obligation, site.as_of)
    known = [settled.of(finding) for finding in owned]
    if isinstance(said, str):
        return untested(obligation, known, said)
    return derive(obligation, known, said, settled)
