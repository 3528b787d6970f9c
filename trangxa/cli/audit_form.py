"""`trangxa audit --form`: an auditor's own form, filled in."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table as Screen
from rich.text import Text

from trangxa.audit import audit
from trangxa.audit.paper import Paper, Table
from trangxa.audit.scoring import Filled, as_paper, fill_form, profile_of
from trangxa.audit.summarising import summarise
from trangxa.audit.summary import Summary
from trangxa.cli.audit_site import files_of
from trangxa.cli.day import judged_day
from trangxa.cli.printing import console
from trangxa.cli.reports import write_report
from trangxa.cli.source import source_of
from trangxa.law import load_form
from trangxa.published.scoring import fill_published
from trangxa.rules import load_context
from trangxa.version import __version__

Writer = Callable[[Paper, Summary], bytes]


def audit_form(root: Path, as_of: date | None, id: str, kind: str, out: Path | None) -> int:
    """Fill the form for a project and print it or write it. Exit code 0: a form reports, it refuses nothing."""
    write = writer(kind)
    site, form = source_of(root, as_of).site(), load_form(id)
    context = load_context(site.root)
    report = audit(site, profile_of(form), context=context)
    summary = summarise(site, report, __version__)
    return _told(root, fill_form(form, site, report, context.register), summary, write, out, kind)


def audit_form_of_site(
    root: Path | None, site: str, as_of: date | None, id: str, kind: str, out: Path | None
) -> int:
    """Fill the form for a published site, from its files alone."""
    write = writer(kind)
    with files_of(site) as folder:
        filled, summary = fill_published(folder, load_form(id), partial(judged_day, asked=as_of), __version__)
    return _told(root, filled, summary, write, out, kind)


def _told(
    root: Path | None, filled: Filled, summary: Summary, write: Writer | None, out: Path | None, kind: str
) -> int:
    paper = as_paper(filled, summary)
    if write is None:
        print_paper(console(), paper)
        return 0
    target = write_report(root, out, f"{paper.name}-{summary.as_of.isoformat()}.{kind}", write(paper, summary))
    click.echo("\n".join(f"{label}: {value}" for label, value in paper.facts))
    click.echo(f"Đã ghi biểu: {target}")
    return 0


def writer(kind: str) -> Writer | None:
    """What writes a paper in a format; `None` for the terminal. UsageError for a format that papers do not have."""
    match kind:
        case "terminal":
            return None
        case "docx":
            from trangxa.audit.reporters.docx_report import head_of
            from trangxa.audit.reporters.paper_docx import paper_docx

            return lambda paper, summary: paper_docx(paper, head_of(summary))
        case "xlsx":
            from trangxa.audit.reporters.paper_xlsx import paper_xlsx

            return lambda paper, summary: paper_xlsx(paper, summary.agency, summary.as_of)
        case "html":
            from trangxa.audit.reporters.paper_html import paper_html

            return lambda paper, summary: paper_html(paper, summary.agency, summary.as_of)
        case "csv":
            from trangxa.audit.reporters.paper_csv import paper_csv

            return lambda paper, summary: paper_csv(paper)
    raise click.UsageError(f"Biểu chấm điểm không có dạng {kind}; chọn terminal, html, xlsx, docx hoặc csv.")


def print_paper(out: Console, paper: Paper) -> None:
    """A paper on a terminal."""
    out.print(Text(paper.title, "bold"))
    out.print(paper.basis)
    for label, value in paper.facts:
        out.print(f"{label}: {value}")
    for table in paper.tables:
        out.print()
        out.print(Text(table.caption, "bold"))
        out.print(_screen(table) if table.rows else table.empty)
    for note in paper.notes:
        out.print(note)


def _screen(table: Table) -> Screen:
    made = Screen(box=None, padding=(0, 2, 0, 0), show_edge=False)
    for column in table.columns:
        made.add_column(column.head, overflow="fold", justify="right" if column.number else "left")
    for row in table.rows:
        made.add_row(*(Text(cell.text) for cell in row))
    return made
