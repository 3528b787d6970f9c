"""From front-matter values to a typed record, or to findings that name the key, its label and how to fill it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from trangxa.content.frontmatter import Raw, nearest_line
from trangxa.content.keys import Loc, keys_of
from trangxa.content.refusal import Refusal
from trangxa.content.wording import KEY_NAMES, words_of
from trangxa.findings import Finding, Location

if TYPE_CHECKING:
    from trangxa.content.kinds import Record

_ALIAS = re.compile(r"[a-z_]+")
_MANY = 50
"""Faults of one file that are told one by one: nobody reads more."""


class Written(NamedTuple):
    """What a file says: its path, its values by key, the 1-based line of each dotted key path."""

    path: str
    values: dict[str, Raw]
    lines: dict[str, int]

    @property
    def stated(self) -> dict[str, Raw]:
        """The values; a key left blank counts as not written, but for the one that keeps an item off the page."""
        return {name: value for name, value in self.values.items() if value is not None or name == "nhap"}


def read_record(
    cls: "type[Record]", values: dict[str, Raw], lines: dict[str, int], path: str
) -> "Record | list[Finding]":
    """Validate values against the class of their kind; every fault of the file is reported at once."""
    written = Written(path, values, lines)
    try:
        return cls.model_validate(written.stated)
    except ValidationError as error:
        found = record_findings(cls, cls.label.lower(), written, error)
        return [replace(finding, kind=cls.kind) for finding in found]


def record_findings(cls: type[BaseModel], label: str, written: Written, error: ValidationError) -> Iterator[Finding]:
    """The findings of a failed validation; `label` is what people call the kind."""
    told: set[tuple[str, str]] = set()
    faults = error.errors(include_url=False)[:_MANY]
    refused = [Refusal(cls, label, _place(details), details) for details in faults]
    misspelt = {refusal.meant for refusal in refused if refusal.error["type"] == "extra_forbidden"}
    for refusal in refused:
        if refusal.error["type"] == "missing" and refusal.loc in misspelt:
            continue  # written, but under a wrong name: one fault, not two
        if _told_otherwise(refusal.error, written.values):
            continue
        dotted = ".".join(map(str, refusal.loc)) or _named_key(cls, refusal.error["msg"])
        rule, message, fix = words_of(refusal)
        if (dotted, rule) not in told:
            told.add((dotted, rule))
            place = Location(written.path, nearest_line(written.lines, dotted))
            yield Finding(rule, place, message, fix, key=dotted.partition(".")[0])


def _place(details: ErrorDetails) -> Loc:
    """Path of keys and positions; without the names pydantic gives to the arms of a union."""
    *above, last = details["loc"] or ("",)
    kept = tuple(part for part in above if isinstance(part, int) or _ALIAS.fullmatch(part))
    unknown = details["type"] == "extra_forbidden"
    return (*kept, last) if isinstance(last, int) or unknown or _ALIAS.fullmatch(last) else kept


def _told_otherwise(details: ErrorDetails, values: dict[str, Raw]) -> bool:
    """Whether another error says it better: of the entries of a list, or of the shape that the editor chose."""
    return _wrong_arm(details["loc"], values) or (details["type"] == "too_short" and bool(details["input"]))


def _wrong_arm(loc: Loc, values: dict[str, Raw]) -> bool:
    """For a key that takes a list or a word: whether this error is about the shape the editor did not choose."""
    tag = next((part for part in loc if isinstance(part, str) and not _ALIAS.fullmatch(part)), "")
    value = values.get(str(loc[0])) if loc else None
    return isinstance(value, list) if tag.startswith("literal") else tag.startswith("tuple") and isinstance(value, str)


def _named_key(cls: type[BaseModel], message: str) -> str:
    return next((name for name in KEY_NAMES.findall(message) if name in keys_of(cls)), "")
