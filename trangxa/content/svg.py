"""Drawings that are none, could run a program or fetch from elsewhere when opened."""

import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from trangxa.findings import Fault, Finding

_ACTIVE = re.compile(
    r"<\s*(?:\w+:)?(?:script|foreignObject|iframe|object|embed|handler|listener)\b|[\s/\"']on\w+\s*=|javascript:"
    r"|<!ENTITY|@import|url\(\s*+(?![\"']?\s*+#)|attributeName\s*=\s*[\"']\s*(?:\w+:)?(?:href|on\w+)|xml-stylesheet",
    re.IGNORECASE,
)
_DRAWN_IN = re.compile(r"<\s*(?:\w+:)?(?:image|feImage|use)\b", re.IGNORECASE)
_FROM_ELSEWHERE = re.compile(r"href\s*=\s*[\"']\s*+(?!#)", re.IGNORECASE)
"""Looked for one by one: a value may hold any sign, so where a tag ends is not known."""

_ROOT = re.compile(
    r"(?:\ufeff)?(?>\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*+<(?:\w+:)?svg[\s/>]", re.DOTALL
)
_UNSAFE = Fault(
    "unsafe-picture",
    "Ảnh SVG chứa mã lệnh hoặc gọi tới nơi khác.",
    "Lưu lại thành SVG thuần (plain SVG) hoặc PNG.",
)
_NONE = Fault(
    "wrong-content",
    "Tên tệp có đuôi .svg nhưng nội dung không phải hình vẽ SVG nguyên vẹn.",
    "Lưu lại từ phần mềm vẽ, chọn SVG thuần (plain SVG).",
)


def svg_faults(root: Path, paths: Iterable[str]) -> Iterator[Finding]:
    """Findings on the drawings among the files at `paths` (POSIX, from `root`)."""
    for path in sorted(paths):
        if path.endswith(".svg"):
            text = _text((root / path).read_bytes())
            if not _ROOT.match(text) or text.count("<") > text.count(">"):
                yield _NONE.at(path)
            elif _does_something(html.unescape(text)):
                yield _UNSAFE.at(path)


def _does_something(text: str) -> bool:
    return bool(_ACTIVE.search(text) or (_DRAWN_IN.search(text) and _FROM_ELSEWHERE.search(text)))


def _text(raw: bytes) -> str:
    """Browsers take UTF-16 as well; what is neither is no drawing."""
    return raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
