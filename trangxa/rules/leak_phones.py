"""Rule: no telephone number of a private person; duty contacts of the office are public (NĐ 43/2011 Art. 10.1.k)."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from trangxa.content.site import Site
from trangxa.findings import Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said
from trangxa.rules.leaks.contacts import digits_of, public_names, public_numbers
from trangxa.rules.leaks.folding import words
from trangxa.rules.leaks.labels import BANK, CODE, HEALTH, IDENTITY, LICENCE, OLD_CARD, PHONE, SOCIAL, TAX
from trangxa.rules.leaks.marks import NUMBERS
from trangxa.rules.leaks.paper import Paper
from trangxa.rules.leaks.rows import Row
from trangxa.rules.leaks.telling import Hit, by_paper, looked_through, numbered, tell
from trangxa.rules.leaks.tokens import Token, tokens

_MOBILE = re.compile(
    r"(?<![\w,/+])(?<!\d[.-])(?:\(?\+?84\)?[ .\-]?(?:\(0\))?|0)[35789](?:[ .\-]?\d){8}(?!\w)(?![.,/-]\d)"
    r"|(?<![\w.,/-])[35789]\d{8}(?!\w)(?![.,/-]\d)"
)
_FIRST = re.compile(r"0\d(?!\d)")
"""A group of two digits at the start: an hour or a day, not a telephone number."""

_DUTY = words(
    r"đường dây nóng|hotline|tổng đài|cấp cứu|trực ban|lịch trực|phòng trực|(?:số|máy|điện thoại|người) trực|"
    r"trực (?:24|chỉ huy|lãnh đạo|cứu|phòng)"
)
_NEAR = 60
"""Letters before a number in which the name of its owner stands."""

_OTHER = frozenset({BANK, CODE, HEALTH, IDENTITY, LICENCE, OLD_CARD, SOCIAL, TAX})
_SENDERS = frozenset({"nguoi_hoi", "cau_hoi", "y_kien"})
"""Keys that hold what citizens sent: a number there is theirs."""

_MANY = 3
"""Numbers on a page of a PDF from which it is a list."""


@dataclass(frozen=True, slots=True)
class _Public:
    """What may be told."""

    numbers: Collection[str]
    names: Collection[str]

    def has(self, token: Token) -> bool:
        """Whether the number is the office's, or stands for its duty service or beside one of its people."""
        row = token.row
        if digits_of(token.written) in self.numbers:
            return True
        beside = row.text if row.cells else token.before[-_NEAR:]
        duty = _DUTY.search(f"{row.above}\n{' '.join(row.head)}\n{beside}".lower())
        return row.key not in _SENDERS and (duty is not None or any(name in beside for name in self.names))


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every mobile number: in a list it blocks, in running text a person must look."""
    public = _Public(public_numbers(site), public_names(site))
    papers = context.papers.marked(site, NUMBERS)
    for paper, hits in by_paper(papers, lambda paper: _hits(paper, public)):
        message = f"Có số điện thoại di động {numbered(hits)}, không thuộc danh bạ của xã"
        fix = "Xóa số của người dân; số công vụ thì ghi ở mục cán bộ, đơn vị hoặc commune.yml."
        severity = None if _listed(hits, paper) else Severity.WARNING
        yield tell(obligation, paper, hits[0][0], message, fix, severity=severity)
    yield looked_through(context.papers.of(site))


def _listed(hits: list[Hit], paper: Paper) -> bool:
    row = hits[0][0]
    return row.listed or row.key in _SENDERS or (paper.loose and len({number for _, number in hits}) >= _MANY)


def _hits(paper: Paper, public: _Public) -> Iterator[tuple[Row, str]]:
    for token in tokens(paper, _MOBILE):
        cut = len(token.bare) == 9
        if cut and not (token.row.cells and token.label == PHONE):
            continue
        if token.label not in _OTHER and not _FIRST.match(token.written) and not public.has(token):
            yield token.row, token.written


RULE = Rule("leak-phones", "Không lộ số điện thoại riêng", check)
