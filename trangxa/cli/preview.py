"""What a preview says of each item: how its working file stands to what was submitted and approved."""

from datetime import date
from pathlib import Path

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.site import Site
from trangxa.editorial.books import Books
from trangxa.editorial.entry import Version
from trangxa.editorial.places import in_use
from trangxa.editorial.reading import read_books
from trangxa.editorial.working import item_version


def preview_states(root: Path, site: Site) -> dict[str, str]:
    """State of each item's working file in words, by path; only what is not published yet where nobody approves."""
    unseen = {item.path: words for item in site.items if (words := _unseen(item, site.as_of))}
    if not in_use(root):
        return unseen
    books = read_books(root).books
    versions = [item_version(root, item, site.files, books.board) for item in site.items]
    return {version.path: _words(books, version, site) for version in versions} | unseen


def _unseen(item: Item[Record], as_of: date) -> str:
    if item.record.draft:
        return "bản nháp, chưa lên trang"
    posted = item.record.posted
    return f"hẹn đăng từ ngày {posted:%d/%m/%Y}" if posted and posted > as_of else ""


def _words(books: Books, version: Version, site: Site) -> str:
    item, digest = books.standing(version.code), version.digest
    if item.pending and item.pending.version.digest == digest:
        return "bản này đang chờ duyệt"
    if item.refusal and item.refusal.version.digest == digest:
        return f"bản này bị trả lại: {item.refusal.reason}"
    if item.newest is None:
        return "bài chưa trình" if item.pending is None else "bài đã sửa sau khi trình"
    if item.newest.version.digest == digest:
        return books.state(version.code, site.as_of).value
    return "bản này chưa trình; trên trang vẫn là bản đã duyệt" if item.left is None else "bài đã gỡ khỏi trang"
