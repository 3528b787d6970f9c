"""The index of a site, kept between builds: a change of one item touches only the files that hold its changed terms."""

import hashlib
import sqlite3
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from pydantic_core import from_json, to_json

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.parallel import each
from trangxa.search.buckets import bucket, fold_term, pair_files
from trangxa.search.documents import Numbered
from trangxa.search.inverting import inverted_file, merged, partial_files, published_file, unpacked
from trangxa.search.postings import posting, without
from trangxa.search.terms import Text, terms_of

_TABLES = """
create table if not exists meta (version text);
create table if not exists documents (path text primary key, number integer, digest text, text blob);
create table if not exists files (name text primary key, digest text, contents blob);
"""


_NOT_SHOWN = {"identity", "title", "summary", "draft", "declared_kind", "number"}
"""Attributes of a record that are no part of what people read, or are searched as its title."""


class IndexFile(NamedTuple):
    """A file of the index: a digest that changes with its bytes, and a way to make them."""

    digest: str
    make: Callable[[], bytes]


class SearchIndex:
    """The full index in one SQLite file under the state folder; losing it only costs time."""

    def __init__(self, state: Path, version: str) -> None:
        self._path = state / "search.db"
        self._version = version

    def files(self, root: Path, documents: Sequence[Numbered]) -> dict[str, IndexFile]:
        """Bring the index to these documents; every file of it by name."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return self._update(root, documents)
        except sqlite3.DatabaseError:
            self._path.unlink(missing_ok=True)
            return self._update(root, documents)

    def _update(self, root: Path, documents: Sequence[Numbered]) -> dict[str, IndexFile]:
        version = f"{self._version} {pair_files(len(documents))}"
        with closing(sqlite3.connect(self._path)) as store, store:
            store.executescript(_TABLES)
            known = {path: (number, digest) for path, number, digest in store.execute(
                "select path, number, digest from documents")}  # fmt: skip
            before = store.execute("select version from meta").fetchone()
            moved = any(known.get(d.item.path, (d.number, ""))[0] != d.number for d in documents)
            changed = [d for d in documents if known.get(d.item.path) != (d.number, d.item.digest)]
            if before != (version,) or moved or len(changed) > max(20, len(documents) // 10):
                self._rebuild(store, root, documents, version)
            else:
                self._change(store, root, documents, changed, known.keys() - {d.item.path for d in documents})
            digests = store.execute("select name, digest from files order by name").fetchall()
        empty = {f"p-{at:x}": IndexFile("", lambda: b"{}") for at in range(pair_files(len(documents)))}
        return empty | {name: IndexFile(digest, _Reader(self._path, name)) for name, digest in digests}

    def _rebuild(self, store: sqlite3.Connection, root: Path, documents: Sequence[Numbered], version: str) -> None:
        for table in ("meta", "documents", "files"):
            store.execute(f"delete from {table}")
        _Work.root, _Work.files = root, pair_files(len(documents))
        parts: dict[str, list[bytes]] = {}
        for rows, partial in each(_index_some, documents):
            store.executemany("insert into documents values (?, ?, ?, ?)", rows)
            for name, data in partial.items():
                parts.setdefault(name, []).append(data)
        store.executemany("insert into files values (?, ?, ?)", (_row(name, merged(parts[name])) for name in parts))
        store.execute("insert into meta values (?)", (version,))

    def _change(
        self,
        store: sqlite3.Connection,
        root: Path,
        documents: Sequence[Numbered],
        changed: Sequence[Numbered],
        gone: Iterable[str],
    ) -> None:
        steps: dict[str, list[tuple[str, int, int]]] = {}
        files = pair_files(len(documents))
        for path, number, text in [*((path, -1, "") for path in gone), *(_entry(root, d) for d in changed)]:
            before = store.execute("select number, text from documents where path = ?", (path,)).fetchone()
            old = _terms(before[1]) if before else {}
            new = terms_of(Text(*from_json(text))) if text else {}
            held = number if number >= 0 else before[0]
            for term in {t for t in old.keys() | new.keys() if old.get(t) != new.get(t)}:
                steps.setdefault(bucket(fold_term(term), files), []).append((term, held, new.get(term, 0)))
            store.execute("delete from documents where path = ?", (path,))
            if text:
                digest = next(d.item.digest for d in changed if d.item.path == path)
                store.execute("insert into documents values (?, ?, ?, ?)", (path, number, digest, _small(text)))
        for name, some in steps.items():
            row = store.execute("select contents from files where name = ?", (name,)).fetchone()
            data = _stepped(row[0] if row else b"", some)
            store.execute("delete from files where name = ?", (name,))
            if data:
                store.execute("insert into files values (?, ?, ?)", _row(name, data))


class _Work:
    """What forked processes find in memory."""

    root: Path
    files: int


def _index_some(
    documents: Sequence[Numbered],
) -> list[tuple[list[tuple[str, int, str, bytes]], dict[str, bytes]]]:
    rows, terms = [], []
    for document in documents:
        path, number, text = _entry(_Work.root, document)
        rows.append((path, number, document.item.digest, _small(text)))
        terms.append((number, terms_of(Text(*from_json(text)))))
    return [(rows, partial_files(terms, _Work.files))]


def _entry(root: Path, document: Numbered) -> tuple[str, int, str]:
    number, item = document
    return item.path, number, to_json(text_of(root, item)).decode()


def text_of(root: Path, item: Item[Record]) -> Text:
    """What of an item is searched: its body, and its front matter for what it shows beside the body."""
    raw = (root / item.path).read_bytes().decode("utf-8-sig")
    lines = raw.split("\n", item.body_line - 1)
    body = lines[-1] if len(lines) == item.body_line else ""
    shown = " ".join(_values(item.record.model_dump(exclude=_NOT_SHOWN)))
    code = item.code if item.kind == "thu-tuc" else getattr(item.record, "number", "")
    headings = " ".join(heading.text for heading in item.headings)
    return Text(f"{item.title} {code}".strip(), item.record.summary or "", headings, f"{body}\n{shown}")


def _values(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _values(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _values(inner)


def _small(text: str) -> bytes:
    return zlib.compress(text.encode(), 1)


def _terms(text: bytes) -> dict[str, int]:
    return terms_of(Text(*from_json(zlib.decompress(text))))


def _row(name: str, data: bytes) -> tuple[str, str, bytes]:
    return name, hashlib.sha256(data).hexdigest()[:24], data


def _stepped(data: bytes, steps: Iterable[tuple[str, int, int]]) -> bytes:
    """A file's full contents after terms of documents were set to new weights; weight 0 takes them out."""
    found = unpacked(data) if data else {}
    for term, number, weight in steps:
        kept = without(found.get(term, array("I")), number)
        if weight:
            kept.append(posting(number, weight))
        if kept:
            found[term] = kept
        else:
            found.pop(term, None)
    return inverted_file(found) if found else b""


class _Reader:
    """Makes a published file from the stored contents; can be handed to another process."""

    def __init__(self, path: Path, name: str) -> None:
        self._path, self._name = path, name

    def __call__(self) -> bytes:
        with closing(sqlite3.connect(f"{self._path.as_uri()}?mode=ro", uri=True)) as store:
            (data,) = store.execute("select contents from files where name = ?", (self._name,)).fetchone()
        return published_file(data)
