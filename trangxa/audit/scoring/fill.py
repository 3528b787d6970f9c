"""From a form and a report to its answers, in the words of the form; what only a person knows is left to a person."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from trangxa.audit.report import Report, Result
from trangxa.audit.scoring.measures import Measured, measured
from trangxa.audit.scoring.period import Period, period_of
from trangxa.content.site import Site
from trangxa.editorial.issued import Register
from trangxa.findings import Finding, Outcome
from trangxa.law import Profile, load_profile, profile_ids
from trangxa.law.forms import Form, Row

PERSON = Outcome.CANT_TELL.value
_WORDS = {
    "yes-no": ("Có", "Không", "Không có dữ liệu"),
    "tri-state": ("Có đăng", "Không đăng", "Không có dữ liệu"),
    "text": ("Đạt", "Chưa đạt", "Không áp dụng"),
}


@dataclass(frozen=True, slots=True)
class Answered:
    """One row with its answer; `points` are `None` where the form gives none or a person must decide."""

    row: Row
    text: str
    person: bool
    """Whether the answer, or a part of it, is left to a person."""

    points: float | None
    said: tuple[str, ...]
    """What the answer rests on, what is missing."""

    bases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """A form with the answers of one site."""

    form: Form
    period: Period
    answers: tuple[Answered, ...]
    findings: tuple[Finding, ...]
    """What stands in the way of better answers."""

    @property
    def score(self) -> float:
        """Points of the rows that could be scored."""
        return sum(answer.points or 0 for answer in self.answers)

    @property
    def scored(self) -> float:
        """Points that those rows could have had."""
        return sum(answer.row.points or 0 for answer in self.answers if answer.points is not None)


def profile_of(form: Form) -> Profile:
    """The obligations that the form's rows name, of whatever law, as one profile."""
    wanted = dict.fromkeys(id for row in form.rows for id in row.obligations)
    known = {o.id: o for name in profile_ids() for o in load_profile(name).obligations}
    first = known[next(iter(wanted))]
    return Profile(
        id=form.id, title=form.title, citation=form.citation, in_force=first.in_force, binds=first.binds,
        source=form.source, obligations=tuple(known[id] for id in wanted),
    )  # fmt: skip


def fill_form(form: Form, site: Site, report: Report, register: Register) -> Filled:
    """Answer every row; `report` is on the profile of the form."""
    period = period_of(form, report.as_of)
    results = {result.obligation.id: result for result in report.results}
    answers = tuple(_answer(row, [results[id] for id in row.obligations], site, register, period) for row in form.rows)
    return Filled(form, period, answers, report.findings)


def _answer(row: Row, results: list[Result], site: Site, register: Register, period: Period) -> Answered:
    standing = [result for result in results if result.obligation.stands(site.as_of)]
    if row.measure is not None:
        count = measured(row.measure, site, register, period)
        text, person = _counted(row, count)
        return Answered(row, text, person, None, (*count.said, *_said(standing)), _bases(standing, site.as_of))
    text = _judged(row, standing)
    person = text in (PERSON, Outcome.UNTESTED.value)
    said = tuple(_said(standing)) or ((row.note,) if row.note and person else ())
    return Answered(row, text, person, _points(row, text), said, _bases(standing, site.as_of))


def _counted(row: Row, count: Measured) -> tuple[str, bool]:
    if count.posted is None:
        return PERSON, True
    if row.answer != "ratio":
        return count.text or str(count.posted), False
    total = PERSON.lower() if count.total is None else str(count.total)
    return f"{count.posted}/{total}", count.total is None


def _judged(row: Row, results: list[Result]) -> str:
    yes, no, nothing = _WORDS.get(row.answer, _WORDS["text"])
    outcomes = {result.outcome for result in results}
    if any(_breached(result, row) for result in results):
        return no
    if Outcome.UNTESTED in outcomes:
        return Outcome.UNTESTED.value
    if Outcome.CANT_TELL in outcomes or not outcomes:
        return PERSON
    return nothing if outcomes == {Outcome.INAPPLICABLE} else yes


def _breached(result: Result, row: Row) -> bool:
    """Whether the duty is not met; of something posted late or in part, a form that asks for posting is told yes."""
    if result.outcome is Outcome.FAILED or result.absent:
        return True
    warned = result.outcome is Outcome.WARNED and result.obligation.level == "soft" and row.answer != "tri-state"
    return warned and any(not finding.waiver for finding in result.findings)


def _points(row: Row, text: str) -> float | None:
    if row.points is None:
        return None
    yes, no, _ = _WORDS.get(row.answer, _WORDS["text"])
    return row.points if text == yes else 0.0 if text == no else None


def _said(results: list[Result]) -> Iterator[str]:
    """Which obligation stands in the way, and why; for met ones, what shows it."""
    for result in results:
        title, outcome = result.obligation.title, result.outcome
        if outcome in (Outcome.PASSED, Outcome.INAPPLICABLE):
            yield from (evidence.statement for evidence in result.evidence[:1])
        else:
            why = "; ".join(finding.message.removeprefix(f"{PERSON}: ") for finding in result.findings[:2])
            yield f"{outcome.value}: {title}" + (f". {why}" if why else "")


def _bases(results: list[Result], as_of: date) -> tuple[str, ...]:
    return tuple(dict.fromkeys(result.obligation.basis for result in results if result.obligation.stands(as_of)))
