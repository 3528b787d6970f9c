"""The whole content, read once: items to publish and everything that is wrong with the files."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar, cast

from trangxa.content.bulk import read_files
from trangxa.content.cache import FactsCache
from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.office import load_commune
from trangxa.content.reading import Facts, is_draft, item_of
from trangxa.content.references import (
    Surroundings,
    identity_faults,
    reference_faults,
    svg_faults,
    unused_files,
    used_files,
)
from trangxa.content.tree import CONTENT_FOLDERS, Tree, scan_tree
from trangxa.findings import Finding, Location

R = TypeVar("R", bound=Record)
STATE_FOLDER = ".trangxa"
"""Caches and the last output's manifest; may be deleted at any time."""


@dataclass(frozen=True, slots=True)
class Site:
    """Content as of a day. `items` holds what is published, sorted by path: no draft, no unreadable file."""

    root: Path
    commune: Commune | None
    as_of: date
    items: tuple[Item[Record], ...]
    problems: tuple[Finding, ...] = ()
    broken: frozenset[str] = frozenset()
    """Paths of files that are there but could not be read."""

    files: frozenset[str] = frozenset()
    """Paths of the attachments and pictures that published items show."""

    def of(self, cls: type[R]) -> tuple[Item[R], ...]:
        """Items of one kind, by class."""
        return tuple(cast(Item[R], item) for item in self.items if isinstance(item.record, cls))

    def of_kind(self, kind: str) -> tuple[Item[Record], ...]:
        """Items of one kind, by name."""
        return tuple(item for item in self.items if item.kind == kind)

    def in_section(self, folder: str) -> tuple[Item[Record], ...]:
        """Items under a folder of the content tree."""
        return tuple(item for item in self.items if item.path.startswith(f"{folder}/"))


def load_site(root: Path, as_of: date) -> Site:
    """Read everything under `root`. Never raises for content: what is wrong is in `problems`."""
    tree = scan_tree(root)
    commune, findings = load_commune(root)
    sources = {path: stat for path, stat in tree.files.items() if path.endswith(".md")}
    cache = FactsCache(root / STATE_FOLDER / "facts.jsonl")
    known = {path: facts for path, stat in sources.items() if (facts := cache.get(path, stat))}
    readings = read_files(root, [path for path in sources if path not in known])
    fresh = {r.facts.path: r.facts for r in readings if r.facts}
    cache.put(sources, (r.facts for r in readings if r.facts and not r.findings))
    faults = itertools.chain.from_iterable(reading.findings for reading in readings)
    return _assemble(root, as_of, commune, tree, {**known, **fresh}, [*tree.findings, *findings, *faults])


def _assemble(
    root: Path, as_of: date, commune: Commune | None, tree: Tree, facts: dict[str, Facts], problems: list[Finding]
) -> Site:
    drafts = frozenset(path for path, found in facts.items() if is_draft(found.values))
    items = tuple(item_of(facts[path]) for path in sorted(facts) if path not in drafts)
    sources = frozenset(path for path in tree.files if path.endswith(".md"))
    broken = frozenset(tree.refused | (sources - facts.keys()))
    files = frozenset(tree.files) - sources
    used = used_files(items, files)
    around = Surroundings({item.path: item for item in items}, files, drafts, broken)
    problems += reference_faults(around)
    problems += identity_faults(items)
    problems += svg_faults(root, used)
    problems += unused_files(files, used | _mentioned(facts, drafts, files))
    problems += _missing_folders(root)
    return Site(root, commune, as_of, items, tuple(sorted(problems, key=lambda f: f.order)), broken, used)


def _mentioned(facts: dict[str, Facts], drafts: Iterable[str], files: frozenset[str]) -> frozenset[str]:
    """Files that drafts mention, as far as their unchecked front matter can tell."""
    text = "\n".join(str(facts[path].values) + str(facts[path].links) for path in drafts)
    return frozenset(path for path in files if path.rpartition("/")[2] in text)


def _missing_folders(root: Path) -> Iterator[Finding]:
    for folder in CONTENT_FOLDERS:
        if not (root / folder).is_dir():
            yield Finding(
                "missing-folder",
                Location(folder),
                f"Không có thư mục {folder}.",
                "Tạo lại thư mục này, hoặc lấy lại từ bản lưu.",
            )
