"""The report as one HTML file that needs nothing else: read offline, printed on A4."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from trangxa.audit.reporters.columns import due
from trangxa.audit.since import Followed
from trangxa.audit.summary import Summary

_TEMPLATES = Path(__file__).parent.parent / "templates"


def write_html(summary: Summary, followed: Sequence[Followed] = ()) -> bytes:
    """UTF-8; `followed` adds what changed since an earlier report."""
    page = environment().get_template("report.html").render(summary=summary, followed=followed, due=due)
    return page.encode()


def environment() -> Environment:
    """Templates of the reports, everything escaped."""
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters["day"] = _day
    return made


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
