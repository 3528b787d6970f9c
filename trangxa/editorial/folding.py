"""From the ledger's entries to where everything stands: a fold that leaves out every entry against the rules.

Two people who work side by side may both be right when they act, and yet get in each other's way. Then nothing comes
onto the page that one of them did not know of, what one took down stays down, and both are told.
"""

from collections.abc import Iterable
from copy import copy

from trangxa.editorial.acts import item_objection, objection, office_objection
from trangxa.editorial.applying import apply, apply_to
from trangxa.editorial.board import Board
from trangxa.editorial.books import Books
from trangxa.editorial.closing import Authentic, BoardOf, late_entries
from trangxa.editorial.crossing import already_so, crossed, too_late, unlawful, unsigned
from trangxa.editorial.entry import Action, Signed
from trangxa.editorial.lineage import Lineage
from trangxa.findings import Finding


def fold(entries: Iterable[Signed], board_of: BoardOf, authentic: Authentic) -> tuple[Books, list[Finding]]:
    """Where everything stands after these entries, a finding for each that does not count or was crossed."""
    ordered = tuple(entries)
    lineage = Lineage(ordered)
    late = late_entries(ordered, lineage, board_of, authentic)
    folding = _Folding(ordered, lineage, Books(), 0, board_of, authentic, late)
    return folding.books, [*folding.faults, *(found for _, found in folding.notes.values())]


class _Folding:
    """The fold of entries onto what stood before them; `start` is the number of the first in the whole ledger."""

    def __init__(
        self, entries: tuple[Signed, ...], lineage: Lineage, books: Books, start: int, board_of: BoardOf,
        authentic: Authentic, late: set[str],
    ) -> None:  # fmt: skip
        self.books, self.faults, self.notes = books, list[Finding](), dict[str, tuple[int, Finding]]()
        self._entries, self._lineage, self._start, self._late = entries, lineage, start, late
        self._board_of, self._authentic = board_of, authentic
        self._base, self._before = 0, books
        for place, signed in enumerate(entries):
            self._keep_base(place)
            self._take(place, signed)

    def _keep_base(self, place: int) -> None:
        """Where people begin to work side by side, what all of them knew is kept."""
        stretches = self._lineage.stretches
        if not self._lineage.alone(place) and (not place or stretches[place - 1] != stretches[place]):
            self._base, self._before = place, _copied(self.books)

    def _take(self, place: int, signed: Signed) -> None:
        entry = signed.entry
        board = self._board_of(entry.object) if entry.action is Action.BOARD else None
        if told := objection(self.books, entry, board) or self._forged(signed, board):
            if self._was_right(place, signed, board):
                self._cross(place, signed)
            else:
                self.faults.append(unlawful(signed, told))
        else:
            self._enter(place, signed, board)

    def _forged(self, signed: Signed, board: Board | None) -> str | None:
        judges = self.books.board or board
        member = judges.member(signed.entry.member) if judges else None
        if member is None or not self._authentic(signed, member.public_key):
            return unsigned(signed, member)
        return too_late(signed, member) if signed.digest in self._late else None

    def _was_right(self, place: int, signed: Signed, board: Board | None) -> bool:
        """Whether the act was right by what its writer knew, and only what others did meanwhile speaks against it."""
        entry = signed.entry
        if self._lineage.alone(place) or office_objection(self.books, entry, board) or self._forged(signed, board):
            return False
        known = self._lineage.known_to(place)
        mine = tuple(self._entries[at] for at in sorted(known))
        then = _Folding(
            mine, Lineage(mine), _copied(self._before), self._start + self._base, self._board_of, self._authentic,
            self._late,
        )  # fmt: skip
        return objection(then.books, entry, board) is None

    def _enter(self, place: int, signed: Signed, board: Board | None) -> None:
        entry = signed.entry
        gone = {code for code in entry.items if self._left_unknown(code, place)}
        for code in entry.items.keys() & self.notes.keys():
            if self._lineage.knows(place, self.notes[code][0]):
                del self.notes[code]
        if gone and entry.action in (Action.APPROVE, Action.URGENT, Action.RESTORE):
            apply_to(self.books, entry, self._start + place, entry.items, gone)
            for code in gone:
                self._note(place, signed, code, "bài vẫn gỡ, vì người làm chưa biết là bài đã bị gỡ.")
        else:
            apply(self.books, entry, self._start + place, board)

    def _left_unknown(self, code: str, place: int) -> bool:
        left = self.books.standing(code).left
        at = left.place - self._start if left else -1
        return at >= 0 and not self._lineage.knows(place, at)

    def _cross(self, place: int, signed: Signed) -> None:
        """What nothing speaks against counts; taking down counts whatever else was done meanwhile."""
        entry, counts = signed.entry, list[str]()
        for code in entry.items:
            told, item = item_objection(self.books, entry, code), self.books.standing(code)
            down = entry.action is Action.WITHDRAW and item.newest is not None and item.left is None
            if not told or down:
                counts.append(code)
            if told and not already_so(item, entry):
                effect = "vẫn có hiệu lực" if down else "không có hiệu lực"
                self._note(place, signed, code, f"việc này {effect}, vì cùng lúc ấy có người làm việc khác: {told}")
        apply_to(self.books, entry, self._start + place, counts)

    def _note(self, place: int, signed: Signed, code: str, told: str) -> None:
        self.notes[code] = (place, crossed(self.books, signed, code, told))


def _copied(books: Books) -> Books:
    made = copy(books)
    made.items, made.versions = dict(books.items), dict(books.versions)
    made.owners, made.releases = dict(books.owners), dict(books.releases)
    return made
