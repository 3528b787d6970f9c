"""Which files items show: only they are published, and rules look into them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.targets import target_of
from trangxa.findings import Fault, Finding, Severity

_UNUSED = Fault(
    "unused-file",
    "Không mục nào dùng tệp này nên tệp không được đăng.",
    "Ghi tệp vào tep_dinh_kem của một mục, hoặc xóa tệp.",
    Severity.WARNING,
)


class ShownFile(NamedTuple):
    """A file that an item shows: POSIX path from the project root, and where the item names it."""

    path: str
    line: int
    key: str
    """Top-level front-matter key; empty for a link or picture of the body."""


def shown_files(item: Item[Record]) -> Iterator[ShownFile]:
    """Files the front matter names, then those the body links to or shows; each path once."""
    named = [(path, item.line_at(loc), str(loc[0])) for loc, path in item.record.files()]
    named += [(link.target, link.line, "") for link in item.links if not link.target.endswith(".md")]
    told: set[str] = set()
    for written, line, key in named:
        target = target_of(item.path, written)
        if target and target.path and not target.path.endswith(".md") and target.path not in told:
            told.add(target.path)
            yield ShownFile(target.path, line, key)


def used_files(items: Iterable[Item[Record]], files: frozenset[str]) -> frozenset[str]:
    """Those of the `files` that these items show: only they are published."""
    return frozenset(shown.path for item in items for shown in shown_files(item) if shown.path in files)


def unused_files(files: Iterable[str], used: frozenset[str]) -> Iterator[Finding]:
    """Attachments that nothing shows: they are not published."""
    for path in sorted(set(files) - used):
        yield _UNUSED.at(path)
