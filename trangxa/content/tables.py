"""Tables in CSV files that content items name: heads and rows as text."""

import csv
import io
from pathlib import Path

from trangxa.content.targets import target_of
from trangxa.content.text import decode

Rows = list[tuple[str, ...]]


def table_of(root: Path, source: str, written: str) -> Rows | None:
    """The table in the CSV file that a content file names; `None` for another format or a file that is no table."""
    target = target_of(source, written)
    if target is None or not target.path.lower().endswith(".csv") or not (root / target.path).is_file():
        return None
    text = decode((root / target.path).read_bytes(), target.path)
    return parse_table(text) if isinstance(text, str) else None


def parse_table(text: str) -> Rows | None:
    """Read comma or semicolon separated text, heads first; `None` unless every row is as long as the heads."""
    head = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",")
    table = [tuple(cell.strip() for cell in row) for row in reader if any(cell.strip() for cell in row)]
    return table if len(table) > 1 and all(len(row) == len(table[0]) for row in table) else None
