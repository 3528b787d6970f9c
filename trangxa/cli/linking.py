"""Links of what is about to be approved: each must lead to something that will be on the page on that day."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from trangxa.cli.desk import Desk
from trangxa.content.reading import item_of, read_file
from trangxa.content.targets import target_of
from trangxa.editorial.applying import apply
from trangxa.editorial.books import Books
from trangxa.editorial.entry import Entry, Version
from trangxa.editorial.store import Store
from trangxa.editorial.view import view_on
from trangxa.errors import TrangxaError


def refuse_dangling(desk: Desk, entry: Entry, versions: Iterable[Version], day: date) -> None:
    """TrangxaError if, once the entry counts, an item of it leads to one that is not on the page on that day."""
    view = view_on(_after(desk.books, entry), day)
    there = view.files.keys() | {gone.path for gone in view.gone}
    for version in versions:
        for path in _targets(desk, version):
            if path not in there:
                raise TrangxaError(
                    f"{version.path} dẫn tới {path}, mục chưa được duyệt hoặc chưa đến ngày đăng.",
                    f"Duyệt cả hai cùng lúc: trangxa approve {version.path} {path}; hoặc trả bài để bỏ liên kết.",
                )


def _after(books: Books, entry: Entry) -> Books:
    tried = replace(books, items=dict(books.items), versions=dict(books.versions), owners=dict(books.owners))
    apply(tried, entry, len(books.items), None)
    return tried


def _targets(desk: Desk, version: Version) -> Iterator[str]:
    """Content files that the item names; attachments come with the version itself."""
    if not version.path.endswith(".md"):
        return
    facts = read_file(version.path, Store(desk.root).get(version.files[version.path])).facts
    if facts is None:
        return
    item = item_of(facts)
    written = [*(link.target for link in item.links), *(path for _, path in item.record.references())]
    targets = (target_of(version.path, target) for target in written)
    yield from (target.path for target in targets if target and target.path.endswith(".md"))
