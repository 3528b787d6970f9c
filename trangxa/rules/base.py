"""What a rule is, what it may say, and the one way it words a finding."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from pydantic import BaseModel, ConfigDict

from trangxa.content.site import Site
from trangxa.content.workdays import Calendar
from trangxa.findings import Evidence, Finding, Location, Severity
from trangxa.law import Obligation


@dataclass(frozen=True, slots=True)
class Inapplicable:
    """The obligation asks nothing of this page."""

    reason: str


@dataclass(frozen=True, slots=True)
class Noted:
    """Met, but in a way that people should look at: a signed statement stands for a list."""

    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Unsure:
    """The rule could not decide; a person must look."""

    finding: Finding


@dataclass(frozen=True, slots=True)
class Unread:
    """What is asked for may be in files that could not be read: their own findings say what to do."""

    paths: tuple[str, ...]


Said: TypeAlias = Finding | Evidence | Inapplicable | Noted | Unsure | Unread


@dataclass(frozen=True, slots=True)
class Context:
    """What rules may look at besides the site."""

    calendar: Calendar


class RuleArgs(BaseModel):
    """Arguments that a profile gives to a rule; unknown ones are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, str_min_length=1)


Check: TypeAlias = Callable[[Site, Obligation, Context], Iterator[Said]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to judge an obligation; one rule serves many obligations of many laws."""

    id: str
    title: str
    check: Check
    args: type[RuleArgs] = field(default=RuleArgs)


def fault(
    obligation: Obligation,
    location: Location,
    message: str,
    fix: str,
    *,
    severity: Severity | None = None,
    kind: str = "",
    key: str = "",
) -> Finding:
    """A finding of the obligation's rule, on its basis, as grave as the obligation unless said otherwise."""
    return Finding(
        obligation.rule, location, message, fix, severity or obligation.severity, obligation.basis, kind, key
    )


def folder_of(obligation: Obligation) -> str:
    """The content folder the obligation is about; an obligation without one cannot use the rule that asks."""
    if obligation.section is None:
        raise ValueError(f"nghĩa vụ {obligation.id} thiếu section")
    return obligation.section
