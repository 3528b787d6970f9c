"""States that follow from dates: a document's force, a consultation's window, a notice's end."""

from datetime import date
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Consultation, Document, Notice, Record
from trangxa.pages.index import SiteIndex

IN_FORCE, TO_COME, ENDED, REPLACED = "Còn hiệu lực", "Chưa có hiệu lực", "Hết hiệu lực", "Đã được thay thế"


class State(NamedTuple):
    """A state in words, and whether it is a living one."""

    words: str
    on: bool


def document_state(index: SiteIndex, item: Item[Record], record: Document) -> State:
    """In force, not yet, ended or replaced, as of the day of judgement."""
    words = document_force(index, item, record)
    newer = index.replaced_by(item)
    if words == REPLACED and newer is not None and isinstance(newer.record, Document):
        return State(f"{REPLACED} bằng {newer.record.number}", False)
    if words == ENDED and record.expires:
        return State(f"{ENDED} từ {record.expires:%d/%m/%Y}", False)
    if words == TO_COME:
        return State(f"Có hiệu lực từ {record.effective:%d/%m/%Y}", False)
    return State(words, True)


def document_force(index: SiteIndex, item: Item[Record], record: Document) -> str:
    """One of the four words for a document's force on the day of judgement."""
    as_of = index.site.as_of
    newer = index.replaced_by(item)
    if newer is not None and isinstance(newer.record, Document) and newer.record.effective <= as_of:
        return REPLACED
    if record.expires and record.expires <= as_of:
        return ENDED
    return IN_FORCE if record.effective <= as_of else TO_COME


def consultation_state(record: Consultation, as_of: date) -> State:
    """Open, not yet open, or closed with or without a result."""
    if record.is_open(as_of):
        return State("Đang lấy ý kiến", True)
    if as_of < record.opens:
        return State("Sắp lấy ý kiến", False)
    return State("Đã kết thúc, đã có kết quả" if record.result else "Đã kết thúc, đang tổng hợp", False)


def days_left(last: date, as_of: date) -> str:
    """How long something still lasts, in words that follow a comma."""
    left = (last - as_of).days
    return f"còn {left} ngày" if left else "hôm nay là ngày cuối"


def notice_state(record: Notice, as_of: date) -> State:
    """Current or over."""
    return (
        State(f"Còn hiệu lực đến {record.expires:%d/%m/%Y}", True)
        if record.is_current(as_of)
        else State("Đã hết hạn", False)
    )
