"""What an audit comes to: one result an obligation, and everything found."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from trangxa.findings import Evidence, Finding, Outcome
from trangxa.law import Obligation, Profile


@dataclass(frozen=True, slots=True)
class Result:
    """How one obligation stands. For an inapplicable one, the evidence is the reason."""

    obligation: Obligation
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The verdict: same content, same profile, same day, same report."""

    profile: Profile
    as_of: date
    results: tuple[Result, ...]
    """In the order of the profile."""

    findings: tuple[Finding, ...]
    """Everything found in reading and in judging, once each, sorted by place."""

    @property
    def blocked(self) -> bool:
        """Whether a build for publication must be refused."""
        return any(finding.blocks for finding in self.findings) or any(
            result.outcome.blocks for result in self.results
        )

    @property
    def counts(self) -> dict[Outcome, int]:
        """How many obligations came to each outcome; outcomes that none came to are 0."""
        found = Counter(result.outcome for result in self.results)
        return {outcome: found[outcome] for outcome in Outcome}

    def result(self, id: str) -> Result:
        """The result of the obligation with this id; KeyError if there is none."""
        for result in self.results:
            if result.obligation.id == id:
                return result
        raise KeyError(id)
