"""From a site and a legal profile to a report; a check that crashes never looks like a pass."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from trangxa.audit.outcome import derive, untested
from trangxa.audit.reading_faults import by_obligation
from trangxa.audit.report import Report, Result
from trangxa.content.site import Site
from trangxa.content.workdays import load_calendar
from trangxa.findings import Finding, Location
from trangxa.law import Obligation, Profile
from trangxa.rules import RULES, Context, Rule


def audit(site: Site, profile: Profile, *, context: Context | None = None, rules: Mapping[str, Rule] = RULES) -> Report:
    """Judge every obligation. `context` holds the calendar of working days, by default that under the site's root."""
    context = context or Context(load_calendar(site.root))
    owners = by_obligation(site, profile)
    problems = [finding.on(owner.basis) if (owner := owners.get(finding)) else finding for finding in site.problems]
    at: dict[str, list[Finding]] = defaultdict(list)
    for finding in problems:
        at[finding.location.path].append(finding)
    owned: dict[str, list[Finding]] = defaultdict(list)
    for finding, owner in owners.items():
        owned[owner.id].append(finding.on(owner.basis))
    results = tuple(
        _judge(site, obligation, context, rules, owned[obligation.id], at) for obligation in profile.obligations
    )
    told = (finding for result in results for finding in result.findings)
    return Report(profile, site.as_of, results, _sorted_once([*problems, *context.calendar.problems, *told]))


def _judge(
    site: Site,
    obligation: Obligation,
    context: Context,
    rules: Mapping[str, Rule],
    owned: list[Finding],
    at: Mapping[str, list[Finding]],
) -> Result:
    rule = rules.get(obligation.rule)
    if rule is None:
        return untested(obligation, owned, f"không có quy tắc “{obligation.rule}”")
    try:
        said = list(rule.check(site, obligation, context))
    except Exception as error:  # whatever a rule does wrong ends as «Chưa kiểm tra được», not as a lost report
        return untested(obligation, owned, f"{type(error).__name__}: {error}")
    return (
        derive(obligation, owned, said, at)
        if said
        else untested(obligation, owned, f"quy tắc “{rule.id}” không cho kết quả")
    )


def _sorted_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each problem once, though several obligations may meet it: the first basis stands."""
    once: dict[tuple[str, Location, str], Finding] = {}
    for finding in findings:
        once.setdefault((finding.rule, finding.location, finding.message), finding)
    return tuple(sorted(once.values(), key=lambda finding: finding.order))
