"""`trangxa audit --all`: many communes in parallel, one table."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from trangxa.audit.many import Judged, Place, Standing, What, judged, read_places, standing, unchecked
from trangxa.audit.reporters.many import MANY_REPORTERS
from trangxa.audit.summarising import summarise
from trangxa.cli.audit_site import examine_site
from trangxa.cli.each_alone import Failure, each_alone
from trangxa.cli.gate import examine
from trangxa.cli.printing import console
from trangxa.cli.reports import write_report
from trangxa.findings import Outcome
from trangxa.law import load_profiles
from trangxa.version import __version__


def audit_all(
    root: Path | None, listing: Path, as_of: date | None, profile: str, kind: str, out: Path | None
) -> int:
    """Judge the communes of a list. Exit code 1 when any of them is refused or could not be judged."""
    if kind not in ("terminal", *MANY_REPORTERS):
        raise click.UsageError(f"Bảng nhiều xã không có dạng {kind}; chọn terminal, {', '.join(MANY_REPORTERS)}.")
    law, places = load_profiles(profile), read_places(listing)
    table = standing(law, __version__, _with_progress(places, as_of, profile))
    if kind == "terminal":
        _print(console(), table)
    else:
        name = f"cac-xa-{profile.replace(',', '-')}.{kind}"
        target = write_report(root, out, name, MANY_REPORTERS[kind](table))
        click.echo(f"{_counted(table)}\nĐã ghi bảng: {target}")
    return int(table.failed)


def judge(place: Place, as_of: date | None, profile: str) -> Judged:
    """Judge one commune, by its sources or by what it has published."""
    if place.what is What.SOURCES:
        examination = examine(Path(place.where), as_of, profile)
        return judged(place, summarise(examination.site, examination.report, __version__))
    return judged(place, examine_site(place.where, as_of, profile, quiet=True).summary)


def _with_progress(places: Sequence[Place], as_of: date | None, profile: str) -> Iterator[Judged]:
    """A bar on standard error while it lasts; it has no thread of its own, for processes are forked meanwhile."""
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    screen = Console(file=sys.stderr)
    with Progress(
        *columns, console=screen, auto_refresh=False, transient=True, disable=not screen.is_terminal
    ) as shown:
        bar = shown.add_task("", total=len(places))
        for place, found in each_alone(partial(judge, as_of=as_of, profile=profile), places):
            shown.update(bar, advance=1, description=place.name, refresh=True)
            yield unchecked(place, found.reason) if isinstance(found, Failure) else found


def _print(out: Console, table: Standing) -> None:
    made = Table(box=None, padding=(0, 2, 0, 0), show_edge=False)
    for head in ("Xã", *(outcome.value for outcome in Outcome), "Kết luận"):
        made.add_column(head, overflow="fold")
    for row in table.rows:
        counts = ("" if row.failure else str(row.count(outcome)) for outcome in Outcome)
        made.add_row(row.place.name, *counts, Text(row.failure or row.verdict, "red" if row.blocked else "green"))
    out.print(made)
    out.print(_counted(table))


def _counted(table: Standing) -> str:
    unknown = sum(bool(row.failure) for row in table.rows)
    wrong = sum(row.blocked and not row.failure for row in table.rows)
    fine = len(table.rows) - unknown - wrong
    return f"{len(table.rows)} xã: {wrong} chưa đủ điều kiện đăng, {fine} đạt, {unknown} chưa kiểm tra được."
