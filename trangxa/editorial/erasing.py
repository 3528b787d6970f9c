"""Objects of the store that may be erased: what was withdrawn because it must not be public must not be kept either."""

from collections.abc import Iterator

from trangxa.editorial.books import Books
from trangxa.editorial.entry import Reason
from trangxa.editorial.states import Standing


def held(books: Books) -> dict[str, str]:
    """Path by digest of every object that an approved version holds."""
    return {digest: path for item in books.items.values() for digest, path in _objects(item)}


def erasable(books: Books) -> dict[str, str]:
    """Path by digest of those that no item holds but the ones withdrawn for what must not be public."""
    kept = {digest for item in books.items.values() if not _protected(item) for digest, _ in _objects(item)}
    gone = (item for item in books.items.values() if _protected(item))
    return {digest: path for item in gone for digest, path in _objects(item) if digest not in kept}


def _objects(item: Standing) -> Iterator[tuple[str, str]]:
    versions = [approval.version for approval in item.approvals]
    for version in (*versions, *([item.pending.version] if item.pending else [])):
        yield from ((digest, path) for path, digest in version.files.items())


def _protected(item: Standing) -> bool:
    return item.left is not None and item.left.cause is Reason.PROTECTED
