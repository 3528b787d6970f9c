"""Marks of texts looked at before, by digest: an unchanged text is not read again."""

import hashlib
from functools import cache
from pathlib import Path

from trangxa.rules.leaks.memory import recall, remember

_FILE = "leak-marks.txt"
DECIDING = ("marks", "folding", "names", "plights", "senders")
"""Modules that decide what marks a text gets."""

Marks = frozenset[str]


def load_marks(root: Path) -> dict[str, Marks]:
    """What is known, by SHA-256 of the text; nothing when the rules have changed since."""
    pairs = (row.partition(" ") for row in recall(root, _FILE, _version()))
    return {digest: Marks(marks.split()) for digest, _, marks in pairs}


def keep_marks(root: Path, marks: dict[str, Marks]) -> None:
    """Write them down."""
    rows = (f"{digest} {' '.join(sorted(found))}" for digest, found in sorted(marks.items()))
    remember(root, _FILE, _version(), rows)


@cache
def _version() -> str:
    """Digest of what decides the marks."""
    code = b"".join(Path(__file__).with_name(f"{name}.py").read_bytes() for name in DECIDING)
    return hashlib.sha256(code).hexdigest()
