"""The files that search in the browser reads, as jobs."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.tree import STATE_FOLDER
from trangxa.render.job import Job, made_job
from trangxa.search.buckets import pair_files
from trangxa.search.documents import about, numbered, result_files
from trangxa.search.index import SearchIndex


def search_jobs(root: Path, items: Iterable[Item[Record]], engine: str) -> Iterator[Job[Any]]:
    """Results and postings of these items; `engine` changes when the way to make them does."""
    documents = numbered(items)
    index = SearchIndex(root / STATE_FOLDER, engine).files(root, documents)
    singles = (name.removeprefix("s-") for name in index if name.startswith("s-"))
    made = {**result_files(documents), "meta": about(documents, pair_files(len(documents)), singles)}
    for name, data in made.items():
        yield made_job(f"tim-kiem/{name}.json", partial(bytes, data))
    for name, file in index.items():
        yield Job(f"tim-kiem/{name}.json", file, lambda file: file.digest, lambda file: file.make())
