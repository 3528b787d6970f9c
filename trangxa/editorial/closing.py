"""Entries that somebody who has left, or holds a key no longer valid, put beside what others did after that.

A date in an entry is its writer's word. That others worked on without it is not: whoever is gone cannot go back on an
old state of the ledger and date an act into the old term.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from trangxa.editorial.acts import ALLOWED, holds_office
from trangxa.editorial.board import Board, Member, Role
from trangxa.editorial.entry import Action, Signed
from trangxa.editorial.lineage import Lineage

Office = tuple[str, str, Role]
"""A member's id with one public key and one role."""

BoardOf = Callable[[str], Board | None]
"""The board whose file has this digest."""

Authentic = Callable[[Signed, str], bool]
"""Whether an entry is signed by this public key."""

_NONE: frozenset[Office] = frozenset()


class _Known(NamedTuple):
    """What an entry's writer knew of the board: its place in the ledger, itself, who was on earlier ones only."""

    place: int
    board: Board | None
    gone: frozenset[Office]


def late_entries(
    entries: Sequence[Signed], lineage: Lineage, board_of: BoardOf, authentic: Authentic
) -> set[str]:
    """Digests of entries made beside one that was written when their own writer had left or had another key."""
    if not lineage.forked:
        return set()
    known = _known(entries, lineage, board_of, authentic)
    before = [_merged([known[parent] for parent in row]) for row in lineage.parents]
    lost = dict[int, set[Office]]()
    for office, places in _closers(entries, lineage, known, before, authentic).items():
        for closer in places:
            for place in _beside(closer, lineage):
                if entries[place].entry.member == office[0]:
                    lost.setdefault(place, set()).add(office)
    return {entries[place].digest for place in lost if _used(entries[place], before[place].board) <= lost[place]}


def _beside(place: int, lineage: Lineage) -> set[int]:
    """Entries of the same stretch whose writers neither knew this one nor were known to its writer."""
    together = {at for at, stretch in enumerate(lineage.stretches) if stretch == lineage.stretches[place]}
    return together - {place} - lineage.known_to(place) - lineage.knowing(place)


def _used(signed: Signed, board: Board | None) -> frozenset[Office]:
    """Any of the offices that gave the right to this act."""
    return frozenset(
        office
        for office in _offices(board)
        if office[0] == signed.entry.member and office[2] in ALLOWED[signed.entry.action]
    )


def _known(entries: Sequence[Signed], lineage: Lineage, board_of: BoardOf, authentic: Authentic) -> list[_Known]:
    """What each entry's writer knew, their own change of the board included."""
    known = list[_Known]()
    for place, signed in enumerate(entries):
        before = _merged([known[parent] for parent in lineage.parents[place]])
        board = board_of(signed.entry.object) if signed.entry.action is Action.BOARD else None
        counts = board and _holder(signed, before.board or board, authentic)
        known.append(_changed(before, board, place) if board and counts else before)
    return known


def _merged(sources: list[_Known]) -> _Known:
    if len(sources) == 1:
        return sources[0]
    newest = max(sources, key=lambda known: known.place, default=_Known(-1, None, _NONE))
    return newest._replace(gone=_NONE.union(*(known.gone for known in sources)) - _offices(newest.board))


def _changed(before: _Known, board: Board, place: int) -> _Known:
    return _Known(place, board, (before.gone | _offices(before.board)) - _offices(board))


def _offices(board: Board | None) -> frozenset[Office]:
    return _of(board.members) if board else _NONE


def _of(members: Iterable[Member]) -> frozenset[Office]:
    return frozenset((one.id, one.public_key, role) for one in members for role in one.roles)


def _closers(
    entries: Sequence[Signed], lineage: Lineage, known: list[_Known], before: list[_Known], authentic: Authentic
) -> dict[Office, list[int]]:
    """For each office that somebody lost, the first entries of others that were written after that."""
    closers, closed = dict[Office, list[int]](), list[frozenset[Office]]()
    for place, signed in enumerate(entries):
        inherited = _NONE.union(*(closed[parent] for parent in lineage.parents[place]))
        out = _out(known[place], signed.entry.day)
        fresh = out - inherited
        who = _holder(signed, before[place].board or known[place].board, authentic) if fresh else None
        shut = [office for office in fresh if who and office[:2] != (who.id, who.public_key)]
        for office in shut:
            closers.setdefault(office, []).append(place)
        closed.append((inherited & out).union(shut))
    return closers


def _out(known: _Known, day: date) -> frozenset[Office]:
    ended = [one for one in (known.board.members if known.board else ()) if one.until and one.until < day]
    return known.gone | _of(ended) if ended else known.gone


def _holder(signed: Signed, board: Board | None, authentic: Authentic) -> Member | None:
    """The member who made an entry, if they held an office that day which gave the right to it."""
    member = board.member(signed.entry.member) if board else None
    if board is None or member is None or ALLOWED[signed.entry.action].isdisjoint(member.roles):
        return None
    return member if holds_office(board, member, signed.entry) and authentic(signed, member.public_key) else None
