"""`trangxa ledger verify`: everything that speaks against the ledger, the store and the published site."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from trangxa.editorial.books import Books
from trangxa.editorial.entry import VIET_NAM, Signed
from trangxa.editorial.erasing import erasable, held
from trangxa.editorial.ledger_files import entry_path, ledger_fault
from trangxa.editorial.places import HEADS_FILE, STORE_FOLDER
from trangxa.editorial.reading import Reading, read_books
from trangxa.editorial.remembered import cut_faults
from trangxa.editorial.store import Store
from trangxa.errors import TrangxaError
from trangxa.findings import Finding, Location

_CLOCKS_DIFFER = timedelta(days=1)
_CLOCK = (
    "Chỉnh đúng ngày giờ của máy này. Nếu đã đúng thì mục ấy ghi sai: bỏ tệp ấy và những mục nối tiếp nó "
    f"(xem git log), xóa tệp {HEADS_FILE}, rồi làm lại các việc ấy."
)


def verify_ledger(root: Path, heads: Iterable[str] = (), *, fresh: bool = False) -> tuple[Reading, list[Finding]]:
    """The ledger, and every fault of it and of the store; `heads`: newest entries named elsewhere, as in a release."""
    reading = read_books(root, fresh=fresh)
    faults = [*reading.faults, *cut_faults(reading.ledger.entries, heads), *_store_faults(root, reading.books)]
    return reading, faults


def ahead_faults(entries: Iterable[Signed], now: datetime) -> Iterator[Finding]:
    """Entries dated after now: by a machine whose clock is wrong, or to bind all later ones to that day."""
    for signed in entries:
        if signed.entry.at > now + _CLOCKS_DIFFER:
            told = f"Mục này ghi giờ {signed.entry.at.astimezone(VIET_NAM):%H:%M ngày %d/%m/%Y}, sau giờ của máy này."
            yield ledger_fault(entry_path(signed), told, _CLOCK)


def _store_faults(root: Path, books: Books) -> Iterator[Finding]:
    """Every object of a version approved or waiting must be what its name says, and be there unless it was erased
    for what must not be public.
    """
    store, may_go = Store(root), erasable(books)
    for digest, path in sorted(held(books).items()):
        if digest in may_go and not store.path(digest).exists():
            continue
        try:
            store.get(digest)
        except TrangxaError as error:
            place = Location(f"{STORE_FOLDER}/{digest[:2]}/{digest[2:]}")
            yield Finding("store", place, f"{error} Đó là {path}.", error.hint)
