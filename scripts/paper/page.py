"""Set a paper on pages in the layout of NĐ 30/2020/NĐ-CP, each page marked as illustrative."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageBreak, PageTemplate, Spacer, Table

from paper.fonts import TYPEFACE
from paper.layout import joined, set_blocks
from paper.parts import Paper
from paper.styles import BARE_LOOK, BOTTOM, LEFT, RIGHT, STYLES, TOP, WIDTH
from paper.tags import Line, TaggedCanvas, TaggedParagraph

CREATOR = "trangxa scripts/pdf.py"
"""Named in the file's properties: a file without it was made elsewhere and is never overwritten."""

MARK = "BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"
rl_config.useA85 = 0  # binary streams: a fifth smaller
_MARK_COLOUR = "#9a1b1b"


def pdf_of(paper: Paper) -> bytes:
    """The PDF file of a paper; the same paper and typeface give the same bytes."""
    stream = io.BytesIO()
    template = BaseDocTemplate(
        stream, pagesize=A4, title=paper.title, author=paper.author, subject=paper.abstract, creator=CREATOR,
        lang="vi", invariant=1, pageCompression=1, initialFontName=TYPEFACE,
    )  # fmt: skip
    frame = Frame(LEFT, BOTTOM, WIDTH, A4[1] - TOP - BOTTOM, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate(frames=[frame], onPage=partial(_furniture, paper.note)))
    template.build(list(_story(paper)), canvasmaker=TaggedCanvas)
    return stream.getvalue()


def _story(paper: Paper) -> Iterator[Flowable]:
    yield from _summary_head(paper) if paper.summary else _official_head(paper)
    yield from set_blocks(paper.blocks)
    yield Spacer(1, 4 * mm)
    yield KeepTogether(_closing(paper))
    if paper.annex:
        yield PageBreak()
        title, *text = paper.annex
        source = f"(Kèm theo {paper.form} số {paper.number} {paper.place_and_day.partition(', ')[2]})"
        yield from (TaggedParagraph(joined(title.text), STYLES["H2.title"]), _p(source, "P.italic"), Line(40 * mm))
        yield Spacer(1, 3 * mm)
        yield from set_blocks(text)


def _official_head(paper: Paper) -> Iterator[Flowable]:
    """Issuer and state title, number and date; then the kind of document and what it is about."""
    left = [
        _p(paper.issuer[0], "P.bold"), _p(paper.issuer[1], "P.bold"), Line(20 * mm),
        _p(f"Số: {paper.number}", "P.plain"),
    ]  # fmt: skip
    if paper.is_letter:
        left.append(_p(f"V/v {paper.abstract.removeprefix('Về việc ')}", "P.about"))
    right = [
        _p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "P.state"), _p("Độc lập - Tự do - Hạnh phúc", "P.bold"),
        Line(56 * mm), _p(paper.place_and_day, "P.italic"),
    ]  # fmt: skip
    yield Table([[left, right]], [WIDTH * 0.4, WIDTH * 0.6], style=BARE_LOOK)
    if not paper.is_letter:
        yield TaggedParagraph(f"{escape(paper.form.upper())}<br/>{joined(escape(paper.abstract))}", STYLES["H1"])
        yield Line(30 * mm)
    yield Spacer(1, 4 * mm)


def _summary_head(paper: Paper) -> Iterator[Flowable]:
    """Title of a summary: nothing that could pass for the head of the original."""
    yield _p(f"Tóm tắt {paper.form.lower()} số {paper.number}: {paper.abstract}", "H1")
    yield _p(f"Cơ quan ban hành: {paper.author}. Người tóm tắt: Ban Biên tập Trang thông tin điện tử.", "P.italic")
    yield Spacer(1, 4 * mm)


def _closing(paper: Paper) -> list[Flowable]:
    """Recipients at the left, signature at the right."""
    left = [TaggedParagraph(text, STYLES["P.small"]) for text in paper.recipients]
    if left:
        left.insert(0, _p(paper.recipients_head, "P.small-head"))
    right = [_p(line, "P.bold") for line in paper.signature[:-1]]
    if right:
        right += [_p("(bản minh họa, không có chữ ký và dấu)", "P.about"), Spacer(1, 12 * mm)]
        right.append(_p(paper.signature[-1], "P.bold"))
    return [Table([[left, right]], [WIDTH * 0.48, WIDTH * 0.52], style=BARE_LOOK)]


def _furniture(note: str, canvas: Any, template: Any) -> None:
    """What every page bears at its top: the mark, the note, from the second page on the number."""
    top, width = A4[1] - 12 * mm, stringWidth(MARK, f"{TYPEFACE}-Bold", 9)
    with canvas.artifact():
        canvas.setFillColor(_MARK_COLOUR)
        canvas.setStrokeColor(_MARK_COLOUR)
        canvas.setFont(f"{TYPEFACE}-Bold", 9)
        canvas.rect(A4[0] - RIGHT - width - 8, top - 4, width + 8, 14)
        canvas.drawRightString(A4[0] - RIGHT - 4, top, MARK)
        canvas.drawString(LEFT, top, note)
        canvas.setFillColor("black")
        canvas.setFont(TYPEFACE, 13)
        if canvas.getPageNumber() > 1:
            canvas.drawCentredString(A4[0] / 2, top - 7 * mm, str(canvas.getPageNumber()))


def _p(text: str, style: str) -> TaggedParagraph:
    return TaggedParagraph(joined(escape(text)), STYLES[style])

