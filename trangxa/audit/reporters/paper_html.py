"""A paper as one HTML file that needs nothing else: read offline, printed on A4."""

from datetime import date

from trangxa.audit.paper import Paper
from trangxa.audit.reporters.html_report import environment


def paper_html(paper: Paper, agency: str, day: date) -> bytes:
    """UTF-8; same paper, same bytes."""
    return environment().get_template("paper.html").render(paper=paper, agency=agency, day=day).encode()
