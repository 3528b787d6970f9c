"""One table of many communes, several formats; the libraries are loaded only when asked for."""

from collections.abc import Callable

from trangxa.audit.many import Standing
from trangxa.findings import Outcome

LETTERS = {
    Outcome.PASSED: "Đ",
    Outcome.WARNED: "L",
    Outcome.FAILED: "C",
    Outcome.CANT_TELL: "N",
    Outcome.INAPPLICABLE: "K",
    Outcome.UNTESTED: "?",
}
"""One letter an outcome, for a table with a hundred columns."""


def _html(table: Standing) -> bytes:
    from trangxa.audit.reporters.many_html import many_html

    return many_html(table)


def _xlsx(table: Standing) -> bytes:
    from trangxa.audit.reporters.many_xlsx import many_xlsx

    return many_xlsx(table)


def _csv(table: Standing) -> bytes:
    from trangxa.audit.reporters.many_data import many_csv

    return many_csv(table)


def _json(table: Standing) -> bytes:
    from trangxa.audit.reporters.many_data import many_json

    return many_json(table)


MANY_REPORTERS: dict[str, Callable[[Standing], bytes]] = {"html": _html, "xlsx": _xlsx, "csv": _csv, "json": _json}
"""By the name people give after `--format`."""
