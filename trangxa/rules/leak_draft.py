"""Rule: drafts and minutes of meetings stay out of all sections but that for comments (Luật TCTT 2016 Art. 6.2)."""

import re
from collections.abc import Iterator

from trangxa.content.kinds import Consultation
from trangxa.content.site import Site
from trangxa.findings import Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said
from trangxa.rules.leaks.folding import low
from trangxa.rules.leaks.marks import DRAFTS
from trangxa.rules.leaks.paper import Paper
from trangxa.rules.leaks.rows import Row, Shape
from trangxa.rules.leaks.telling import looked_through, once_a_file, tell

_STAMP = re.compile(r"[\W_]*D\s*Ự\s*T\s*H\s*Ả\s*O(?:\s+(?:LẦN|LẤY|NGÀY|[\d(])|\s*[\W_]|\s*$)")
_INTERNAL = re.compile(r"\b(bien ban (?:cuoc )?hop|(?:to trinh|bao cao|cong van) noi bo)\b")
_TITLES = frozenset({"tieu_de", "trich_yeu", "tep_dinh_kem"})
_PAPERS = frozenset({"van-ban", "ke-hoach", "chi-dao", "cong-khai"})
"""Kinds whose items are papers themselves: news and notices may tell of a draft in their titles."""


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge papers outside the section for comments; whoever approves must look."""
    papers = (paper for paper in context.papers.marked(site, DRAFTS) if paper.item.kind != Consultation.kind)
    for paper, (row, message) in once_a_file(papers, _first):
        fix = "Đưa dự thảo sang mục góp ý; tài liệu chưa ban hành, tài liệu họp thì gỡ."
        yield tell(obligation, paper, row, message, fix, severity=Severity.WARNING)
    yield looked_through(context.papers.of(site))


def _first(paper: Paper) -> tuple[Row, str] | None:
    return next(((row, said) for row in paper.rows if (said := _said(paper, row))), None)


def _said(paper: Paper, row: Row) -> str:
    if row.shape in (Shape.TEXT, Shape.HEADING, Shape.CELLS) and any(map(_STAMP.match, row.cells or (row.text,))):
        return "Tài liệu đề “DỰ THẢO” nhưng không ở mục lấy ý kiến góp ý"
    titled = paper.own and paper.item.kind in _PAPERS and row.key in _TITLES
    words = low(row.text)
    if titled and words.startswith("du thao"):
        return "Tiêu đề ghi “Dự thảo” nhưng không ở mục lấy ý kiến góp ý"
    if titled and (match := _INTERNAL.search(words)):
        return f"Tên tài liệu giống tài liệu nội bộ (“{row.text[match.start() : match.end()]}”)"
    return ""


RULE = Rule("leak-draft", "Không đăng dự thảo, tài liệu họp ngoài mục góp ý", check)
