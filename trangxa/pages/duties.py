"""An obligation and its result in plain sentences, for people who know neither the law nor the files."""

from collections.abc import Iterable
from typing import NamedTuple

from trangxa.audit.report import Result
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.findings import Finding, Outcome
from trangxa.pages.index import SiteIndex
from trangxa.pages.states import State

_WORDS = {
    Outcome.PASSED: State("Đã đủ", True),
    Outcome.WARNED: State("Đã có, cần lưu ý", True),
    Outcome.FAILED: State("Còn thiếu", False),
    Outcome.CANT_TELL: State("Chờ người xem", False),
    Outcome.UNTESTED: State("Chưa kiểm tra được", False),
    Outcome.INAPPLICABLE: State("Không áp dụng cho xã", True),
}
_LATE = "within-time-limit"
_ANSWERED = "person-answers"
_SEEN = 3
"""How many of the items that an obligation found are shown."""


class Note(NamedTuple):
    """A sentence, about an item or about the page as a whole."""

    words: str
    item: Item[Record] | None = None


class Duty(NamedTuple):
    """What is asked for, how it stands, by which law, what is missing, where to see for oneself."""

    title: str
    state: State
    law: str
    notes: tuple[Note, ...]
    seen: tuple[Item[Record], ...]

    @property
    def items(self) -> tuple[Item[Record], ...]:
        """Every item it names."""
        return *self.seen, *(note.item for note in self.notes if note.item)


def duty_of(result: Result, index: SiteIndex) -> Duty:
    """The result of one obligation, as the page tells it."""
    places = dict.fromkeys(place.path for evidence in result.evidence for place in evidence.locations)
    seen = [index.by_path[path] for path in places if path in index.by_path][:_SEEN]
    obligation = result.obligation
    notes = {(note.words, note.item.path if note.item else ""): note for note in _notes(result, index)}
    return Duty(obligation.title, _WORDS[result.outcome], obligation.basis, tuple(notes.values()), tuple(seen))


def _notes(result: Result, index: SiteIndex) -> Iterable[Note]:
    """What is missing. The words of the findings are for editors; here each becomes one plain sentence."""
    if result.outcome is Outcome.INAPPLICABLE or (result.outcome is Outcome.WARNED and not result.findings):
        return [Note(evidence.statement) for evidence in result.evidence]
    if result.obligation.rule == _ANSWERED and result.outcome is Outcome.PASSED:
        return [Note(f"Người xem: {evidence.statement.rstrip('.')}.") for evidence in result.evidence]
    if result.outcome is Outcome.CANT_TELL:
        return [Note("Máy không tự kết luận được; người có trách nhiệm sẽ xem và trả lời.")]
    return [_note(finding, result, index) for finding in result.findings]


def _note(finding: Finding, result: Result, index: SiteIndex) -> Note:
    item = index.by_path.get(finding.location.path)
    limit = result.obligation.limit
    if finding.waiver:
        return Note(f"{finding.waiver.rstrip('.')}.", item)
    if item is None or item.path.endswith("/index.md"):
        return Note("Trang chưa có nội dung này, hoặc nội dung ghi chưa đúng nên chưa được đăng.")
    if finding.rule == _LATE and limit:
        return Note(f"muộn so với hạn {limit.words}.", item)
    return Note("thông tin còn thiếu hoặc chưa đúng.", item)
