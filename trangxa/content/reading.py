"""From one content file to the facts that make an item, or to everything that is wrong with it."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from trangxa.content.body_faults import body_faults, empty_body, too_deep
from trangxa.content.facts import Facts, is_draft, kind_of
from trangxa.content.frontmatter import FrontMatter, parse_front_matter
from trangxa.content.kinds import KINDS
from trangxa.content.markdown import BodyFacts, scan
from trangxa.content.sections import SECTIONS
from trangxa.content.slips import slips
from trangxa.content.text import decode, text_faults
from trangxa.content.validation import read_record
from trangxa.findings import Fault, Finding, Severity

_GARBLED = frozenset({"damaged-text", "old-charset"})
"""Faults of characters that spoil a whole file."""

_WRONG_KIND = Fault(
    "wrong-kind",
    "loai ghi “{declared}” nhưng thư mục này chứa {label}.",
    "Xóa dòng loai (loại theo thư mục), hoặc chuyển tệp sang đúng chuyên mục{folder}.",
)


class Reading(NamedTuple):
    """Result of reading one file: facts (unless unreadable) and findings."""

    facts: Facts | None
    findings: tuple[Finding, ...]


def read_file(path: str, raw: bytes) -> Reading:
    """Judge one file by itself. A draft's faults are warnings: it is not published."""
    text = decode(raw, path)
    if isinstance(text, Finding):
        return Reading(None, (text,))
    faults = list(text_faults(text, path))
    front = parse_front_matter(text, path)
    if isinstance(front, list):
        return Reading(None, _causes(faults, front))
    if deep := too_deep(path, front.body, front.body_line):
        return Reading(None, (*faults, deep))
    body = scan(front.body, front.body_line)
    facts = _facts(path, raw, front, body)
    unseen = {fault.location.line for fault in faults if fault.rule == "hidden-character"}
    faults += [fault for fault in _record_faults(facts, body) if fault.location.line not in unseen]
    faults += slips(path, front.body, front.body_line, body)
    return _judged(facts, faults)


def _causes(faults: list[Finding], front: list[Finding]) -> tuple[Finding, ...]:
    """Why front matter cannot be read: characters that nobody sees, or all that is known."""
    last = max(fault.location.line for fault in front)
    causes = [f for f in faults if f.rule in _GARBLED or (f.rule == "hidden-character" and f.location.line <= last)]
    return tuple(causes or (*faults, *front))


def _facts(path: str, raw: bytes, front: FrontMatter, body: BodyFacts) -> Facts:
    digest = hashlib.sha256(raw).hexdigest()
    return Facts(path, digest, front.values, front.lines, front.body_line, body.words, body.headings, body.links)


def _record_faults(facts: Facts, body: BodyFacts) -> Iterator[Finding]:
    cls = KINDS[kind_of(facts.path)]
    declared = facts.values.get("loai")
    if declared and declared != cls.kind:
        told = {"declared": declared, "label": cls.label.lower(), "folder": _folder_hint(declared)}
        yield _WRONG_KIND.at(facts.path, facts.lines["loai"], **told)
        return
    record = read_record(cls, facts.values, facts.lines, facts.path)
    if isinstance(record, list):
        yield from record
    elif not body.html:
        yield from empty_body(record, facts)
    yield from body_faults(facts.path, body)


def _folder_hint(declared: Any) -> str:
    folder = next((s.folder for s in SECTIONS if s.kind == declared and s.kind != "trang"), "")
    return f" ({folder})" if folder else ""


def _judged(facts: Facts, faults: list[Finding]) -> Reading:
    """The reading, with the code of the item on each finding."""
    subject = str(facts.values.get("ma") or "")
    if is_draft(facts.values):
        return Reading(facts, tuple(replace(f, severity=Severity.WARNING, subject=subject) for f in faults))
    told = tuple(replace(fault, subject=subject) for fault in faults)
    return Reading(None if any(fault.severity.blocks for fault in told) else facts, told)
