"""The whole content, read once: items to publish and everything that is wrong with the files."""

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import TypeVar, cast

from trangxa.content.bulk import Onlooker
from trangxa.content.coming import coming_notes, first_days, parted
from trangxa.content.commune import Commune
from trangxa.content.facts import Facts
from trangxa.content.gathering import gather
from trangxa.content.gone import Gone
from trangxa.content.identities import belonging_faults, identity_faults
from trangxa.content.item import Item
from trangxa.content.kinds import KINDS, Record
from trangxa.content.links import Surroundings, reference_faults
from trangxa.content.office import load_commune
from trangxa.content.photos import photo_faults
from trangxa.content.shown import unused_files, used_files
from trangxa.content.signatures import signature_faults
from trangxa.content.svg import svg_faults
from trangxa.content.tree import Tree, missing_folders, scan_tree
from trangxa.findings import Finding

R = TypeVar("R", bound=Record)
_ByClass = dict[type[Record], list[Item[Record]]]


@dataclass(frozen=True, slots=True)
class Site:
    """Content as of a day. `items` holds what is published, by path: no draft, no unreadable file, none to come."""

    root: Path
    commune: Commune | None
    as_of: date
    items: tuple[Item[Record], ...]
    problems: tuple[Finding, ...] = ()
    broken: frozenset[str] = frozenset()
    """Paths of files that are there but could not be read."""

    files: frozenset[str] = frozenset()
    """Paths of the attachments and pictures that published items show."""

    gone: tuple[Gone, ...] = ()
    """Addresses that tell of an item that left."""

    coming: tuple[Item[Record], ...] = ()
    """Items whose day of posting is still ahead: judged one by one, shown nowhere."""

    notes: dict[str, str] = field(default_factory=dict)
    """What a preview says of items, by path; empty for publication."""

    approvers: Mapping[str, str] = field(default_factory=dict)
    """Names of those who approved what is shown, by path; empty where nothing needs approval."""

    _by_class: _ByClass = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for item in self.items:
            self._by_class.setdefault(type(item.record), []).append(item)

    @property
    def written(self) -> tuple[Item[Record], ...]:
        """What is published and what waits for its day."""
        return (*self.items, *self.coming)

    def of(self, cls: type[R]) -> tuple[Item[R], ...]:
        """Items of one kind, by class, or of the kinds that share a base class."""
        lists = [items for kind, items in self._by_class.items() if issubclass(kind, cls)]
        found = lists[0] if len(lists) == 1 else sorted(itertools.chain(*lists), key=_path)
        return cast(tuple[Item[R], ...], tuple(found))

    def of_kind(self, kind: str) -> tuple[Item[Record], ...]:
        """Items of one kind, by name."""
        return self.of(KINDS[kind])

    def in_section(self, folder: str) -> tuple[Item[Record], ...]:
        """Items under a folder of the content tree."""
        start, end = (bisect_left(self.items, bound, key=_path) for bound in (f"{folder}/", f"{folder}0"))
        return self.items[start:end]


_path = attrgetter("path")
"""Places of items; `0` is the character after `/`."""


def load_site(
    root: Path,
    as_of: date,
    tree: Tree | None = None,
    gone: tuple[Gone, ...] = (),
    *,
    onlooker: Onlooker | None = None,
    shown: bool = False,
    drafts: bool = False,
) -> Site:
    """Read everything under `root`. Never raises for content: what is wrong is in `problems`.

    `tree` is what a scan of `root` just found, for callers that need it themselves; links may lead to what is `gone`.
    `onlooker` has a look of its own at the files that must be read.
    `shown`: all of it is on a page already, whatever days of posting it states. `drafts`: those that are filled in
    count as items, for a preview.
    """
    tree = tree or scan_tree(root)
    commune, findings = load_commune(root)
    read, left_out, faults = gather(root, tree, onlooker, drafts=drafts)
    problems = [*tree.findings, *findings, *faults]
    items, coming = (tuple(read), ()) if shown else parted(read, as_of)
    found = {item.path: item for item in read}
    sources = {path for path in tree.files if path.endswith(".md")}
    broken = frozenset(tree.refused | (sources - found.keys() - left_out.keys()))
    files = frozenset(tree.files) - sources
    used = used_files(items, files)
    around = Surroundings(
        found, files, frozenset(left_out), broken, frozenset(one.path for one in gone), first_days(coming)
    )
    problems += (*reference_faults(around), *identity_faults(read))
    problems += (*belonging_faults(items, items, broken), *belonging_faults(coming, read, broken))
    problems += _file_faults(root, tree, around, used | used_files(coming, files), left_out.values())
    problems += (*missing_folders(root), *coming_notes(coming, as_of, commune))
    problems.sort(key=lambda found: found.order)
    return Site(root, commune, as_of, items, tuple(problems), broken, used, gone, coming)


def _file_faults(
    root: Path, tree: Tree, around: Surroundings, wanted: frozenset[str], drafts: Iterable[Facts]
) -> Iterator[Finding]:
    """Findings on attachments and pictures: those that items show or will show, and those that nothing mentions."""
    yield from svg_faults(root, wanted)
    yield from signature_faults(root, wanted)
    yield from photo_faults(root, wanted)
    unreadable = [path for path in tree.files if path in around.broken and path.endswith(".md")]
    yield from unused_files(around.files, wanted | _mentioned(drafts, root, unreadable, around.files))


def _mentioned(drafts: Iterable[Facts], root: Path, unreadable: Iterable[str], files: frozenset[str]) -> frozenset[str]:
    """Files that drafts mention, as far as their unchecked front matter can tell, or items with faults of their own."""
    text = "\n".join(str(facts.values) + str(facts.links) for facts in drafts)
    text += "\n".join((root / path).read_bytes().decode("utf-8", "replace") for path in unreadable)
    return frozenset(path for path in files if path.rpartition("/")[2] in text)
