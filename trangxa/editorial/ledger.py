"""`editorial/ledger/`: one file an entry, named by its digest, chained to the entries before it.

Two people's entries are different files, so git merges them; the order of all entries follows from the chain alone.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trangxa.editorial.entry import Action, Entry, Signed, from_file, to_file
from trangxa.editorial.ledger_files import entry_path, ledger_fault, read_files
from trangxa.editorial.remembered import keep_heads, known_heads
from trangxa.editorial.sshsig import Ask, nobody, sign
from trangxa.editorial.store import write_whole
from trangxa.findings import Finding


@dataclass(frozen=True, slots=True)
class Ledger:
    """All entries that could be read, in their order, and what is wrong with the files."""

    entries: tuple[Signed, ...]
    faults: tuple[Finding, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """Digests of the entries that no other was written upon, sorted; the next entry names them as parents."""
        named = {parent for signed in self.entries for parent in signed.entry.parents}
        return tuple(sorted(signed.digest for signed in self.entries if signed.digest not in named))

    @property
    def released_heads(self) -> tuple[str, ...]:
        """The heads, entries of releases left out: a release that is made again names the same ones."""
        parents = {signed.digest: signed.entry.parents for signed in self.entries}
        real = {s.digest for s in self.entries if s.entry.action is not Action.RELEASE}
        before = {parent for digest in real for parent in parents[digest]}
        while releases := (before & parents.keys()) - real:
            before = (before - releases).union(*(parents[digest] for digest in releases))
        return tuple(sorted(real - before))


def read_ledger(root: Path) -> Ledger:
    """Every entry under `root`, in order. Never raises for what the files hold."""
    found, faults = dict[str, Signed](), list[Finding]()
    for read in read_files(root):
        if isinstance(read, Signed):
            found[read.digest] = read
        else:
            faults.append(read)
    faults += _chain_faults(found)
    for digest in _false_roots(found):
        path = entry_path(found.pop(digest))
        faults.append(ledger_fault(path, "Mục này bị chèn vào: nó không nối tiếp mục nào."))
    return Ledger(tuple(_ordered(found)), tuple(faults))


def append(root: Path, entry: Entry, key: Path, ask: Ask = nobody) -> Signed:
    """Sign an entry and add it to the ledger; this machine remembers it as the newest."""
    data = entry.data
    raw = to_file(data, sign(data, key, ask))
    signed = from_file(raw)
    assert signed is not None
    write_whole(root / entry_path(signed), raw)
    keep_heads(root, sorted({signed.digest, *known_heads(root)} - set(entry.parents)))
    return signed


def _chain_faults(found: dict[str, Signed]) -> Iterator[Finding]:
    yield from _copies(found)
    for signed in found.values():
        for parent in signed.entry.parents:
            if parent not in found:
                yield ledger_fault(entry_path(signed), f"Nhật ký thiếu mục {parent[:12]} đứng trước mục này.")
            elif found[parent].entry.at > signed.entry.at:
                yield ledger_fault(entry_path(signed), f"Mục này ghi giờ sớm hơn mục {parent[:12]} đứng trước nó.")


def _false_roots(found: dict[str, Signed]) -> list[str]:
    """Entries upon nothing but for the true beginning, which most others follow: a date is easily put before its."""
    roots = [s.digest for s in sorted((s for s in found.values() if not s.entry.parents), key=_time)]
    if len(roots) < 2:
        return []
    children = _children(found)
    true = max(roots, key=lambda digest: len(_following(digest, children)))
    return [digest for digest in roots if digest != true]


def _children(found: dict[str, Signed]) -> dict[str, list[str]]:
    children: dict[str, list[str]] = {}
    for digest, signed in found.items():
        for parent in signed.entry.parents:
            children.setdefault(parent, []).append(digest)
    return children


def _following(digest: str, children: dict[str, list[str]]) -> set[str]:
    seen, waiting = set[str](), [digest]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in seen:
                seen.add(child)
                waiting.append(child)
    return seen


def _copies(found: dict[str, Signed]) -> Iterator[Finding]:
    """A signature can be wrapped in other blanks: the same act again, under another digest."""
    named = {parent for signed in found.values() for parent in signed.entry.parents}
    first = dict[bytes, str]()
    for signed in sorted(found.values(), key=lambda signed: signed.digest not in named):
        if (same := first.setdefault(signed.data, signed.digest)) != signed.digest:
            yield ledger_fault(entry_path(signed), f"Mục này chép lại mục {same[:12]}.", "Xóa tệp này.")


def _ordered(found: dict[str, Signed]) -> Iterator[Signed]:
    """After all its parents, then by time, then by digest: the same on every machine, whatever git merged."""
    waiting = {d: sum(parent in found for parent in s.entry.parents) for d, s in found.items()}
    children = _children(found)
    ready = [_time(found[digest]) for digest, number in waiting.items() if not number]
    heapq.heapify(ready)
    while ready:
        digest = heapq.heappop(ready)[1]
        yield found[digest]
        for child in children.get(digest, ()):
            waiting[child] -= 1
            if not waiting[child]:
                heapq.heappush(ready, _time(found[child]))


def _time(signed: Signed) -> tuple[float, str]:
    return signed.entry.at.timestamp(), signed.digest
