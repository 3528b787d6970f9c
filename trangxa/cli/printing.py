"""Findings and verdicts on a terminal, in colour where there is one."""

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from trangxa.audit.report import Report
from trangxa.cli.wording import count, failed, obligation_line, verdict
from trangxa.findings import Finding, Severity

_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}


def console() -> Console:
    """A console on standard output; long lines wrap only on a real terminal."""
    made = Console(highlight=False, emoji=False, markup=False)
    if not made.is_terminal:
        made.width = 100_000
    return made


def print_report(out: Console, report: Report, *, warnings: bool = True) -> None:
    """Everything found, errors last so that they stay on the screen, then obligations not met and the verdict."""
    by_weight = sorted(report.findings, key=lambda finding: finding.blocks)
    for finding in by_weight:
        if warnings or finding.blocks:
            print_finding(out, finding)
    for result in failed(report):
        out.print(Text(obligation_line(result), "bold"))
    out.print(Text(verdict(report), "red" if report.blocked else "green"))
    if not warnings and (hidden := count(report, Severity.WARNING)):
        out.print(f"Có {hidden} lưu ý chưa in; xem bằng: trangxa check")


def print_finding(out: Console, finding: Finding) -> None:
    """One finding: weight and place, what is wrong, what to do, which law."""
    place = (_visible(str(finding.location)), "bold")
    out.print(Text.assemble((finding.severity.value.upper(), _STYLE[finding.severity]), "  ", place))
    for label, text in (("", finding.message), ("Cách sửa: ", finding.fix), ("Căn cứ: ", finding.basis)):
        if text:
            body = Text.assemble((label, "green" if label.startswith("Cách") else "dim"), _visible(text))
            out.print(Padding(body, (0, 0, 0, 5), expand=False))


def _visible(text: str) -> str:
    """Names of files and texts of others must not move the cursor or colour the screen."""
    return "".join(letter if letter.isprintable() or letter == "\n" else "\N{REPLACEMENT CHARACTER}" for letter in text)


def print_obligations(out: Console, report: Report) -> None:
    """One row an obligation: article, title, outcome."""
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False)
    for heading in ("Điều khoản", "Yêu cầu", "Kết quả"):
        table.add_column(heading, overflow="fold")
    for result in report.results:
        style = "red" if result.outcome.blocks else ""
        table.add_row(result.obligation.article, result.obligation.title, Text(result.outcome.value, style))
    out.print(table)
