"""Marks of texts looked at before, by digest, under `.trangxa/`: an unchanged text is not read again."""

import hashlib
import os
import tempfile
from functools import cache
from pathlib import Path

_FILE = ".trangxa/leak-marks.txt"
DECIDING = ("marks", "folding", "names", "plights", "senders")
"""Modules that decide what marks a text gets."""

Marks = frozenset[str]


def load_marks(root: Path) -> dict[str, Marks]:
    """What is known, by SHA-256 of the text; nothing when the rules have changed since."""
    try:
        head, *rows = (root / _FILE).read_text(encoding="ascii").split("\n")
    except (OSError, ValueError):
        return {}
    if head != _version():
        return {}
    pairs = (row.partition(" ") for row in rows if row)
    return {digest: Marks(marks.split()) for digest, _, marks in pairs}


def keep_marks(root: Path, marks: dict[str, Marks]) -> None:
    """Write them down. Losing them only costs time, so a folder that cannot be written to is no fault."""
    rows = (f"{digest} {' '.join(sorted(found))}" for digest, found in sorted(marks.items()))
    try:
        (root / _FILE).parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=(root / _FILE).parent, suffix=".new")
        with os.fdopen(handle, "w", encoding="ascii") as out:
            out.write("\n".join((_version(), *rows)))
        Path(aside).replace(root / _FILE)
    except OSError:
        return


@cache
def _version() -> str:
    """Digest of what decides the marks."""
    code = b"".join(Path(__file__).with_name(f"{name}.py").read_bytes() for name in DECIDING)
    return hashlib.sha256(code).hexdigest()
