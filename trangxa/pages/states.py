"""States that follow from dates: a document's force, a consultation's window, a notice's end."""

from datetime import date
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Consultation, Document, Notice, Record
from trangxa.pages.index import SiteIndex


class State(NamedTuple):
    """A state in words, and whether it is a living one."""

    words: str
    on: bool


def document_state(index: SiteIndex, item: Item[Record], record: Document) -> State:
    """In force, not yet, ended or replaced, as of the day of judgement."""
    as_of = index.site.as_of
    newer = index.replaced_by(item)
    if newer is not None and isinstance(newer.record, Document) and newer.record.effective <= as_of:
        return State(f"Đã được thay thế bằng {newer.record.number}", False)
    if record.expires and record.expires <= as_of:
        return State(f"Hết hiệu lực từ {record.expires:%d/%m/%Y}", False)
    return (
        State("Còn hiệu lực", True)
        if record.effective <= as_of
        else State(f"Có hiệu lực từ {record.effective:%d/%m/%Y}", False)
    )


def consultation_state(record: Consultation, as_of: date) -> State:
    """Open with the days left, not yet open, or closed with or without a result."""
    if record.is_open(as_of):
        return State(f"Đang lấy ý kiến, {days_left(record.closes, as_of)}", True)
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
