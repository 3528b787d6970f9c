"""`trangxa audit SITE`: a published site judged from its folder or address alone."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from trangxa.cli.day import judged_day
from trangxa.law import load_profiles
from trangxa.published.fetching import fetch_site
from trangxa.published.folder import Folder, open_folder
from trangxa.published.judging import Verdict, judge_published
from trangxa.version import __version__

_WEB = ("http://", "https://")


def is_sources(site: str) -> bool:
    """Whether the place is a project with its sources, which are then judged instead."""
    return not site.startswith(_WEB) and (Path(site) / "commune.yml").is_file()


def examine_site(site: str, as_of: date | None, profile: str, *, quiet: bool = False) -> Verdict:
    """Judge what lies in a folder or at an address. TrangxaError when nothing can be had from it."""
    with files_of(site, quiet=quiet) as folder:
        return judge_published(folder, load_profiles(profile), partial(judged_day, asked=as_of), __version__)


@contextmanager
def files_of(site: str, *, quiet: bool = False) -> Iterator[Folder]:
    """The files of a site: where they lie, or fetched for the time being."""
    if not site.startswith(_WEB):
        yield open_folder(Path(site))
        return
    with tempfile.TemporaryDirectory(prefix="trangxa-") as scratch:
        screen = Console(file=sys.stderr)
        columns = (TextColumn("Đang tải"), BarColumn(), MofNCompleteColumn())
        hidden = quiet or not screen.is_terminal
        with Progress(*columns, console=screen, auto_refresh=False, transient=True, disable=hidden) as shown:
            bar = shown.add_task("", total=None)
            folder = fetch_site(
                site,
                Path(scratch),
                progress=lambda done, known: shown.update(bar, completed=done, total=known, refresh=True),
            )
        yield folder
