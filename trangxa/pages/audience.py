"""Who applies for a procedure, in a few groups, from the words of its record."""

import re
from typing import NamedTuple

from trangxa.content.kinds import Procedure

_NOT = re.compile(r"\(không gồm [^)]*\)|không phải (?:doanh nghiệp|hợp tác xã)(?:, (?:doanh nghiệp|hợp tác xã))*")
"""Words that name a group only to leave it out."""


class Audience(NamedTuple):
    """A group of applicants and the words by which records name it."""

    title: str
    words: re.Pattern[str]


AUDIENCES: tuple[Audience, ...] = (
    Audience("Cá nhân, hộ gia đình", re.compile(r"công dân|cá nhân|hộ gia đình|người lao động")),
    Audience("Người Việt Nam ở nước ngoài", re.compile(r"ở nước ngoài")),
    Audience("Doanh nghiệp", re.compile(r"doanh nghiệp")),
    Audience("Hợp tác xã", re.compile(r"hợp tác xã")),
    Audience("Cơ quan, tổ chức, cộng đồng", re.compile(r"tổ chức|cơ quan|cơ sở|cộng đồng dân cư")),
    Audience("Cán bộ, công chức, viên chức", re.compile(r"cán bộ|công chức|viên chức")),
)
OTHERS = "Đối tượng khác"


def audiences_of(record: Procedure) -> tuple[str, ...]:
    """Titles of the groups that may apply; `OTHERS` when the record's words name none of them."""
    told = _NOT.sub("", record.who.lower())
    return tuple(group.title for group in AUDIENCES if group.words.search(told)) or (OTHERS,)
