"""`trangxa diff`: what would change, beside what was approved."""

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
from rich.text import Text

from trangxa.cli.choosing import known_code
from trangxa.cli.options import root_option
from trangxa.cli.printing import console
from trangxa.cli.source import working_source
from trangxa.cli.standing import when
from trangxa.content.tree import scan_tree
from trangxa.editorial.books import Books
from trangxa.editorial.entry import Version
from trangxa.editorial.reading import sound_books
from trangxa.editorial.states import Standing
from trangxa.editorial.store import Store, digest_of
from trangxa.editorial.working import working_versions

_STYLES = {"-": "red", "+": "green"}


class _Side(NamedTuple):
    """One of the two versions: what people call it, its text by lines, digests of the files that go with it."""

    name: str
    text: list[str]
    files: dict[str, str]
    digest: str


@click.command(
    help="Bài đang chờ duyệt: so bản đã trình với bản đang dùng. Bài đã duyệt hoặc bị trả: so tệp trên máy này với bản "
    "ấy. Bài mới thì in cả bài; ảnh, tệp kèm chỉ nêu tên tệp thêm, bớt, đổi.",
    epilog="Ví dụ: trangxa diff tin-7f3k2m",
    short_help="So bản mới với bản đã duyệt.",
)
@click.argument("item", metavar="BÀI")
@root_option
def diff(root: Path, item: str) -> None:
    """Of a version that waits, the bytes shown are those of the store: just what an approval would bind to."""
    books = sound_books(root).books
    standing = books.standing(known_code(root, books, item))
    old, new = _sides(root, books, standing)
    screen = console()
    for side, sign in ((old, "-"), (new, "+")):
        screen.print(Text(f"{sign}{sign}{sign} {side.name}", f"bold {_STYLES[sign]}"))
    lines = list(_lines(old, new))
    for line in lines:
        screen.print(Text(line, _STYLES.get(line[:1], "bold" if line.endswith(":") else "")))
    if not lines:
        same = old.digest == new.digest
        screen.print(
            "Hai bản giống hệt nhau." if same else "Chữ không khác gì; chỉ khác cách xuống dòng hoặc ký tự ẩn."
        )


def _sides(root: Path, books: Books, standing: Standing) -> tuple[_Side, _Side]:
    store, newest, pending, refusal = Store(root), standing.newest, standing.pending, standing.refusal
    if pending:
        new = _stored(store, pending.version, f"bản chờ duyệt, {_who(books, pending.member)} trình {when(pending.at)}")
        if newest is None or standing.left:
            return _Side("chưa có bản nào trên trang", [], {}, ""), new
        name = f"bản đang dùng, {_who(books, newest.member)} duyệt {when(newest.at)}"
        return _stored(store, newest.version, name), new
    told = refusal or newest
    assert told is not None  # the ledger knows the item, so it was handed over once
    did = "trả" if refusal else "duyệt"
    old = _stored(store, told.version, f"bản {_who(books, told.member)} đã {did} {when(told.at)}")
    return old, _working(root, books, standing.code, told.version)


def _who(books: Books, id: str) -> str:
    member = books.board.member(id) if books.board else None
    return member.name if member else id


def _stored(store: Store, version: Version, name: str) -> _Side:
    text = store.get(version.files[version.path])
    return _Side(f"{version.path}: {name}", _split(text), _others(version.files, version.path), digest_of(text))


def _working(root: Path, books: Books, code: str, known: Version) -> _Side:
    """The item as it lies on this machine; of a file that cannot be read as an item, its own text."""
    site = working_source(root).site()
    versions = working_versions(root, site.written, frozenset(scan_tree(root).files), books.board)
    version = versions.get(code)
    path, files = (version.path, version.files) if version else (known.path, known.files)
    if not (root / path).is_file():
        return _Side(f"{path}: không còn tệp này trên máy", [], {}, "")
    text = (root / path).read_bytes()
    return _Side(f"{path}: tệp trên máy này, chưa trình", _split(text), _others(files, path), digest_of(text))


def _others(files: dict[str, str], path: str) -> dict[str, str]:
    return {name: digest for name, digest in files.items() if name != path}


def _split(text: bytes) -> list[str]:
    return text.decode("utf-8-sig", "replace").splitlines()


def _lines(old: _Side, new: _Side) -> Iterator[str]:
    matcher = difflib.SequenceMatcher(None, old.text, new.text)
    for group in matcher.get_grouped_opcodes():
        yield f"Dòng {group[0][3] + 1}:"
        for tag, start, end, begin, stop in group:
            if tag == "equal":
                yield from (f"  {line}" for line in old.text[start:end])
                continue
            yield from (f"- {line}" for line in old.text[start:end])
            yield from (f"+ {line}" for line in new.text[begin:stop])
    for path in sorted(old.files.keys() | new.files.keys()):
        if old.files.get(path) != new.files.get(path):
            what = "thêm" if path not in old.files else "bớt" if path not in new.files else "đổi"
            yield f"Tệp {what}: {path}"
