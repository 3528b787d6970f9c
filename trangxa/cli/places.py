"""What the verbs of publication share: the place meant, the board, progress on the terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from trangxa.content.commune import Commune
from trangxa.content.office import load_commune
from trangxa.editorial.books import Books
from trangxa.editorial.places import in_use
from trangxa.editorial.reading import sound_books
from trangxa.errors import TrangxaError
from trangxa.publish import target
from trangxa.publish.places import chosen, target_of
from trangxa.publish.target import Target


def office(root: Path) -> Commune:
    """commune.yml. TrangxaError when it cannot be used."""
    commune, findings = load_commune(root)
    if commune is None:
        raise TrangxaError(f"{findings[0].location}: {findings[0].message}", findings[0].fix)
    return commune


def place_of(root: Path, wanted: str) -> tuple[str, Target]:
    """Name of a place of publication and the place itself."""
    found = chosen(office(root).places, wanted)
    return found.name, target_of(found, root)


def books_of(root: Path | None) -> Books | None:
    """What the ledger says; `None` where approvals are not in use. TrangxaError for a ledger with faults."""
    return sound_books(root).books if root and in_use(root) else None


@contextmanager
def bar(words: str) -> Iterator[target.Progress]:
    """A progress bar on a terminal, nothing elsewhere."""
    screen = Console(file=sys.stderr)
    columns = (TextColumn(words), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as shown:
        task = shown.add_task("", total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)
