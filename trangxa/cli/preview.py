"""What a preview says of each item: how its working file stands to what was submitted and approved."""

from pathlib import Path

from trangxa.content.site import Site
from trangxa.editorial.books import Books
from trangxa.editorial.entry import Version
from trangxa.editorial.places import in_use
from trangxa.editorial.reading import read_books
from trangxa.editorial.working import item_version


def preview_states(root: Path, site: Site) -> dict[str, str]:
    """State of each item's working file in words, by path; nothing where the project works without approvals."""
    if not in_use(root):
        return {}
    books = read_books(root).books
    versions = [item_version(root, item, site.files, books.board) for item in site.written]
    return {version.path: _words(books, version, site) for version in versions}


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
