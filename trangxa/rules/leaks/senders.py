"""Who sent a complaint or reported a wrong, where a text names them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from trangxa.rules.leaks.names import CALLED, LONG

_SENT = r"(?:tố cáo|tố giác|khiếu nại|phản ánh|kiến nghị)"
_BY = re.compile(
    rf"\b(?:(?:đơn|thư|nội dung|người|công dân|việc)(?:\s+\w+){{0,2}}?\s+)?(?P<what>{_SENT})(?:,\s*{_SENT})*"
    r"(?:\s+(?:của|là|do|tên là)|\s*:)\s*(?:công dân|người dân|hộ|gia đình)?\s*$",
    re.IGNORECASE,
)
"""What stands before the name of a sender; reports of meetings say `cử tri X kiến nghị`, which is no letter."""

_SENDS = re.compile(
    r"(?:\s*[,(][^,.;()]{0,40}(?:\)|(?=,))){0,3}\s*,?\s*(?:đã |vừa )?(?:(?:gửi|làm|viết|có|nộp) (?:đơn|thư) )?"
    r"(?:tố cáo|tố giác)\b",
    re.IGNORECASE,
)
_SENT_ANY = re.compile(_SENT, re.IGNORECASE)
_SECRET = frozenset({"tố cáo", "tố giác"})
_NEAR = 80
"""Letters before a name in which the word for what was sent stands."""


class Sender(NamedTuple):
    """A name, where it begins, and whether it must stay unknown."""

    name: str
    start: int
    secret: bool


def senders_in(text: str) -> Iterator[Sender]:
    """Every sender whom the text names."""
    for match in (*CALLED.finditer(text), *LONG.finditer(text)):
        before = _BY.search(text[max(0, match.start() - _NEAR) : match.start()])
        reported = before is not None and before["what"].lower() in _SECRET
        secret = reported or _SENDS.match(text, match.end(1)) is not None
        if before or secret:
            yield Sender(match[1], match.start(1), secret)


def may_name_sender(text: str) -> bool:
    """Whether some part of a long text names one: only the surroundings of the words for what is sent are read."""
    around = (text[max(0, found.start() - 2 * _NEAR) : found.end() + _NEAR] for found in _SENT_ANY.finditer(text))
    return any(any(senders_in(part)) for part in around)
