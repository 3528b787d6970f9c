"""What an editor meant as Markdown but wrote so that it shows as signs: links with blanks, headings without one."""

import re
from collections.abc import Iterator

from trangxa.content.markdown import BodyFacts
from trangxa.findings import Finding, Location, Severity

_SPACED = re.compile(r"\]\(([^()<>\n\"']*[^\s()<>\n\"'])\)")
"""A target that no title follows."""

_ADDRESS = re.compile(
    r"(?:\.{1,2}/|https?:/|[a-z-]+/).*|.*\.(?:md|pdf|docx?|xlsx?|pptx?|csv|zip|jpe?g|png|webp|html?)(?:#\S*)?",
    re.IGNORECASE,
)
_GLUED = re.compile(r"#{2,6}[^\s#].*")
_ODD_TAG = re.compile(
    r"<\s*(?:img|svg|script|iframe|body|input|video|audio|object|embed|math|a)/\w[^\n>]*", re.IGNORECASE
)
"""Browsers take a slash for a blank, the parser of Markdown takes the whole for text."""


def slips(path: str, body: str, first_line: int, facts: BodyFacts) -> Iterator[Finding]:
    """Findings on one body, whose first line is `first_line` of the file. Examples of code are left alone."""
    for line in facts.skipped:
        message = "Đề mục nhảy cấp, người nghe máy đọc trang sẽ tưởng thiếu một phần."
        fix = "Dùng ## cho mục, ### cho mục con, lần lượt từng cấp."
        yield Finding("heading-skip", Location(path, line), message, fix, Severity.WARNING)
    if "`" not in body:
        for offset, rule, message, fix in (*_headings(body), *_links(body), *_tags(body)):
            place = Location(path, first_line + body.count("\n", 0, offset))
            severity = Severity.WARNING if rule == "heading-blank" else Severity.ERROR
            yield Finding(rule, place, message, fix, severity)


_Slip = tuple[int, str, str, str]
"""Offset in the body, rule, message, fix."""


def _headings(body: str) -> Iterator[_Slip]:
    if "##" in body:
        for found in (one for one in _GLUED.finditer(f"\n{body}") if one.string[one.start() - 1] == "\n"):
            message = f"Đề mục “{found[0].strip()[:60]}” thiếu dấu cách sau dấu #, trang sẽ hiện nguyên dấu #."
            yield found.start() - 1, "heading-blank", message, "Thêm một dấu cách sau các dấu #."


def _links(body: str) -> Iterator[_Slip]:
    if "](" in body:
        for found in _SPACED.finditer(body):
            if " " in found[1].strip() and _ADDRESS.fullmatch(found[1].strip()):
                message = (
                    f"Địa chỉ “{found[1][:80]}” có dấu cách nên không thành liên kết, trang sẽ hiện nguyên dấu ngoặc."
                )
                fix = "Xóa dấu cách thừa; tên tệp có dấu cách thì đổi tên tệp rồi sửa đường dẫn."
                yield found.start(), "broken-link", message, fix


def _tags(body: str) -> Iterator[_Slip]:
    if "<" in body:
        for found in _ODD_TAG.finditer(body):
            message = f"Nội dung có mã HTML “{found[0][:60]}”."
            fix = "Xóa mã đó; dùng cách viết Markdown (bảng, ảnh, liên kết) thay thế."
            yield found.start(), "raw-html", message, fix
