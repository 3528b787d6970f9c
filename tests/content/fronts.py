"""Front matter as the checker reads it: the record of some keys, or what is wrong with them."""

from typing import Any

from trangxa.content.kinds import KINDS, Record
from trangxa.content.validation import read_record
from trangxa.findings import Finding


def read(kind: str, values: dict[str, Any]) -> Record | list[Finding]:
    """The record of a file whose keys stand on lines 2, 3, …"""
    lines = {key: number for number, key in enumerate(values, 2)}
    return read_record(KINDS[kind], values, lines, "a.md")


def faults(kind: str, values: dict[str, Any]) -> list[tuple[str, str, int]]:
    found = read(kind, values)
    assert isinstance(found, list)
    assert all(finding.message.endswith(".") and finding.fix for finding in found), found
    return [(finding.rule, finding.key, finding.location.line) for finding in found]
