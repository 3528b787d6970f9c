"""All files of content: known ones from the cache, the others read; items, drafts, and what is wrong with any."""

from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from trangxa.content.bulk import Onlooker, read_files
from trangxa.content.cache import FactsCache, unpack
from trangxa.content.facts import Facts, finished, is_draft, item_of
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.tree import STATE_FOLDER, Tree
from trangxa.findings import Finding


class Gathered(NamedTuple):
    """What the files of a tree hold."""

    items: list[Item[Record]]
    """By path."""

    drafts: dict[str, Facts]
    """By path, those that are no items."""

    problems: list[Finding]
    """What is wrong with single files."""


def gather(root: Path, tree: Tree, onlooker: Onlooker | None = None, *, drafts: bool = False) -> Gathered:
    """Read the tree found under `root`. `drafts`: those that are filled in count as items, for a preview."""
    found = Gathered([], {}, [])
    for facts in _facts(root, tree, found.problems, onlooker):
        if not is_draft(facts.values):
            found.items.append(item_of(facts))
        elif drafts and (item := finished(facts)):
            found.items.append(item)
        else:
            found.drafts[facts.path] = facts
    found.items.sort(key=attrgetter("path"))
    return found


def _facts(root: Path, tree: Tree, problems: list[Finding], onlooker: Onlooker | None) -> Iterator[Facts]:
    """Facts of every readable file; what is wrong with files goes to `problems`."""
    sources = {path: stat for path, stat in tree.files.items() if path.endswith(".md")}
    cache = FactsCache(root / STATE_FOLDER / "facts.jsonl")
    unread = []
    for path, stat in sources.items():
        if row := cache.get(path, stat):
            yield unpack(path, row)
        else:
            unread.append(path)
    fresh = dict[str, bytes]()
    for path, row, findings, seen in read_files(root, unread, onlooker):
        problems += findings
        if row:
            facts = unpack(path, row)
            if onlooker:
                onlooker.take(facts.digest, seen)
            yield facts
        if row and not findings:
            fresh[path] = row
    cache.put(sources, fresh.items())
