"""The report as CSV, one line an obligation, with a byte order mark so that Excel reads it as UTF-8."""

import csv
import io

from trangxa.audit.reporters.columns import HEADS, cells
from trangxa.audit.summary import Summary


def write_csv(summary: Summary) -> bytes:
    """Heads and rows; values that a spreadsheet would take for a formula are quoted off."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADS)
    writer.writerows([plain(cell) for cell in cells(row)] for row in summary.rows)
    return out.getvalue().encode("utf-8-sig")


def plain(text: str) -> str:
    """The text, quoted off where a spreadsheet would take it for a formula."""
    return f"'{text}" if len(text) > 1 and text[0] in "=+-@\t" else text
