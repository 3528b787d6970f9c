"""Rule: no number of insurance, personal tax, passport, vehicle, licence or bank account (NĐ 13/2023 Art. 2.3.g)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trangxa.content.site import Site
from trangxa.findings import Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said
from trangxa.rules.leaks.folding import words
from trangxa.rules.leaks.labels import BANK, HEALTH, LICENCE, PASSPORT, PLATE, SOCIAL, TAX
from trangxa.rules.leaks.marks import NUMBERS
from trangxa.rules.leaks.names import name_in_cell, names_in
from trangxa.rules.leaks.paper import Paper
from trangxa.rules.leaks.telling import Hit, by_paper, looked_through, numbered, tell
from trangxa.rules.leaks.tokens import Token, tokens

_BODY = words(
    r"\b(?:ubnd|ủy ban|uỷ ban|kho bạc|kbnn|quỹ|mặt trận|mttq|(?<!xã )hội|công ty|doanh nghiệp|hợp tác xã|htx|trường|"
    r"trạm|cơ quan|ban (?:vận động|quản lý|chỉ đạo)|công đoàn|đoàn thanh niên|trung tâm|đơn vị|tổ chức|chi cục|"
    r"văn phòng)\b"
)
_PERSON = words(r"\b(?:cá nhân|ông|bà|anh|chị|hộ (?:kinh doanh|ông|bà)|người nộp thuế|chủ tài khoản)\b")
_CARD = re.compile(
    r"(?:DN|HX|CH|NN|TK|HC|XK|HT|TB|NO|CT|XB|TN|CS|XN|MS|HD|TQ|TA|TY|HG|LS|CN|HS|SV|GB|GD|TE|BT)[1-5]\d{12}"
)
"""A health insurance card that nothing names: kind of holder, level, province, number (MEM)."""

_NO_ACCOUNT = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{4}-\d\d?-\d\d?|\d\d?[.-]\d\d?[.-]\d{4}")
"""Money and dates."""


@dataclass(frozen=True, slots=True)
class _Sort:
    """A sort of number: what people call it, the word that must stand near it, how it is written."""

    name: str
    label: str
    pattern: re.Pattern[str]


def _sort(name: str, label: str, written: str) -> _Sort:
    return _Sort(name, label, re.compile(rf"(?<![\w/])(?<!\d[.,-])(?:{written})(?!\w)(?![.,/-]\d)"))


_SORTS = (
    _sort("mã số bảo hiểm xã hội", SOCIAL, r"\d{10}|\d{4} \d{3} \d{3}|\d{3} \d{3} \d{4}"),
    _sort("số thẻ bảo hiểm y tế", HEALTH, r"[A-Z]{2}[ -]?\d(?:[ -]?\d){12}|\d{10}"),
    _sort("mã số thuế cá nhân", TAX, r"\d{10}(?:-\d{3})?"),
    _sort("số hộ chiếu", PASSPORT, r"[A-Z] ?\d{7,8}"),
    _sort("biển số xe", PLATE, r"\d{2}[ -]{0,3}[A-ZĐ][A-ZĐ\d]?[ .-]{0,3}\d{3}\.?\d{1,2}"),
    _sort("số giấy phép lái xe", LICENCE, r"\d{12}|\d{2} \d{10}"),
    _sort("số tài khoản ngân hàng", BANK, r"\d(?:[ .-]?\d){7,18}"),
)


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every text, one sort of number after the other; no lawful basis lets such a number through."""
    papers = list(context.papers.marked(site, NUMBERS))
    for sort in _SORTS:
        for paper, hits in by_paper(papers, lambda paper, sort=sort: _hits(paper, sort)):  # type: ignore[misc]
            grave = any(_gravity(token) is Severity.ERROR for token in _tokens(paper, sort))
            message = f"Có {sort.name} {numbered(hits)}"
            fix = "Xóa số này ở mục và ở tệp gốc."
            severity = None if grave else Severity.WARNING
            yield tell(obligation, paper, hits[0][0], message, fix, severity=severity)
    yield looked_through(context.papers.of(site))


def _hits(paper: Paper, sort: _Sort) -> Iterator[Hit]:
    return ((token.row, token.written) for token in _tokens(paper, sort))


def _tokens(paper: Paper, sort: _Sort) -> Iterator[Token]:
    for token in tokens(paper, sort.pattern):
        named = token.label == sort.label or (sort.label == HEALTH and _CARD.fullmatch(token.bare))
        if named and _gravity(token):
            yield token


def _gravity(token: Token) -> Severity | None:
    """How grave it is; `None` for the number of a body, for money and for dates."""
    if token.label not in (TAX, BANK):
        return Severity.ERROR
    owned = _owned_by_a_person(token)
    if token.label == TAX:
        return Severity.ERROR if owned else None
    if owned is False or _NO_ACCOUNT.fullmatch(token.written):
        return None
    return Severity.ERROR if owned else Severity.WARNING


def _owned_by_a_person(token: Token) -> bool | None:
    """`None`: nothing says whose it is."""
    said = token.row.text.lower()
    if _BODY.search(said):
        return False
    named = any(map(name_in_cell, token.row.cells)) or bool(names_in(token.row.text))
    return True if named or _PERSON.search(said) else None


RULE = Rule("leak-insurance-tax", "Không lộ số bảo hiểm, thuế, hộ chiếu, xe, tài khoản", check)
