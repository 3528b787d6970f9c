"""Attachments line by line: pages of PDF, sheets and paragraphs of Office files, rows of CSV, words of SVG."""

import csv
import itertools
import json
import os
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from trangxa.content.attachments import TEXTUAL, Extract, read_attachment
from trangxa.content.office_xml import Row as OfficeRow
from trangxa.rules.leaks.folding import even
from trangxa.rules.leaks.rows import Cells, Row, table_rows

Part = tuple[str, str, tuple[Row, ...]]
"""Name of a part (`trang 2`), its text, its rows."""

_TOLD = frozenset({"title", "subject", "keywords", "description", "category"})
"""Properties that people write."""

_TAGS = re.compile(r"<style.*?</style>|<[^>]*>", re.DOTALL | re.IGNORECASE)


def parts_of(root: Path, path: str) -> Iterator[Part]:
    """The parts of a file that hold text; nothing for a file that holds none or cannot be read."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix == ".svg":
        words = unescape(_TAGS.sub("\n", (root / path).read_text(encoding="utf-8", errors="replace")))
        yield _lines("", words, numbered=False)
    elif suffix in TEXTUAL:
        held = read_attachment(root, path)
        if suffix == ".pdf":
            yield from (_lines(f"trang {number}", page, numbered=False) for number, page in enumerate(held.pages, 1))
        elif held.rows:
            yield from _office(held)
        else:
            yield _READERS.get(suffix, _text)(held.text)
        if told := "\n".join(value for name, value in held.metadata.items() if name.lower() in _TOLD):
            yield _lines("thuộc tính tệp", told, numbered=False)


def _lines(part: str, text: str, *, numbered: bool) -> Part:
    lines = enumerate(text.split("\n"), 1)
    return part, text, tuple(Row(at * numbered, even(line).strip()) for at, line in lines if line.strip())


def _csv(text: str) -> Part:
    head = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=head.count)
    reader = csv.reader(text.split("\n"), delimiter=delimiter)
    rows = [(reader.line_num, tuple(even(cell).strip() for cell in cells)) for cells in _until_broken(reader)]
    filled = [row for row in rows if any(row[1])]
    start = next((at for at, (_, cells) in enumerate(filled) if sum(map(bool, cells)) > 1), 0)
    titles = [Row(line, " ".join(filter(None, cells))) for line, cells in filled[:start]]
    above = titles[-1].text if titles else ""
    return "", text, (*titles, *table_rows(filled[start:], 1, above))


def _json(text: str) -> Part:
    """Keys with their values, one a line; letters may be written as numbers in it."""
    try:
        told = "\n".join(_told(json.loads(text), ""))
    except (ValueError, RecursionError):
        return _text(text)
    return _lines("", told, numbered=False)


def _told(value: object, key: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _told(inner, str(name))
    elif isinstance(value, list):
        for inner in value:
            yield from _told(inner, key)
    else:
        yield f"{key}: {value}"


def _text(text: str) -> Part:
    return _lines("", text, numbered=True)


_READERS = {".csv": _csv, ".json": _json}


def _until_broken(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from reader
    except csv.Error:
        return


def _office(held: Extract) -> Iterator[Part]:
    for name, group in itertools.groupby(held.rows, key=lambda row: row.part):
        rows = list(group)
        text = "\n".join(" ".join(row.cells) for row in rows)
        yield f"trang tính “{name}”" if name else "", text, tuple(_blocks(rows))


def _blocks(rows: list[OfficeRow]) -> Iterator[Row]:
    """Tables, and paragraphs between them; in a sheet a line with one filled cell does not end the table."""
    block, last = 0, ""
    table: list[tuple[int, Cells]] = []
    for row in rows:
        cells = tuple(even(cell).strip() for cell in row.cells)
        filled = [cell for cell in cells if cell]
        if len(cells) > 1 and len(filled) > 1:
            table.append((0, cells))
            continue
        if table and not row.part:
            block += 1
            yield from table_rows(table, block, last)
            table = []
        yield from (Row(0, line.strip()) for cell in filled for line in cell.split("\n") if line.strip())
        last = filled[0] if filled and not table else last
    yield from table_rows(table, block + 1, last)
