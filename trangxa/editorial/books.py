"""All that the ledger says, and the state of an item on a day."""

from dataclasses import dataclass, field
from datetime import date

from trangxa.editorial.board import Board
from trangxa.editorial.entry import Version
from trangxa.editorial.states import Standing, State


@dataclass(frozen=True, slots=True)
class Released:
    """A release: the number of its entry in the ledger's order, its day, whose key signed it, its manifest's digest."""

    place: int
    day: date
    key: str = ""
    object: str = ""


@dataclass(slots=True)
class Books:
    """All that the ledger says: the board now in force, items by code, versions and releases by digest."""

    board: Board | None = None
    board_digest: str = ""
    items: dict[str, Standing] = field(default_factory=dict)
    versions: dict[str, Version] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    """Code of the item last approved at each path."""

    released: Released | None = None
    """The last release."""

    releases: dict[str, Released] = field(default_factory=dict)
    """Every release by its manifest's digest, as last entered."""

    def standing(self, code: str) -> Standing:
        """An item's standing; that of a draft for one the ledger does not know."""
        return self.items.get(code) or Standing(code)

    def owner(self, path: str) -> str:
        """Code of the item that holds a path; empty if it is free."""
        item = self.standing(self.owners.get(path, ""))
        return item.code if item.newest and not item.left and item.newest.version.path == path else ""

    def state(self, code: str, day: date) -> State:
        """State of an item on a day."""
        return state_of(self.standing(code), self.released, day)


def state_of(standing: Standing, released: Released | None, day: date) -> State:
    """State on a day. A version that waits beside a live one does not change it."""
    if standing.left or standing.archived:
        if standing.archived:
            return State.ARCHIVED
        return State.WITHDRAWN if standing.left and standing.left.cause else State.REPLACED
    if standing.newest is None:
        return State.SUBMITTED if standing.pending else State.REJECTED if standing.refusal else State.DRAFT
    current = standing.current(day)
    if current is None:
        return State.SCHEDULED
    if standing.live(day) is None:
        return State.EXPIRED
    out = released and released.place > current.place and released.day >= current.first_day
    return State.PUBLISHED if out else State.APPROVED
