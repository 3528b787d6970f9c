"""From the ledger's entries to where everything stands: a fold that leaves out every entry against the rules."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from trangxa.editorial.acts import objection
from trangxa.editorial.board import Board
from trangxa.editorial.books import Books, Released
from trangxa.editorial.entry import Action, Entry, Signed
from trangxa.editorial.ledger_files import entry_path
from trangxa.editorial.states import Approval, Departure, Pending, Refusal, Standing
from trangxa.findings import Finding, Location

BoardOf = Callable[[str], Board | None]
"""The board whose file has this digest."""

Authentic = Callable[[Signed, str], bool]
"""Whether an entry is signed by this public key."""


def fold(entries: Iterable[Signed], board_of: BoardOf, authentic: Authentic) -> tuple[Books, list[Finding]]:
    """Where everything stands after these entries, and a finding for each that does not count."""
    books, faults = Books(), list[Finding]()
    for place, signed in enumerate(entries):
        entry = signed.entry
        board = board_of(entry.object) if entry.action is Action.BOARD else None
        told = objection(books, entry, board) or _forged(books, signed, board, authentic)
        if told:
            faults.append(_fault(signed, told))
        else:
            apply(books, entry, place, board)
    return books, faults


def _forged(books: Books, signed: Signed, board: Board | None, authentic: Authentic) -> str | None:
    judges = books.board or board
    member = judges.member(signed.entry.member) if judges else None
    if member and authentic(signed, member.public_key):
        return None
    if not signed.is_canonical:
        return "Mục này không ghi đúng khuôn của trangxa: có khóa ghi hai lần, số ghi thành chữ, hoặc tương tự."
    return f"Chữ ký không phải của {member.name if member else signed.entry.member}."


def apply(books: Books, entry: Entry, place: int, board: Board | None) -> None:
    """Enter one act that nothing speaks against."""
    if entry.action is Action.BOARD:
        books.board, books.board_digest = board, entry.object
    elif entry.action is Action.RELEASE:
        books.released = Released(place, entry.day)
    else:
        books.versions |= {entry.items[version.code]: version for version in entry.submitted}
        for code, digest in entry.items.items():
            books.items[code] = _after(books, books.standing(code), entry, digest, place)


def _after(books: Books, item: Standing, entry: Entry, digest: str, place: int) -> Standing:
    version = books.versions[digest]
    match entry.action:
        case Action.SUBMIT:
            return replace(item, pending=Pending(version, entry.member, entry.at), refusal=None)
        case Action.REJECT:
            refusal = Refusal(version, entry.member, entry.at, entry.reason)
            return replace(item, pending=None, refusal=refusal)
        case Action.APPROVE if item.newest and item.newest.urgent and item.newest.version.digest == digest:
            return _changed(item, replace(item.newest, urgent=False))
        case Action.APPROVE | Action.URGENT | Action.RESTORE:
            return _approved(item, entry, digest, books, place)
        case Action.SCHEDULE:
            return _scheduled(item, entry)
        case Action.ARCHIVE:
            return replace(item, archived=True)
        case _:
            left = Departure(entry.member, entry.at, entry.day, entry.cause, entry.successor, entry.reason)
            return replace(item, left=left)


def _approved(item: Standing, entry: Entry, digest: str, books: Books, place: int) -> Standing:
    first = entry.first_day or date.min
    urgent = entry.action is Action.URGENT
    books.owners[books.versions[digest].path] = item.code
    made = Approval(books.versions[digest], entry.member, entry.at, place, first, entry.last_day, urgent)
    pending = item.pending if entry.action is Action.RESTORE else None
    approvals = (*item.approvals, made)
    return replace(item, pending=pending, refusal=None, approvals=approvals, left=None, archived=False)


def _scheduled(item: Standing, entry: Entry) -> Standing:
    newest = item.newest
    assert newest is not None
    first, last = entry.first_day or newest.first_day, entry.last_day or newest.last_day
    return _changed(item, replace(newest, first_day=first, last_day=last))


def _changed(item: Standing, newest: Approval) -> Standing:
    return replace(item, approvals=(*item.approvals[:-1], newest))


def _fault(signed: Signed, told: str) -> Finding:
    fix = "Xem ai đã đưa mục này vào bằng: git log; rồi bỏ mục ấy, hoặc để người có thẩm quyền làm lại."
    return Finding("ledger", Location(entry_path(signed)), told, fix)
