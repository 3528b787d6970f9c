"""From what a rule said to the outcome of an obligation, in the words of W3C EARL."""

from collections.abc import Iterable
from datetime import date

from trangxa.audit.report import Result
from trangxa.audit.settling import Settled
from trangxa.findings import Evidence, Finding, Location, Outcome
from trangxa.law import Obligation
from trangxa.rules import Inapplicable, Noted, Said, Unread, Unsure


def derive(obligation: Obligation, owned: Iterable[Finding], said: Iterable[Said], settled: Settled) -> Result:
    """The result, from `owned` faults of reading and what the rule `said`; `settled` knows all that was found."""
    findings, evidence = list(owned), list[Evidence]()
    kinds: set[type[object]] = set()
    for entry in said:
        kinds.add(type(entry))
        match entry:
            case Finding():
                findings.append(settled.of(entry))
            case Evidence():
                evidence.append(entry)
            case Noted(noted):
                evidence.append(noted)
            case Inapplicable(reason):
                evidence.append(Evidence(reason))
            case Unsure(doubt):
                findings.append(settled.of(doubt))
            case Unread(paths):
                known = {finding.identity for finding in findings}
                findings += [f for path in paths for f in settled.at(path) if f.identity not in known]
    return Result(obligation, _outcome(findings, kinds), tuple(dict.fromkeys(findings)), tuple(evidence))


def inapplicable(obligation: Obligation, as_of: date) -> Result:
    """The result for a law that does not stand on the day of judgement."""
    since, until = obligation.in_force.start, obligation.in_force.end
    when = f"có hiệu lực từ {since:%d/%m/%Y}" if as_of < since else f"hết hiệu lực sau ngày {until:%d/%m/%Y}"
    reason = f"{obligation.citation} {when}. {obligation.in_force.note}"
    return Result(obligation, Outcome.INAPPLICABLE, (), (Evidence(reason),))


def untested(obligation: Obligation, owned: Iterable[Finding], why: str) -> Result:
    """The result of a check that could not be made."""
    crash = Finding(
        "rule-crashed",
        Location(obligation.section or "."),
        f"Chưa kiểm tra được “{obligation.title}”: {why}.",
        "Gửi thông báo này cho người phụ trách kỹ thuật; chưa đăng cho tới khi kiểm tra được.",
        basis=obligation.basis,
    )
    return Result(obligation, Outcome.UNTESTED, (*owned, crash))


def _outcome(findings: list[Finding], kinds: set[type[object]]) -> Outcome:
    if Unread in kinds or any(finding.blocks for finding in findings):
        return Outcome.FAILED
    if Unsure in kinds:
        return Outcome.CANT_TELL
    if findings or Noted in kinds:
        return Outcome.WARNED
    return Outcome.INAPPLICABLE if kinds == {Inapplicable} else Outcome.PASSED
