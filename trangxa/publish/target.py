"""What every place of publication can do, and what comes of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from trangxa.errors import TrangxaError
from trangxa.publish.release import Release

Progress = Callable[[int, int], None]
"""Told how much is done of how much: files, or percents of all bytes."""

NAME = "{number:06d}-{id}"
_NAME = re.compile(r"[0-9]{6,9}-[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{12}")
"""What else lies there is somebody else's, also folders whose names begin with a number."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A release that lies at the place: its folder or commit, its id, whether it is the one shown."""

    name: str
    id: str
    live: bool


@dataclass(frozen=True, slots=True)
class Served:
    """What a place shows: the manifest as it lies there, its signature, SHA-256 of each file by address."""

    manifest: bytes
    signature: bytes | None
    digests: dict[str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a place says that it shows: the manifest as it lies there and its signature."""

    manifest: bytes
    signature: bytes | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a publication did: the release now shown, files and bytes that travelled, whether it was there already."""

    id: str
    files: int = 0
    size: int = 0
    known: bool = False


class Target(Protocol):
    """A place of publication. Each call is whole or changes nothing that is shown; TrangxaError says what hindered."""

    def publish(self, release: Release, progress: Progress) -> Outcome:
        """Bring the release aside, compare it, show it; older ones beyond those to be kept go."""

    def rollback(self, to: str) -> Stored:
        """Show an older release again, the one before the present when `to` is empty."""

    def releases(self) -> tuple[Stored, ...]:
        """All that lie there, oldest first."""

    def shown(self) -> Shown | None:
        """What the place says that it shows now, no file of it compared; `None` where nothing was published."""

    def served(self) -> Served:
        """What is shown now, read back file by file."""


def stored(names: list[str], live: str) -> tuple[Stored, ...]:
    """Releases from the names of their folders."""
    pairs = sorted((int(number), id, name) for name in names if _NAME.fullmatch(name)
                   for number, _, id in [name.partition("-")])  # fmt: skip
    return tuple(Stored(name, id, name == live) for _, id, name in pairs)


def live_name(pointer: str) -> str:
    """Name of the release that the link `current` points to; empty if it leads to none of ours."""
    folder, _, name = pointer.replace("\\", "/").rpartition("/")
    return name if folder == "releases" and _NAME.fullmatch(name) else ""


def next_name(known: tuple[Stored, ...], id: str) -> str:
    """Name of the folder of one more release: names sort in the order of publication."""
    number = int(known[-1].name.partition("-")[0]) + 1 if known else 1
    return NAME.format(number=number, id=id)


def surplus(known: tuple[Stored, ...], keep: int) -> list[str]:
    """Names of the releases that may go: the oldest beyond `keep`, never the one shown."""
    return [entry.name for entry in known[:-keep] if not entry.live]


def older(known: tuple[Stored, ...], to: str) -> Stored:
    """The release to go back to. TrangxaError when there is none."""
    live = next((at for at, entry in enumerate(known) if entry.live), 0)
    if to:
        found = [entry for entry in known if entry.name == to or entry.id.startswith(to)]
        if len({entry.id for entry in found}) != 1:
            raise TrangxaError(f"Không có đúng một bản phát hành “{to}”.", "Xem tên các bản bằng trangxa releases.")
        return found[-1]
    if live == 0:
        raise TrangxaError("Không còn bản nào trước bản đang hiện.", "Xem các bản bằng trangxa releases.")
    return known[live - 1]
