"""A paper as CSV, one line a row, with a byte order mark so that Excel reads it as UTF-8."""

import csv
import io

from trangxa.audit.paper import Paper
from trangxa.audit.reporters.csv_report import plain


def paper_csv(paper: Paper) -> bytes:
    """Heads and rows of each table, the caption on a line of its own where there are several."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for table in paper.tables:
        if len(paper.tables) > 1:
            writer.writerow([plain(table.caption)])
        writer.writerow(table.heads)
        writer.writerows([plain(cell.text) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")
