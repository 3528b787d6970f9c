"""Drawings that could run a program or fetch from elsewhere when opened."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from trangxa.findings import Fault, Finding

_ACTIVE = re.compile(
    rb"<\s*script|\son\w+\s*=|javascript:|<\s*foreignObject|<!ENTITY|@import|url\(\s*(?![\"']?\s*#)"
    rb"|<\s*(?:image|use)[^>]+href\s*=\s*[\"'](?!#)",
    re.IGNORECASE,
)
_UNSAFE = Fault(
    "unsafe-picture",
    "Ảnh SVG chứa mã lệnh hoặc gọi tới nơi khác.",
    "Lưu lại thành SVG thuần (plain SVG) hoặc PNG.",
)


def svg_faults(root: Path, paths: Iterable[str]) -> Iterator[Finding]:
    """Findings on the drawings among the files at `paths` (POSIX, from `root`)."""
    for path in sorted(paths):
        if path.endswith(".svg") and _ACTIVE.search((root / path).read_bytes()):
            yield _UNSAFE.at(path)
