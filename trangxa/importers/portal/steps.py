"""The cell of steps: lines broken by a page layout are joined, lines of one numbered step stay together."""

import re

from trangxa.importers.portal.text import LOWER

_MARK = re.compile(r"[a-zđ]{1,2}\d*[).]|[-+*•–]|\d")
_HEAD = re.compile(r"(?:[-+*•–]+ ?)?(?:[a-zđ]\d?\) ?)?Bước \d")

_GLUED = re.compile(rf"(?<=[{LOWER}.;:)])(?=Bước \d)")
"""Where a step follows the one before without a space."""


def split_steps(cell: str) -> list[str]:
    """Steps of a cleaned cell. With lines that open «Bước 1», «Bước 2»…, one step each; else one line each."""
    lines = _joined(_GLUED.sub("\n", cell).split("\n")) if cell else []
    if sum(bool(_HEAD.match(line)) for line in lines) < 2:
        return lines
    steps: list[str] = []
    inside = False
    for line in lines:
        head = bool(_HEAD.match(line))
        if inside and not head:
            steps[-1] += f"\n{line}"
        else:
            steps.append(line)
        inside = inside or head
    return steps


def _joined(lines: list[str]) -> list[str]:
    """A line that goes on in lower case belongs to the one before, unless it is lettered: `a) …`."""
    joined: list[str] = []
    for line in lines:
        if joined and line[0].islower() and not _MARK.match(line):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined
