"""What a rule is, what it may say, and the one way it words a finding."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from pydantic import BaseModel, ConfigDict

from trangxa.content.datafile import DataFile
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.site import Site
from trangxa.content.workdays import Calendar, load_calendar
from trangxa.editorial.answers import NO_ANSWERS, Answers, load_answers
from trangxa.editorial.disclosure_plan import NO_PLAN, DisclosurePlan, load_plan
from trangxa.editorial.issued import NO_REGISTER, Register, load_register
from trangxa.editorial.life_events import NO_EVENTS, LifeEvents, load_events
from trangxa.editorial.waivers import NO_WAIVERS, Waivers, load_waivers
from trangxa.findings import Evidence, Finding, Location, Severity
from trangxa.law import Obligation
from trangxa.rules.leaks.papers import Papers


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
    """What rules may look at besides the site: the calendar of working days and the board's own records."""

    calendar: Calendar
    answers: DataFile[Answers] = NO_ANSWERS
    waivers: DataFile[Waivers] = NO_WAIVERS
    register: Register = NO_REGISTER
    plan: DataFile[DisclosurePlan] = NO_PLAN
    events: DataFile[LifeEvents] = NO_EVENTS
    papers: Papers = field(default_factory=Papers, compare=False)
    """Texts that rules on leaks look at closely: read once for all of them."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with these files themselves."""
        files = (self.answers, self.waivers, self.register, self.plan, self.events)
        return (*self.calendar.problems, *(finding for file in files for finding in file.findings))


def load_context(root: Path) -> Context:
    """What lies under a project's `editorial/`."""
    return Context(
        load_calendar(root),
        load_answers(root),
        load_waivers(root),
        load_register(root),
        load_plan(root),
        load_events(root),
    )


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


def item_fault(
    obligation: Obligation,
    item: Item[Record],
    at: str,
    message: str,
    fix: str,
    *,
    key: str = "",
    severity: Severity | None = None,
) -> Finding:
    """A finding on an item, on the line of the dotted key `at`; `key` is the one to mend where that is another."""
    where = Location(item.path, item.line(at))
    mend = key or at.partition(".")[0]
    return fault(obligation, where, message, fix, severity=severity, kind=item.kind, key=mend)


def folder_of(obligation: Obligation) -> str:
    """The content folder the obligation is about; an obligation without one cannot use the rule that asks."""
    if obligation.section is None:
        raise ValueError(f"nghĩa vụ {obligation.id} thiếu section")
    return obligation.section
