"""A person named in running text together with an illness, a past offence, a wrong suffered: who, and of what sort."""

import re
from collections.abc import Collection

from trangxa.rules.leaks.names import CALLED, LONG

_ILLNESS = (
    r"ung thư|hiv|aids|tâm thần|trầm cảm|động kinh|lao phổi|bệnh lao|suy thận|chạy thận|viêm gan|xơ gan|tự kỷ|bại não|"
    r"bệnh hiểm nghèo|bệnh nan y|bệnh xã hội|giang mai|bệnh phong|thiểu năng|tiểu đường|đái tháo đường"
)
_BEFORE = (
    r"(?:\s*[,(][^,.;()]{0,40}(?:\)|(?=,))){0,4}\s*,?\s*"
    r"(?:(?:đang|đã|từng|cũng|vừa|mới|không may|hiện|bị phát hiện)\s+){0,3}"
)
"""What may stand between a name and what is said of its bearer: where they live, how old they are, when."""

_PLIGHTS = {
    "sức khỏe": rf"(?:bị|mắc|nhiễm|mang|điều trị|chữa|dương tính|có|là người)\s[^.;,]{{0,25}}?(?:{_ILLNESS})\b",
    "cai nghiện": r"(?:bị |là người )?nghiện (?:ma|hút|chích|heroin|rượu)|(?:đi |bị đưa đi )?cai nghiện|sau cai",
    "tiền án, vi phạm": (
        r"(?:có|mang|mới|chấp hành)\s(?:\w+ ){0,2}?(?:tiền án|tiền sự|án treo|án phạt tù)|mãn hạn tù|ra tù|từng đi tù"
    ),
    "bạo lực, xâm hại": (
        r"(?:bị|là nạn nhân(?: của)?)\s(?:\w+ ){0,3}?(?:xâm hại|bạo hành|bạo lực gia đình|hiếp dâm|dâm ô|lạm dụng)"
    ),
}
"""What tells one, right after a name."""

_AFTER_NAME = {about: re.compile(_BEFORE + rf"(?:{plight})", re.IGNORECASE) for about, plight in _PLIGHTS.items()}
_TELLING = (
    *("ung thư", "hiv", "tâm thần", "trầm cảm", "động kinh", "lao phổi", "suy thận", "viêm gan", "nghiện", "tiền án"),
    *("mãn hạn tù", "xâm hại", "bạo hành", "bạo lực", "bệnh nhân", "bệnh hiểm"),
)
"""Words of which a text that tells of a plight nearly always has one."""

_BACK, _ON = 220, 60
"""Letters before and after such a word in which the name stands."""

_CALLED_SO = re.compile(
    r"(?:bệnh nhân|người bệnh|người nghiện|con nghiện|người nhiễm hiv|người tâm thần|ca f0)"
    r"(?: số \d+| là| tên là|:)?\s*$",
    re.IGNORECASE,
)


def plight_in(text: str, known: Collection[str], upto: int | None = None) -> tuple[str, str] | None:
    """Name and sort of the first plight told of somebody who is no official and is named before `upto`."""
    for match in sorted((*CALLED.finditer(text), *LONG.finditer(text)), key=lambda found: found.start(1)):
        if match[1] in known or match.start(1) >= (len(text) if upto is None else upto):
            continue
        told = next((about for about, plight in _AFTER_NAME.items() if plight.match(text, match.end(1))), "")
        if told or _CALLED_SO.search(text, max(0, match.start() - 40), match.start()):
            return match[1], told or "sức khỏe"
    return None


def may_tell_plight(text: str) -> bool:
    """Whether some part of a long text tells one of anybody: only the surroundings of telling words are read."""
    small = text.lower()
    for word in _TELLING:
        at = small.find(word)
        while at >= 0:
            if plight_in(text[max(0, at - _BACK) : at + len(word) + _ON], ()):
                return True
            at = small.find(word, at + 1)
    return False
