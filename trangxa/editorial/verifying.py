"""`trangxa ledger verify`: everything that speaks against the ledger, the store and the published site."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from trangxa.editorial.books import Books
from trangxa.editorial.places import STORE_FOLDER
from trangxa.editorial.reading import Reading, read_books
from trangxa.editorial.remembered import cut_faults
from trangxa.editorial.store import Store
from trangxa.errors import TrangxaError
from trangxa.findings import Finding, Location


def verify_ledger(root: Path, heads: Iterable[str] = (), *, fresh: bool = False) -> tuple[Reading, list[Finding]]:
    """The ledger, and every fault of it and of the store; `heads`: newest entries named elsewhere, as in a release."""
    reading = read_books(root, fresh=fresh)
    faults = [*reading.faults, *cut_faults(reading.ledger.entries, heads), *_store_faults(root, reading.books)]
    return reading, faults


def _store_faults(root: Path, books: Books) -> Iterator[Finding]:
    """Every object of every approved version must be there and be what its name says."""
    store, wanted = Store(root), dict[str, str]()
    for item in books.items.values():
        for approval in item.approvals:
            for path, digest in approval.version.files.items():
                wanted.setdefault(digest, path)
    for digest, path in sorted(wanted.items()):
        try:
            store.get(digest)
        except TrangxaError as error:
            place = Location(f"{STORE_FOLDER}/{digest[:2]}/{digest[2:]}")
            yield Finding("store", place, f"{error} Đó là {path}.", error.hint)
