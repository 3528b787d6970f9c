"""One report, many formats: the same numbers in each."""

from collections.abc import Callable, Sequence
from datetime import date

from trangxa.audit.since import Followed
from trangxa.audit.summary import Summary

Reporter = Callable[[Summary, Sequence[Followed], dict[str, date]], bytes]
"""From a summary, what changed since an earlier report, and when each finding was first seen, to a file's bytes."""


def _html(summary: Summary, followed: Sequence[Followed], first: dict[str, date]) -> bytes:
    from trangxa.audit.reporters.html_report import write_html

    return write_html(summary, followed)


def _xlsx(summary: Summary, followed: Sequence[Followed], first: dict[str, date]) -> bytes:
    from trangxa.audit.reporters.xlsx_report import write_xlsx

    return write_xlsx(summary, followed)


def _docx(summary: Summary, followed: Sequence[Followed], first: dict[str, date]) -> bytes:
    from trangxa.audit.reporters.docx_report import write_docx

    return write_docx(summary)


def _csv(summary: Summary, followed: Sequence[Followed], first: dict[str, date]) -> bytes:
    from trangxa.audit.reporters.csv_report import write_csv

    return write_csv(summary)


def _json(summary: Summary, followed: Sequence[Followed], first: dict[str, date]) -> bytes:
    from trangxa.audit.reporters.json_report import write_json

    return write_json(summary, first)


def _sarif(summary: Summary, followed: Sequence[Followed], first: dict[str, date]) -> bytes:
    from trangxa.audit.reporters.sarif import write_sarif

    return write_sarif(summary)


REPORTERS: dict[str, Reporter] = {
    "html": _html,
    "xlsx": _xlsx,
    "docx": _docx,
    "csv": _csv,
    "json": _json,
    "sarif": _sarif,
}
"""By the name people give after `--format`; the libraries are loaded only when asked for."""
