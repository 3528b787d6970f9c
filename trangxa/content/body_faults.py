"""What is wrong with a body as it was parsed: HTML, pictures without words for them, headings, nothing in it at all."""

import re
from collections.abc import Iterator

from trangxa.content.facts import Facts
from trangxa.content.kinds import Question, Record
from trangxa.content.markdown import BodyFacts
from trangxa.findings import Fault, Finding, Severity

_DEEP = re.compile(r"^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){25,}", re.MULTILINE)
"""Quotes and lists inside one another: no text needs so many, and cleaning them takes minutes."""

_TOO_DEEP = Fault(
    "too-deep", "Trích dẫn hoặc danh sách lồng vào nhau quá 24 mức.", "Bỏ bớt các dấu > hoặc - ở đầu dòng này."
)
_HTML = Fault(
    "raw-html",
    "Nội dung có mã HTML “{text}”, sẽ không được đăng.",
    "Xóa mã đó; dùng cách viết Markdown (bảng, ảnh, liên kết) thay thế.",
)
_NO_ALT = Fault(
    "missing-alt",
    "Ảnh chưa có lời mô tả, người không nhìn thấy ảnh sẽ không biết ảnh nói gì.",
    "Viết lời tả ảnh vào giữa hai ngoặc vuông: ![Lễ cầu mùa trên ruộng](anh/le-cau-mua.jpg).",
)
_TOP = Fault(
    "heading-level",
    "Nội dung có đề mục cấp một (#), trùng cấp với tiêu đề trang.",
    "Viết đề mục từ ## trở xuống.",
    Severity.WARNING,
)
_FIX_EMPTY = "Viết nội dung sau dòng --- thứ hai, hoặc ghi nhap: true nếu đang soạn."
_EMPTY = Fault("empty-body", "Mục chưa có nội dung: phần thân sau dòng --- trống.", _FIX_EMPTY)
_NO_ANSWER = Fault("empty-body", "Đã ghi ngày trả lời nhưng phần thân chưa có câu trả lời.", _FIX_EMPTY)


def too_deep(path: str, body: str, first_line: int) -> Finding | None:
    """The finding on a body that must not even be parsed; its first line is `first_line` of the file."""
    deep = _DEEP.search(body)
    return _TOO_DEEP.at(path, first_line + body.count("\n", 0, deep.start())) if deep else None


def body_faults(path: str, body: BodyFacts) -> Iterator[Finding]:
    """Findings on what a body holds."""
    yield from (_HTML.at(path, line, text=text) for line, text in body.html)
    yield from (_NO_ALT.at(path, line) for line in body.unnamed)
    yield from (_TOP.at(path, line) for line in body.top)


def empty_body(record: Record, facts: Facts) -> Iterator[Finding]:
    """The finding on a body without a word where the kind, or an answer that is said to be given, needs one."""
    answered = isinstance(record, Question) and record.answered
    if not facts.words and (record.body_required or answered):
        yield (_NO_ANSWER if answered else _EMPTY).at(facts.path, facts.body_line)
