"""All texts of the site that some leak rule must look at closely: read once for all rules, found by a quick look."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.parallel import each
from trangxa.content.shown import ShownFile, shown_files
from trangxa.content.site import Site
from trangxa.law import Obligation
from trangxa.rules.leaks.clearance import Clearance
from trangxa.rules.leaks.files import parts_of
from trangxa.rules.leaks.known import keep_marks, load_marks
from trangxa.rules.leaks.marks import DIGITS, NUMBERS, STAMPS, marks_of
from trangxa.rules.leaks.paper import Paper, decoded
from trangxa.rules.leaks.rows import Row, Shape

_STAMPED = ("luu-hanh", "thu-hoi", "khong-pho", "xem-xong", "tuyet-mat", "toi-mat")


@dataclass(frozen=True, slots=True)
class Read:
    """What was looked through."""

    papers: tuple[Paper, ...] = ()
    items: int = 0
    files: tuple[tuple[ShownFile, Item[Record]], ...] = ()
    """Files that are shown, each with the first item that shows it."""


class Papers:
    """Reads a site when the first rule asks, and keeps what it found for the others."""

    def __init__(self) -> None:
        self._site: Site | None = None
        self._read = Read()
        self._looked: dict[str, frozenset[str]] = {}
        self._clearance: Clearance | None = None

    def look(self, path: str, raw: bytes) -> frozenset[str]:
        """Marks of a file of content that is being read for the site."""
        return marks_of(decoded(raw, path), attached=False)

    def take(self, digest: str, seen: frozenset[str]) -> None:
        """Keep the marks of a file that was read."""
        self._looked[digest] = seen

    def of(self, site: Site) -> Read:
        """Everything that was looked through."""
        if self._site is not site:
            self._site, self._read, self._looked = site, _read_site(site, self._looked), {}
        return self._read

    def marked(self, site: Site, mark: str) -> Iterator[Paper]:
        """Texts that may hold what a family of rules looks for, but for those that were cleared."""
        cleared = self._clearance or ()
        papers = (paper for paper in self.of(site).papers if mark in paper.marks)
        return (paper for paper in papers if not (paper.own and paper.item in cleared))

    def judge_by(self, site: Site, obligations: Iterable[Obligation]) -> None:
        """Leave out from now on what the rules of these obligations found nothing in before."""
        self._clearance = Clearance(site, obligations)

    def clear(self, suspect: Collection[str]) -> None:
        """Every rule has spoken: what it found is on the paths of `suspect`, and nothing is elsewhere."""
        if self._clearance:
            self._clearance.keep((paper.item for paper in self._read.papers if paper.own), suspect)


def _read_site(site: Site, looked: dict[str, frozenset[str]]) -> Read:
    files: dict[str, tuple[ShownFile, Item[Record]]] = {}
    for item in site.items if site.files else ():
        for file in shown_files(item):
            if file.path in site.files:
                files.setdefault(file.path, (file, item))
    papers = [*_texts(site, looked), *_attached(site, files), *_names(site, files)]
    return Read(tuple(papers), len(site.items), tuple(files.values()))


def _texts(site: Site, looked: dict[str, frozenset[str]]) -> Iterator[Paper]:
    known = load_marks(site.root)
    fresh = [item for item in site.items if item.digest not in looked and item.digest not in known]
    now = looked | dict(each(_look, [f"{site.root}/{item.path}" for item in fresh]))
    if now:
        known |= now
        keep_marks(site.root, {item.digest: known.get(item.digest, frozenset()) for item in site.items})
    for item in site.items:
        if found := known.get(item.digest):
            yield Paper(item.path, item, found, file=f"{site.root}/{item.path}")


def _look(files: Sequence[str]) -> list[tuple[str, frozenset[str]]]:
    """Digest and marks of each file that can be read."""
    found = []
    for file in files:
        with suppress(OSError), open(file, "rb") as source:
            raw = source.read()
            found.append((hashlib.sha256(raw).hexdigest(), marks_of(decoded(raw, file), attached=False)))
    return found


def _attached(site: Site, files: dict[str, tuple[ShownFile, Item[Record]]]) -> Iterator[Paper]:
    for path, (_, item) in files.items():
        for part, text, rows in parts_of(site.root, path):
            if marks := marks_of(text, attached=True):
                yield Paper(path, item, marks, part, rows)


def _names(site: Site, files: dict[str, tuple[ShownFile, Item[Record]]]) -> Iterator[Paper]:
    named = [(item.path, item) for item in site.items] + [(path, item) for path, (_, item) in files.items()]
    if not _marks_of_name("\n".join(path for path, _ in named)):  # names that tell nothing, as nearly always
        return
    for path, item in named:
        name = path.rpartition("/")[2].rpartition(".")[0]
        if marks := _marks_of_name(name):
            row = Row(0, name.replace("-", " "), Shape.TEXT)
            yield Paper(path, item, marks, "tên tệp", (row,))


def _marks_of_name(name: str) -> frozenset[str]:
    marks = {NUMBERS} if DIGITS.search(name) else set()
    return frozenset(marks | ({STAMPS} if any(word in name for word in _STAMPED) else set()))
