"""Rule: no identity number of a person: 12 digits of the citizen's card, 9 of the old one (NĐ 13/2023 Art. 2.3.g)."""

import re
from collections.abc import Iterator
from datetime import date

from trangxa.content.site import Site
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said
from trangxa.rules.leaks.labels import BANK, CODE, IDENTITY, LICENCE, OLD_CARD
from trangxa.rules.leaks.marks import NUMBERS
from trangxa.rules.leaks.paper import Paper
from trangxa.rules.leaks.telling import Hit, by_paper, looked_through, numbered, tell
from trangxa.rules.leaks.tokens import Token, tokens

_TWELVE = ("12", "3 3 3 3", "4 4 4", "6 6", "3 1 2 6", "3 1 8", "3 9", "3 3 6", "3 1 2 3 3", "4 8", "8 4", "4 2 6")
_NINE = ("9", "3 3 3", "3 6", "6 3")
_CUT = ("11", "8")
"""Lengths in a sheet, where leading zeros are lost."""

_BOXES = ("1 " * 11 + "1", "1 " * 8 + "1")


def _written(groups: str) -> str:
    """`3 3` → a pattern of three digits, a blank, dot or hyphen, three digits."""
    return r"[ .\-_]".join(rf"\d{{{length}}}" for length in groups.split())


_NUMBER = re.compile(
    r"(?:(?<!\w)|(?<=cccd)|(?<=CCCD)|(?<=CMND)|(?<=cmnd))(?<!\d[.,/-])(?:"
    + "|".join(_written(groups) for groups in (*_TWELVE, *_BOXES, *_NINE, *_CUT))
    + r")(?!\w)(?![.,/-]\d)(?!\s?(?:đồng|triệu|tỷ))"
)
_PROVINCES = frozenset((
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33,
    34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66,
    67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
))  # fmt: skip
"""Codes of the 63 provinces in the numbers of those born there (TT 07/2016/TT-BCA Annex 1, read in a copy)."""

_OTHER = frozenset({BANK, CODE, LICENCE})


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every text; no lawful basis lets such a number through."""
    papers = context.papers.marked(site, NUMBERS)
    for paper, hits in by_paper(papers, lambda paper: _hits(paper, site.as_of)):
        message = f"Có số định danh cá nhân (căn cước, chứng minh nhân dân) {numbered(hits)}"
        fix = "Xóa số này ở mục và ở tệp gốc; danh sách chỉ cần họ tên và xóm."
        yield tell(obligation, paper, hits[0][0], message, fix)
    yield looked_through(context.papers.of(site))


def _hits(paper: Paper, as_of: date) -> Iterator[Hit]:
    for token in tokens(paper, _NUMBER):
        named = token.label in (IDENTITY, OLD_CARD)
        if (named and _fits(token)) or (token.label not in _OTHER and _is_citizen(token, as_of)):
            yield token.row, token.written


def _fits(token: Token) -> bool:
    """A number that is called so, whole or as a sheet cuts it."""
    return len(token.bare) in (9, 12) or bool(token.row.cells)


def _is_citizen(token: Token, as_of: date) -> bool:
    """Whether it has the build of a citizen's number: province, century and sex, year of birth (MEM)."""
    if len(token.bare) != 12:
        return False
    province, century, year = int(token.bare[:3]), int(token.bare[3]), int(token.bare[4:6])
    born = 1900 + 100 * (century // 2) + year
    return province in _PROVINCES and century <= 3 and born <= as_of.year


RULE = Rule("leak-identity-numbers", "Không lộ số định danh cá nhân", check)
