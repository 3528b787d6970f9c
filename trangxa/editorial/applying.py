"""What an act that counts changes: where the items, the board and the last release stand after it."""

from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import date

from trangxa.editorial.board import Board
from trangxa.editorial.books import Books, Released
from trangxa.editorial.entry import Action, Entry
from trangxa.editorial.states import Approval, Departure, Pending, Refusal, Standing


def apply(books: Books, entry: Entry, place: int, board: Board | None) -> None:
    """Enter one act that nothing speaks against."""
    if entry.action is Action.BOARD:
        books.board, books.board_digest = board, entry.object
    elif entry.action is Action.RELEASE:
        books.released = Released(place, entry.day, _key(books, entry), entry.object)
        books.releases[entry.object] = books.released
    else:
        apply_to(books, entry, place, entry.items)


def apply_to(books: Books, entry: Entry, place: int, codes: Iterable[str], gone: Container[str] = ()) -> None:
    """Enter an act on some of its items; those in `gone` left without its writer knowing, and do not come back."""
    books.versions |= {entry.items[version.code]: version for version in entry.submitted}
    for code in codes:
        before = books.standing(code)
        after = _after(books, before, entry, entry.items[code], place)
        books.items[code] = replace(after, left=before.left) if code in gone else after


def _after(books: Books, item: Standing, entry: Entry, digest: str, place: int) -> Standing:
    version = books.versions[digest]
    match entry.action:
        case Action.SUBMIT:
            return replace(item, pending=Pending(version, entry.member, entry.at, _key(books, entry)), refusal=None)
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
            left = Departure(entry.member, entry.at, entry.day, entry.cause, entry.successor, entry.reason, place)
            return replace(item, left=left)


def _approved(item: Standing, entry: Entry, digest: str, books: Books, place: int) -> Standing:
    first = entry.first_day or date.min
    urgent = entry.action is Action.URGENT
    books.owners[books.versions[digest].path] = item.code
    version, key = books.versions[digest], _key(books, entry)
    made = Approval(version, entry.member, entry.at, place, first, entry.last_day, urgent, key)
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


def _key(books: Books, entry: Entry) -> str:
    member = books.board.member(entry.member) if books.board else None
    return member.public_key if member else ""
