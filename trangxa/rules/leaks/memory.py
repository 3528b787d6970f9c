"""What is known of texts looked at before, as lines of a file under `.trangxa/`. Losing it only costs time."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from trangxa.content.tree import STATE_FOLDER


def recall(root: Path, name: str, version: str) -> list[str]:
    """The lines kept under a version; none when they were kept under another, or are damaged."""
    try:
        head, *lines = (root / STATE_FOLDER / name).read_text(encoding="utf-8").split("\n")
    except (OSError, ValueError):
        return []
    return [line for line in lines if line] if head == version else []


def remember(root: Path, name: str, version: str, lines: Iterable[str]) -> None:
    """Keep lines instead of those kept before. A folder that cannot be written to is no fault."""
    path = root / STATE_FOLDER / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=path.parent, suffix=".new")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.write("\n".join((version, *lines)))
        Path(aside).replace(path)
    except OSError:
        return
