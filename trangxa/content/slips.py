"""What an editor meant as Markdown but wrote so that it shows as signs: headings, tags, broken links."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from trangxa.content.link_slips import Slip, link_slips
from trangxa.content.markdown import BodyFacts
from trangxa.findings import Finding, Location, Severity

_MANY = 50
"""Slips of one file that are told: nobody reads more."""

_MILD = frozenset({"heading-blank", "foreign-sign"})
"""Rules of what is ugly but hides nothing."""

_GLUED = re.compile(r"#{2,6}[^\s#].*")
_ODD_TAG = re.compile(
    r"<\s*(?:img|svg|script|iframe|body|input|video|audio|object|embed|math|a)/\w[^\n>]*", re.IGNORECASE
)
"""Browsers take a slash for a blank, the parser of Markdown takes the whole for text."""

_OF_WORD = re.compile(r"</?(?:o|w|v|m|st1):\w[^\n>]*>?", re.IGNORECASE)
_FOREIGN = re.compile(r"^(?:!!!|\?\?\?\+?) \w[^\n]*|\{[:%{][^{}\n]*\}\}?|^--8<--[^\n]*", re.MULTILINE)
"""Signs of other programs that make pages out of Markdown."""


def slips(path: str, body: str, first_line: int, facts: BodyFacts) -> Iterator[Finding]:
    """Findings on one body, whose first line is `first_line` of the file. Examples of code are left alone."""
    for line in facts.skipped:
        message = "Đề mục nhảy cấp, người nghe máy đọc trang sẽ tưởng thiếu một phần."
        fix = "Dùng ## cho mục, ### cho mục con, lần lượt từng cấp."
        yield Finding("heading-skip", Location(path, line), message, fix, Severity.WARNING)
    if "`" not in body:
        for offset, rule, message, fix in islice(chain(_headings(body), link_slips(body), _signs(body)), _MANY):
            place = Location(path, first_line + body.count("\n", 0, offset))
            severity = Severity.WARNING if rule in _MILD else Severity.ERROR
            yield Finding(rule, place, message, fix, severity)


def _headings(body: str) -> Iterator[Slip]:
    if "##" in body:
        for found in (one for one in _GLUED.finditer(f"\n{body}") if one.string[one.start() - 1] == "\n"):
            message = f"Đề mục “{found[0].strip()[:60]}” thiếu dấu cách sau dấu #, trang sẽ hiện nguyên dấu #."
            yield found.start() - 1, "heading-blank", message, "Thêm một dấu cách sau các dấu #."


def _signs(body: str) -> Iterator[Slip]:
    if "<" in body:
        for found in (*_ODD_TAG.finditer(body), *_OF_WORD.finditer(body)):
            message = f"Nội dung có mã HTML “{found[0][:60]}”."
            fix = "Xóa mã đó; dùng cách viết Markdown (bảng, ảnh, liên kết) thay thế."
            yield found.start(), "raw-html", message, fix
    if "{" in body or "!!! " in body or "??? " in body or "--8<--" in body:
        for found in _FOREIGN.finditer(body):
            message = f"“{found[0].strip()[:60]}” là cách viết của phần mềm khác, trang sẽ hiện nguyên dấu."
            yield found.start(), "foreign-sign", message, "Xóa dấu đó; phần chữ viết thành đoạn văn thường."
