"""Items as they lie in the store of submitted bytes."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from trangxa.content.facts import item_of
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.reading import read_file
from trangxa.editorial.books import Books
from trangxa.editorial.states import State
from trangxa.editorial.store import Store


def stored_item(root: Path, path: str, files: Mapping[str, str]) -> Item[Record] | None:
    """The item whose file, by these digests, is at `path`; `None` for what is no item."""
    if not path.endswith(".md"):
        return None
    facts = read_file(path, Store(root).get(files[path])).facts
    return item_of(facts) if facts else None


def posted_day(item: Item[Record] | None) -> date:
    """The day of posting that an item states; `date.min` where it states none."""
    return item.record.posted or date.min if item else date.min


def waits_until(root: Path, books: Books, code: str) -> date:
    """The day from which the version approved last is shown: the one it was approved for, or states, if later."""
    newest = books.standing(code).newest
    if newest is None:
        return date.min
    return max(newest.first_day, posted_day(stored_item(root, newest.version.path, newest.version.files)))


def state_on(root: Path, books: Books, code: str, day: date) -> State:
    """State on a day, of an item whose file may state a day of posting that is still ahead."""
    state = books.state(code, day)
    early = state in (State.APPROVED, State.PUBLISHED) and waits_until(root, books, code) > day
    return State.SCHEDULED if early else state
