"""Who sent a complaint or reported a wrong, where a text names them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import re2

from trangxa.rules.leaks.folding import flowing
from trangxa.rules.leaks.names import CALLED, LONG, SURNAMED

_SENT = r"(?:tố cáo|tố giác|khiếu nại|phản ánh|kiến nghị)"
_BY = re.compile(
    rf"\b(?P<paper>(?:đơn|thư|nội dung|người|công dân|việc)(?:\s+\w+){{0,2}}?\s+)?(?P<what>{_SENT})(?:,\s*{_SENT})*"
    r"(?:\s+(?:của|là|do|tên là)|\s*:)\s*(?:công dân|người dân|hộ|gia đình)?\s*$",
    re.IGNORECASE,
)
"""What stands before the name of a sender; reports of meetings say `cử tri X kiến nghị`, which is no letter."""

_SENDS = re.compile(
    r"(?:\s*[,(][^,.;()]{0,40}(?:\)|(?=,))){0,3}\s*,?\s*(?:đã |vừa )?"
    r"(?P<letter>(?:gửi|làm|viết|có|nộp) (?:đơn|thư) )?(?:tố cáo|tố giác)\b",
    re.IGNORECASE,
)
"""What stands after the name. Without a letter it may be history: `Nguyễn Ái Quốc tố cáo chế độ thực dân`."""

_BLANK = r"[\s\p{Z}*]"
_REPORTED = rf"tố{_BLANK}+(?:cáo|giác)"
_OTHER = rf"(?:khiếu{_BLANK}+nại|phản{_BLANK}+ánh|kiến{_BLANK}+nghị)"
_NEXT = rf"(?:{_BLANK}*,{_BLANK}*(?:{_OTHER}|{_REPORTED}))*(?:{_BLANK}+(?:của|là|do|tên{_BLANK}+là)|{_BLANK}*:)"
_MAY_BE = re2.compile(rf"(?i){_REPORTED}|{_OTHER}{_NEXT}")
"""Found near every sender, whatever stands between the syllables."""

_SECRET = frozenset({"tố cáo", "tố giác"})
_NEAR = 80
"""Letters before a name in which the word for what was sent stands."""

_WIDE = 120
"""The same in a text whose lines have not been joined: blanks and marks of weight stand in it too."""


class Sender(NamedTuple):
    """A name, where it begins, and whether it must stay unknown."""

    name: str
    start: int
    secret: bool


def senders_in(text: str) -> Iterator[Sender]:
    """Every sender whom the text names."""
    for match in (*CALLED.finditer(text), *LONG.finditer(text)):
        before = _BY.search(text[max(0, match.start() - _NEAR) : match.start()])
        after = _SENDS.match(text, match.end(1))
        if before or after:
            called = match.start(1) > match.start()
            yield Sender(match[1], match.start(1), _reported(before, called) or bool(after and after["letter"]))


def _reported(before: re.Match[str] | None, called: bool) -> bool:
    """Whether a wrong was reported by who is named next: told by a paper or a person, or by a word of address."""
    return before is not None and before["what"].lower() in _SECRET and (called or before["paper"] is not None)


def may_name_sender(text: str) -> bool:
    """Whether some part of a long text names one: only the surroundings of the words for what is sent are read."""
    around = (text[max(0, found.start() - 2 * _WIDE) : found.end() + _WIDE] for found in _MAY_BE.finditer(text))
    return any(SURNAMED.search(part) and any(senders_in(flowing(part))) for part in around)
