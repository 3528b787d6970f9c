"""`trangxa diff`: what an approver is asked to let through, beside what is on the page now."""

import difflib
from collections.abc import Iterator
from pathlib import Path

import click

from trangxa.cli.choosing import known_code
from trangxa.cli.options import root_option
from trangxa.editorial.entry import Version
from trangxa.editorial.reading import sound_books
from trangxa.editorial.store import Store
from trangxa.errors import TrangxaError


@click.command(
    help="So bản đang chờ duyệt với bản đang dùng; bài mới thì in cả bài. Ảnh, tệp kèm chỉ nêu tên tệp thêm, bớt, đổi.",
    short_help="So bản chờ duyệt với bản đang dùng.",
)
@click.argument("item", metavar="BÀI")
@root_option
def diff(root: Path, item: str) -> None:
    """The bytes shown are those of the store: just what an approval would bind to."""
    books = sound_books(root).books
    standing = books.standing(known_code(root, books, item))
    if standing.pending is None:
        raise TrangxaError(f"{standing.code}: không có bản nào chờ duyệt.", "Xem những gì đang chờ: trangxa inbox.")
    old = standing.newest.version if standing.newest and not standing.left else None
    for line in _lines(Store(root), old, standing.pending.version):
        click.echo(line)


def _lines(store: Store, old: Version | None, new: Version) -> Iterator[str]:
    before = _text(store, old) if old else []
    yield from difflib.unified_diff(before, _text(store, new), "bản đang dùng", "bản chờ duyệt", lineterm="")
    had = {path: digest for path, digest in old.files.items() if path != old.path} if old else {}
    has = {path: digest for path, digest in new.files.items() if path != new.path}
    for path in sorted(had.keys() | has.keys()):
        if had.get(path) != has.get(path):
            what = "thêm" if path not in had else "bớt" if path not in has else "đổi"
            yield f"Tệp {what}: {path}"


def _text(store: Store, version: Version) -> list[str]:
    return store.get(version.files[version.path]).decode("utf-8", "replace").splitlines()
