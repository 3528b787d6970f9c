"""A long paper as several pages, each of which a phone opens quickly; files to print hold it whole."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from trangxa.audit.paper import Paper, Table

MOST_ROWS = 100
"""Rows of one page: some 10 kB compressed."""


class Part(NamedTuple):
    """Some rows of a table, which follow each other."""

    table: Table
    first: int
    """Number of the first of them in the whole table, from 1."""

    total: int
    """Rows of the whole table."""


def sheets(paper: Paper) -> tuple[tuple[Part, ...], ...]:
    """What stands on each page, in reading order; at least one page."""
    pages: list[list[Part]] = [[]]
    for part in _parts(paper):
        held = sum(len(other.table.rows) for other in pages[-1])
        if pages[-1] and held + len(part.table.rows) > MOST_ROWS:
            pages.append([])
        pages[-1].append(part)
    return tuple(map(tuple, pages))


def _parts(paper: Paper) -> Iterator[Part]:
    for table in paper.tables:
        for start in range(0, len(table.rows) or 1, MOST_ROWS):
            yield Part(replace(table, rows=table.rows[start : start + MOST_ROWS]), start + 1, len(table.rows))
