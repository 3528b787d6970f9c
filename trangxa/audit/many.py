"""Many communes at once: the list of them, what each came to, and one table of communes by obligations, worst first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from trangxa.audit.summary import Summary
from trangxa.content.slugs import slug
from trangxa.errors import TrangxaError
from trangxa.findings import Outcome
from trangxa.law import Obligation, Profile

UNCHECKED = Outcome.UNTESTED.value
_WEB = ("http://", "https://")


class What(Enum):
    """What a place holds."""

    SOURCES = "nguồn"
    BUILT = "trang đã dựng"
    ADDRESS = "địa chỉ"


class Place(NamedTuple):
    """One commune to judge: its name and the folder or address."""

    name: str
    where: str

    @property
    def what(self) -> What:
        """Told by the address or by what lies in the folder. TrangxaError for a folder that is none of a commune."""
        if self.where.startswith(_WEB):
            return What.ADDRESS
        folder = Path(self.where)
        if not folder.is_dir():
            raise TrangxaError(f"Không có thư mục {self.where}.", "Sửa đường dẫn trong danh sách.")
        if (folder / "commune.yml").is_file():
            return What.SOURCES
        if (folder / "index.html").is_file():
            return What.BUILT
        raise TrangxaError(f"{self.where} không phải thư mục nguồn, cũng không phải trang đã dựng.",
                           "Chỉ vào thư mục có commune.yml hoặc index.html.")  # fmt: skip


def read_places(listing: Path) -> tuple[Place, ...]:
    """The communes of a list file, or of a folder that holds their folders. TrangxaError when there is none."""
    if listing.is_dir():
        found = tuple(Place(folder.name, str(folder)) for folder in sorted(listing.iterdir()) if _is_commune(folder))
    else:
        found = tuple(_places(listing.read_text(encoding="utf-8-sig").splitlines(), listing.parent))
    if not found:
        raise TrangxaError(f"{listing} không có xã nào.", "Ghi mỗi xã một dòng: thư mục hoặc địa chỉ, tab, tên xã.")
    return found


def _is_commune(folder: Path) -> bool:
    return folder.is_dir() and any((folder / name).is_file() for name in ("commune.yml", "index.html"))


def _places(lines: Iterable[str], base: Path) -> Iterator[Place]:
    for line in lines:
        where, _, name = (part.strip() for part in line.partition("\t"))
        if where and not where.startswith("#"):
            place = where if where.startswith(_WEB) else str(base / where)
            yield Place(name or where.rstrip("/").rpartition("/")[2], place)


@dataclass(frozen=True, slots=True)
class Judged:
    """What one commune came to; `failure` tells why it could not be judged, and then there are no outcomes."""

    place: Place
    as_of: date | None = None
    verdict: str = UNCHECKED
    blocked: bool = True
    digest: str = ""
    outcomes: tuple[tuple[str, Outcome], ...] = ()
    """By id of the obligation."""

    tasks: int = 0
    failure: str = ""

    def count(self, outcome: Outcome) -> int:
        """How many obligations came to it."""
        return sum(own is outcome for _, own in self.outcomes)


def judged(place: Place, summary: Summary) -> Judged:
    """What a report comes to, in short."""
    outcomes = tuple((row.obligation.id, row.outcome) for row in summary.rows)
    verdict, digest = summary.verdict, summary.digest
    return Judged(place, summary.as_of, verdict, summary.blocked, digest, outcomes, len(summary.tasks))


def unchecked(place: Place, failure: str) -> Judged:
    """A commune that could not be judged, and why."""
    return Judged(place, failure=failure)


@dataclass(frozen=True, slots=True)
class Standing:
    """The table: obligations in the order of the profile, communes worst first."""

    profile: Profile
    version: str
    rows: tuple[Judged, ...]

    @property
    def obligations(self) -> tuple[Obligation, ...]:
        """Heads of the columns."""
        return self.profile.obligations

    @property
    def failed(self) -> bool:
        """Whether any commune is refused or could not be judged."""
        return any(row.blocked for row in self.rows)

    def of(self, row: Judged) -> tuple[Outcome, ...]:
        """Outcomes of a commune, one a column."""
        own = dict(row.outcomes)
        return tuple(own.get(obligation.id, Outcome.UNTESTED) for obligation in self.obligations)

    def tally(self) -> Iterator[tuple[Obligation, dict[Outcome, int]]]:
        """How many communes came to each outcome, obligation by obligation."""
        for at, obligation in enumerate(self.obligations):
            column = [self.of(row)[at] for row in self.rows]
            yield obligation, {outcome: column.count(outcome) for outcome in Outcome}


def standing(profile: Profile, version: str, rows: Iterable[Judged]) -> Standing:
    """Put the communes in order: those not judged, then those with the most failures, warnings, doubts."""
    return Standing(profile, version, tuple(sorted(rows, key=_worst_first)))


def _worst_first(row: Judged) -> tuple[bool, int, bool, int, int, str, str]:
    wrong = row.count(Outcome.FAILED) + row.count(Outcome.UNTESTED)
    lesser = -row.count(Outcome.WARNED), -row.count(Outcome.CANT_TELL)
    return not row.failure, -wrong, not row.blocked, *lesser, slug(row.place.name), row.place.where
