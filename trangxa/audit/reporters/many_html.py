"""The table of many communes as one HTML file: sorted by a click where scripts run, a plain table where they do not."""

from typing import NamedTuple

from trangxa.audit.many import Judged, Standing
from trangxa.audit.reporters.html_report import environment
from trangxa.audit.reporters.many import LETTERS
from trangxa.findings import Outcome

_QUIET = frozenset({Outcome.PASSED, Outcome.INAPPLICABLE})
_RANK = {outcome: rank for rank, outcome in enumerate((
    Outcome.UNTESTED, Outcome.FAILED, Outcome.CANT_TELL, Outcome.WARNED, Outcome.INAPPLICABLE, Outcome.PASSED,
))}  # fmt: skip
"""Order of outcomes when a column is sorted: the worst first."""


class Mark(NamedTuple):
    """One cell: letter, word, class name, place in the order."""

    letter: str
    word: str
    name: str
    rank: int


def many_html(table: Standing) -> bytes:
    """UTF-8; A4 landscape on paper, where columns in which every commune is fine are left out."""
    known = sum(not row.failure for row in table.rows)
    quiet = tuple(sum(tally[outcome] for outcome in _QUIET) == known for _, tally in table.tally())
    page = environment().get_template("many.html").render(
        table=table,
        rows=[(number, row, _counts(row), [_mark(o) for o in table.of(row)]) for number, row in enumerate(table.rows)],
        legend=[_mark(outcome) for outcome in Outcome],
        tally=list(table.tally()),
        outcomes=tuple(Outcome),
        quiet=quiet,
    )
    return page.encode()


def _mark(outcome: Outcome) -> Mark:
    return Mark(LETTERS[outcome], outcome.value, outcome.name.lower().replace("_", "-"), _RANK[outcome])


def _counts(row: Judged) -> tuple[int | str, ...]:
    return tuple("" if row.failure else row.count(outcome) for outcome in Outcome)
