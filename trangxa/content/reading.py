"""From one content file to the facts that make an item, or to everything that is wrong with it."""

import hashlib
import re
from dataclasses import replace
from typing import Any, NamedTuple

from trangxa.content.frontmatter import Raw, parse_front_matter
from trangxa.content.item import Heading, Item, LinkRef
from trangxa.content.kinds import KINDS, Question, Record
from trangxa.content.markdown import BodyFacts, scan
from trangxa.content.sections import SECTIONS, address_of, section_of
from trangxa.content.slips import slips
from trangxa.content.text import decode, text_faults
from trangxa.content.validation import read_record
from trangxa.content.written import parse_flag
from trangxa.findings import Finding, Location, Severity

_DEEP = re.compile(r"^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){25,}", re.MULTILINE)
"""Quotes and lists inside one another: no text needs so many, and cleaning them takes minutes."""


_GARBLED = frozenset({"damaged-text", "old-charset"})
"""Faults of characters that spoil a whole file."""


class Facts(NamedTuple):
    """What is kept of a file that could be read: plain values, fit for JSON."""

    path: str
    digest: str
    values: dict[str, Raw]
    lines: dict[str, int]
    body_line: int
    words: int
    headings: tuple[Heading, ...]
    links: tuple[LinkRef, ...]


class Reading(NamedTuple):
    """Result of reading one file: facts (unless unreadable) and findings."""

    facts: Facts | None
    findings: tuple[Finding, ...]


def kind_of(path: str) -> str:
    """Kind of the item in a file, by its folder; a section's `index.md` is a page."""
    section = section_of(path)
    if section is None:
        raise ValueError(path)
    return "trang" if path == f"{section.folder}/index.md" else section.kind


def read_file(path: str, raw: bytes) -> Reading:
    """Judge one file by itself. A draft's faults are warnings: it is not published."""
    text = decode(raw, path)
    if isinstance(text, Finding):
        return Reading(None, (text,))
    faults = list(text_faults(text, path))
    front = parse_front_matter(text, path)
    if isinstance(front, list):
        last = max(fault.location.line for fault in front)
        causes = [f for f in faults if f.rule in _GARBLED or (f.rule == "hidden-character" and f.location.line <= last)]
        return Reading(None, tuple(causes or (*faults, *front)))  # what cannot be seen is why it cannot be read
    if deep := _DEEP.search(front.body):
        line = front.body_line + front.body.count("\n", 0, deep.start())
        return Reading(None, (*faults, _too_deep(path, line)))
    body = scan(front.body, front.body_line)
    facts = Facts(
        path,
        hashlib.sha256(raw).hexdigest(),
        front.values,
        front.lines,
        front.body_line,
        body.words,
        body.headings,
        body.links,
    )
    unseen = {fault.location.line for fault in faults if fault.rule == "hidden-character"}
    faults += [fault for fault in _record_faults(facts, body) if fault.location.line not in unseen]
    faults += slips(path, front.body, front.body_line, body)
    subject = str(front.values.get("ma") or "")
    if is_draft(front.values):
        faults = [replace(fault, severity=Severity.WARNING, subject=subject) for fault in faults]
        return Reading(facts, tuple(faults))
    faults = [replace(fault, subject=subject) for fault in faults]
    return Reading(None if any(f.severity.blocks for f in faults) else facts, tuple(faults))


def _too_deep(path: str, line: int) -> Finding:
    return Finding(
        "too-deep",
        Location(path, line),
        "Trích dẫn hoặc danh sách lồng vào nhau quá 24 mức.",
        "Bỏ bớt các dấu > hoặc - ở đầu dòng này.",
    )


def is_draft(values: dict[str, Raw]) -> bool:
    """Whether the front matter says `nhap: true`; anything unclear counts as published, hence as judged."""
    try:
        return parse_flag(values.get("nhap") or "false") is True
    except ValueError:
        return False


def item_of(facts: Facts) -> Item[Record]:
    """The item made of facts that `read_file` found in order."""
    values = {name: value for name, value in facts.values.items() if value is not None}
    record = KINDS[kind_of(facts.path)].model_validate(values)
    return Item(
        facts.path,
        address_of(facts.path) or "",
        record,
        facts.digest,
        facts.lines,
        facts.body_line,
        facts.words,
        facts.headings,
        facts.links,
    )


def finished(facts: Facts) -> Item[Record] | None:
    """The item that a draft would be, if its keys are all filled in."""
    try:
        return item_of(facts)
    except ValueError:
        return None


def _record_faults(facts: Facts, body: BodyFacts) -> list[Finding]:
    cls = KINDS[kind_of(facts.path)]
    declared = facts.values.get("loai")
    if declared and declared != cls.kind:
        return [
            _finding(
                "wrong-kind",
                facts,
                facts.lines["loai"],
                f"loai ghi “{declared}” nhưng thư mục này chứa {cls.label.lower()}.",
                f"Xóa dòng loai (loại theo thư mục), hoặc chuyển tệp sang đúng chuyên mục{_folder_hint(declared)}.",
            )
        ]
    record = read_record(cls, facts.values, facts.lines, facts.path)
    written = _body_faults(facts, body)
    found = record if isinstance(record, list) else [] if body.html else _empty_body(record, facts)
    return [*found, *written]


def _folder_hint(declared: Any) -> str:
    folder = next((s.folder for s in SECTIONS if s.kind == declared and s.kind != "trang"), "")
    return f" ({folder})" if folder else ""


def _empty_body(record: Record, facts: Facts) -> list[Finding]:
    answered = isinstance(record, Question) and record.answered
    if facts.words or not (record.body_required or answered):
        return []
    what = (
        "Đã ghi ngày trả lời nhưng phần thân chưa có câu trả lời."
        if answered
        else "Mục chưa có nội dung: phần thân sau dòng --- trống."
    )
    return [
        _finding(
            "empty-body",
            facts,
            facts.body_line,
            what,
            "Viết nội dung sau dòng --- thứ hai, hoặc ghi nhap: true nếu đang soạn.",
        )
    ]


def _body_faults(facts: Facts, body: BodyFacts) -> list[Finding]:
    found = [
        _finding(
            "raw-html",
            facts,
            line,
            f"Nội dung có mã HTML “{text}”, sẽ không được đăng.",
            "Xóa mã đó; dùng cách viết Markdown (bảng, ảnh, liên kết) thay thế.",
        )
        for line, text in body.html
    ]
    found += [
        _finding(
            "missing-alt",
            facts,
            line,
            "Ảnh chưa có lời mô tả, người không nhìn thấy ảnh sẽ không biết ảnh nói gì.",
            "Viết lời tả ảnh vào giữa hai ngoặc vuông: ![Lễ cầu mùa trên ruộng](anh/le-cau-mua.jpg).",
        )
        for line in body.unnamed
    ]
    found += [
        Finding(
            "heading-level",
            Location(facts.path, line),
            "Nội dung có đề mục cấp một (#), trùng cấp với tiêu đề trang.",
            "Viết đề mục từ ## trở xuống.",
            Severity.WARNING,
        )
        for line in body.top
    ]
    return found


def _finding(rule: str, facts: Facts, line: int, message: str, fix: str) -> Finding:
    return Finding(rule, Location(facts.path, line), message, fix)
