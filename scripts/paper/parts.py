"""What stands on a paper: from a document or a consultation of the page to the texts of the official layout."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from paper.text import Block, read_blocks
from trangxa.content.kinds import Consultation, Document
from trangxa.errors import TrangxaError

_BODIES = {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN"}
_RECIPIENTS = "Nơi nhận"
_DRAFT = re.compile(r"Dự thảo: (?P<form>Nghị quyết|Quyết định|Quy chế|Kế hoạch|Thông báo) (?P<abstract>.+)")


@dataclass(frozen=True, slots=True)
class Paper:
    """The parts of an official document (NĐ 30/2020/NĐ-CP Art. 8), as texts ready to set."""

    title: str
    """Title in the file's properties."""
    author: str
    issuer: tuple[str, str]
    """Two lines: kind of body, place."""
    number: str
    place_and_day: str
    form: str
    abstract: str
    blocks: list[Block]
    recipients: tuple[str, ...] = ()
    recipients_head: str = "Nơi nhận:"
    signature: tuple[str, ...] = ()
    """Authority and position, a line each, then the name."""
    annex: tuple[Block, ...] = ()
    note: str = ""
    """What stands at the top of each page of a draft or a summary."""
    summary: bool = False
    """Whether it tells in short what another body's document says."""

    @property
    def is_letter(self) -> bool:
        """Whether it is a công văn, which has no title and says its subject under the number."""
        return self.form == "Công văn"


def paper_of_document(record: Document, body: str) -> Paper:
    """The commune's own document; of a received one only a summary, which cannot be taken for the original."""
    blocks, recipients, annex = _divided(read_blocks(body))
    place = record.issuer.partition("xã ")[2]
    summary = record.received is not None
    return Paper(
        title=f"{record.form} số {record.number} ngày {record.issued:%d/%m/%Y}: {record.abstract}",
        author=record.issuer,
        issuer=_two_lines(record.issuer),
        number=record.number,
        place_and_day=f"{place}, {_day_in_words(record.issued)}",
        form=record.form,
        abstract=record.abstract,
        blocks=blocks,
        recipients=recipients,
        signature=_signature(record),
        annex=annex,
        note="BẢN TÓM TẮT, KHÔNG THAY BẢN CHÍNH" if summary else "",
        summary=summary,
    )


def paper_of_consultation(record: Consultation, body: str, commune: str) -> Paper:
    """The draft that a consultation holds under the heading `## Dự thảo: <tên loại> <trích yếu>`."""
    match, blocks = _draft_in(read_blocks(body), record.title)
    form, abstract = match["form"], match["abstract"]
    issuer = f"{'HĐND' if form == 'Nghị quyết' else 'UBND'} xã {commune}"
    return Paper(
        title=f"Dự thảo {form} {abstract}",
        author=issuer,
        issuer=_two_lines(issuer),
        number=f"…/{_ABBREVIATIONS[form]}-{issuer[:4]}",
        place_and_day=f"{commune}, ngày … tháng … năm {record.closes.year}",
        form=form,
        abstract=abstract[:1].upper() + abstract[1:],
        blocks=[replace(block, level=max(block.level - 1, 0)) for block in blocks],
        recipients=(record.unit, record.address, record.email),
        recipients_head=f"Góp ý đến hết ngày {record.closes:%d/%m/%Y}, gửi về:",
        note=f"DỰ THẢO, LẤY Ý KIẾN ĐẾN HẾT {record.closes:%d/%m/%Y}",
    )


_ABBREVIATIONS = {"Nghị quyết": "NQ", "Quyết định": "QĐ", "Quy chế": "QC", "Kế hoạch": "KH", "Thông báo": "TB"}


def _draft_in(blocks: list[Block], title: str) -> tuple[re.Match[str], list[Block]]:
    for number, block in enumerate(blocks):
        if match := _DRAFT.fullmatch(block.text):
            return match, blocks[number + 1 :]
    raise TrangxaError(
        f"“{title}” không có phần dự thảo.",
        "Viết đề mục “## Dự thảo: Kế hoạch …” trong phần thân, dưới đó là toàn văn dự thảo.",
    )


def _divided(blocks: list[Block]) -> tuple[list[Block], tuple[str, ...], tuple[Block, ...]]:
    """Main text, recipients (the list under “Nơi nhận”), and what follows it: the annex."""
    at = next((number for number, block in enumerate(blocks) if block.level and block.text == _RECIPIENTS), len(blocks))
    rest = blocks[at + 1 :]
    end = next((number for number, block in enumerate(rest) if block.level), len(rest))
    return blocks[:at], tuple(block.text for block in rest[:end]), tuple(rest[end:])


def _two_lines(issuer: str) -> tuple[str, str]:
    kind, _, place = issuer.partition(" ")
    return _BODIES.get(kind, kind.upper()), place.upper()


def _day_in_words(day: date) -> str:
    """Days below 10 and the months 1 and 2 take a zero (NĐ 30/2020, Phụ lục I, phần II, mục 4)."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def _signature(record: Document) -> tuple[str, ...]:
    if record.signer is None:
        return ()
    position = record.signer.position.upper()
    council = record.issuer.startswith("HĐND")
    authority = () if council else (f"TM. {_two_lines(record.issuer)[0]}",)
    deputy = (f"KT. {position.removeprefix('PHÓ ')}",) if position.startswith("PHÓ ") else ()
    return (*authority, *deputy, position, record.signer.name)
