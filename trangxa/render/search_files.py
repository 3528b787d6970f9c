"""The files that search in the browser reads, as jobs."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.tree import STATE_FOLDER
from trangxa.render.job import Job, made_job
from trangxa.search.documents import about, numbered, result_files
from trangxa.search.index import SearchIndex


def search_jobs(root: Path, items: Iterable[Item[Record]], engine: str) -> Iterator[Job[Any]]:
    """Results and terms of these items; `engine` changes when the way to make them does."""
    documents = numbered(items)
    terms = SearchIndex(root, root / STATE_FOLDER, engine).terms(documents)
    made = {**terms.files, **result_files(documents), "meta": about(documents, terms.own, terms.vocabulary)}
    for name, data in made.items():
        yield made_job(f"tim-kiem/{name}.js", partial(_script, name, data))


def _script(name: str, data: bytes) -> bytes:
    """A part of the index as a script, which a page opened from a folder may load as well."""
    return b'txSearch.put("%s",%s)' % (name.encode(), data)
