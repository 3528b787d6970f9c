"""What an audit comes to: one result an obligation, and everything found."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from trangxa.findings import Evidence, Finding, Outcome
from trangxa.law import Obligation, Profile

_FRESHNESS = "recently-posted"


@dataclass(frozen=True, slots=True)
class Result:
    """How one obligation stands. For an inapplicable one, the evidence is the reason."""

    obligation: Obligation
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def absent(self) -> bool:
        """Whether it only warns and yet nothing of what it asks for is there: such duties refuse no publication.

        How fresh a list is says nothing on whether it is there.
        """
        open_ones = any(not finding.waiver for finding in self.findings)
        warned = self.outcome is Outcome.WARNED and self.obligation.rule != _FRESHNESS
        return warned and open_ones and not self.evidence


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

    def on(self, place: Callable[[str], bool]) -> Self:
        """The same report with findings on these places only; outcomes stand."""
        results = (
            replace(result, findings=tuple(f for f in result.findings if place(f.location.path)))
            for result in self.results
        )
        findings = tuple(finding for finding in self.findings if place(finding.location.path))
        return replace(self, results=tuple(results), findings=findings)

    def result(self, id: str) -> Result:
        """The result of the obligation with this id; KeyError if there is none."""
        for result in self.results:
            if result.obligation.id == id:
                return result
        raise KeyError(id)
