"""The files that search in the browser reads, as jobs."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.parallel import Begun
from trangxa.content.tree import STATE_FOLDER
from trangxa.render.job import Job, made_job
from trangxa.search.about import about
from trangxa.search.documents import numbered, result_files
from trangxa.search.index import SearchIndex


def begin_search(root: Path, items: Sequence[Item[Record]], engine: str) -> Begun[None, tuple[str, bytes]]:
    """Begin to make the index of these items; `engine` changes when the way to make it does."""
    return Begun(partial(_parts, root, items, engine), [None], len(items))


def search_jobs(begun: Begun[None, tuple[str, bytes]]) -> Iterator[Job[Any]]:
    """The files of an index that was begun."""
    for name, data in begun.results():
        yield made_job(f"tim-kiem/{name}.js", partial(_script, name, data))


def _parts(root: Path, items: Sequence[Item[Record]], engine: str, _: Sequence[None]) -> list[tuple[str, bytes]]:
    """Results and terms, by name."""
    documents = numbered(items)
    terms = SearchIndex(root, root / STATE_FOLDER, engine).terms(documents)
    made = {**terms.files, **result_files(documents), "meta": about(documents, terms)}
    return list(made.items())


def _script(name: str, data: bytes) -> bytes:
    """A part of the index as a script, which a page opened from a folder may load as well."""
    return b'txSearch.put("%s",%s)' % (name.encode(), data)
