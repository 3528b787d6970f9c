"""Rule: no paper with a stamp of secrecy: Tuyệt mật, Tối mật, Mật (Luật Bảo vệ bí mật nhà nước 2018 Art. 8)."""

import re
from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.findings import Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said
from trangxa.rules.leaks.folding import low
from trangxa.rules.leaks.marks import STAMPS
from trangxa.rules.leaks.paper import Paper
from trangxa.rules.leaks.rows import Row, Shape
from trangxa.rules.leaks.telling import looked_through, once_a_file, tell

_FIX = "Gỡ tài liệu khỏi trang ngay, báo người phụ trách bảo vệ bí mật nhà nước; chỉ đăng khi đã giải mật."
_GRADE = r"(?:T\s*U\s*Y\s*[ỆE]\s*T\s+|T\s*[ỐO]\s*I\s+)?M\s*[ẬA]\s*T"
_ALONE = re.compile(rf"[\W_]*(?:ĐỘ\s+MẬT\s*:?\s*)?{_GRADE}[\W_]*(?:\(?\s*(?:BẢN\s+)?SỐ\s*:?.*)?")
_EDGE = re.compile(r"(?:^|\s{3,}|\t)(?:TUYỆT|TỐI)\s+MẬT(?:$|\s{3,}|\t|\s+(?=[Ss]ố\s*:))")
"""Beside other words of a line: the head of a document has two columns."""

_STATED = re.compile(r"(?:do|muc do) mat\s*[:|]\s*(?:tuyet|toi)?\s*mat\b")
_WORDS = re.compile(r"[\W_]*(?:tuyet\s+|toi\s+)?mat[\W_]*")
_NUMBER = re.compile(
    r"(?<![\w/])\d{1,5}(?:[-/](?:TM|TuM|TyM|M)[-/](?!DV|XD|SX|XNK|DL)[A-ZĐ]{2,}|/[A-ZĐ]{2,}-[A-ZĐ]{2,}(?:-M\b|\(M\)))"
)
"""Numbers with the letters of a grade: from memory (MEM)."""

_TOP = 15
"""Lines of a page's head, where a stamp may be written in small letters."""


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every text; no lawful basis lets a secret through."""
    papers = list(context.papers.marked(site, STAMPS))
    stamped = set[str]()
    for paper, row in once_a_file(papers, _stamp):
        stamped.add(paper.path)
        yield tell(obligation, paper, row, f"Có dấu chỉ độ mật “{_grade(row)}”", _FIX)
    for paper, row in once_a_file((paper for paper in papers if paper.path not in stamped), _secret_number):
        message = "Số, ký hiệu giống của văn bản mật (có chữ M hoặc TM; dấu hiệu này chưa đối chiếu với quy định)"
        fix = "Xem bản gốc có dấu chỉ độ mật không; có thì gỡ ngay."
        yield tell(obligation, paper, row, message, fix, severity=Severity.WARNING)
    yield looked_through(context.papers.of(site))


def _stamp(paper: Paper) -> Row | None:
    return next((row for at, row in enumerate(paper.rows) if _is_stamped(paper, row, at)), None)


def _secret_number(paper: Paper) -> Row | None:
    return next((row for row in paper.rows if _NUMBER.search(row.text)), None)


def _is_stamped(paper: Paper, row: Row, at: int) -> bool:
    if paper.part == "tên tệp":
        return "tuyet mat" in row.text or "toi mat" in row.text
    if row.shape is Shape.ENTRY:  # a list of the grades, in a text about the law
        return False
    alone = any(_ALONE.fullmatch(piece) for piece in (row.cells or (row.text,)))
    top = not paper.own and paper.part in ("", "trang 1") and at < _TOP and _is_word(row.text)
    return alone or top or bool(_EDGE.search(row.text) or _STATED.search(low(row.text)))


def _is_word(text: str) -> bool:
    """The grade alone, in any letters, but with its diacritics: `mắt`, `mặt` are other words."""
    return "mật" in text.lower() and _WORDS.fullmatch(low(text)) is not None


def _grade(row: Row) -> str:
    words = low(row.text).replace(" ", "")
    return "Tuyệt mật" if "tuyetmat" in words else "Tối mật" if "toimat" in words else "Mật"


RULE = Rule("leak-secrecy", "Không đăng tài liệu mật", check)
