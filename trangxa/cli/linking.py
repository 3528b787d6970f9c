"""Links of what is about to be approved: each must lead to something that will be on the page on that day."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from trangxa.cli.desk import Desk
from trangxa.cli.stored import posted_day, stored_item
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.targets import target_of
from trangxa.editorial.applying import apply
from trangxa.editorial.books import Books
from trangxa.editorial.entry import Entry, Version
from trangxa.editorial.view import view_on
from trangxa.errors import TrangxaError


def refuse_dangling(desk: Desk, entry: Entry, versions: Iterable[Version], day: date) -> None:
    """TrangxaError if, once the entry counts, an item of it leads to one that is not on the page on that day."""
    view = view_on(_after(desk.books, entry), day)
    gone = {gone.path for gone in view.gone}

    @cache
    def first_day(path: str) -> date:
        return posted_day(stored_item(desk.root, path, view.files)) if path in view.files else date.max

    for version in versions:
        item = stored_item(desk.root, version.path, version.files)
        for path in _targets(item) if item else ():
            if path not in gone and first_day(path) > max(day, posted_day(item)):
                raise TrangxaError(
                    f"{version.path} dẫn tới {path}, mục chưa được duyệt hoặc chưa đến ngày đăng.",
                    f"Duyệt cả hai cùng lúc: trangxa approve {version.path} {path}; hoặc trả bài để bỏ liên kết.",
                )


def _after(books: Books, entry: Entry) -> Books:
    tried = replace(books, items=dict(books.items), versions=dict(books.versions), owners=dict(books.owners))
    apply(tried, entry, len(books.items), None)
    return tried


def _targets(item: Item[Record]) -> Iterator[str]:
    """Content files that the item names; attachments come with the version itself."""
    written = [*(link.target for link in item.links), *(path for _, path in item.record.references())]
    targets = (target_of(item.path, target) for target in written)
    yield from (target.path for target in targets if target and target.path.endswith(".md"))
