"""The files that search in the browser reads."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.tree import STATE_FOLDER
from trangxa.search.about import about
from trangxa.search.documents import numbered, result_files
from trangxa.search.index import SearchIndex


class Searched(NamedTuple):
    """An index as it is published."""

    own: list[str]
    """Terms that have files to themselves."""

    files: Iterator[tuple[str, bytes]]
    """Address and bytes of each file."""


def search_files(root: Path, items: Sequence[Item[Record]], place: str, engine: str) -> Searched:
    """The index of these items of the place; `engine` changes when the way to make it does."""
    documents = numbered(items)
    terms = SearchIndex(root, root / STATE_FOLDER, engine).terms(documents)
    parts = {**terms.files, **result_files(documents), "meta": about(documents, terms, place)}
    return Searched(terms.own, ((f"tim-kiem/{name}.js", _script(name, data)) for name, data in parts.items()))


def _script(name: str, data: bytes) -> bytes:
    """A part of the index as a script, which a page opened from a folder may load as well."""
    return b'txSearch.put("%s",%s)' % (name.encode(), data)
