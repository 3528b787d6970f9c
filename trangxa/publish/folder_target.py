"""`file:`: a server's folder with `releases/…` and the link `current`, which one rename moves to another release."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from trangxa.errors import TrangxaError
from trangxa.publish.bringing import bring_all, make_folder
from trangxa.publish.foreign import check_link, left_over
from trangxa.publish.hindrances import told
from trangxa.publish.lock import LOCK, only_one
from trangxa.publish.manifest import MANIFEST, read_manifest
from trangxa.publish.reading_back import read_served, read_shown, whole
from trangxa.publish.release import Release
from trangxa.publish.target import (
    Outcome,
    Progress,
    Served,
    Shown,
    Stored,
    live_name,
    next_name,
    older,
    stored,
    surplus,
)  # fmt: skip

ASIDE = ".new"
GOING = ".old-"


@dataclass(frozen=True, slots=True)
class FolderTarget:
    """The folder, and how many releases stay in it."""

    root: Path
    keep: int

    def publish(self, release: Release, progress: Progress) -> Outcome:
        """Only changed files are copied; the others are hard links to those of an earlier release."""
        with self._alone():
            known = self.releases()
            found = next((entry for entry in known if entry.id == release.id and self._whole(entry)), None)
            outcome = Outcome(release.id, known=True) if found else self._bring(release, known, progress)
            name = found.name if found else next_name(known, release.id)
            if not found:
                self._aside.rename(self._folder / name)
            self._show(name)
            for surplus_name in surplus(self.releases(), self.keep):
                (self._folder / surplus_name).rename(self._folder / f"{GOING}{surplus_name}")
            self._sweep()
            return outcome

    def rollback(self, to: str) -> Stored:
        """One rename, after the older release was found whole."""
        with self._alone():
            entry = older(self.releases(), to)
            if not self._whole(entry):
                raise TrangxaError(f"Bản {entry.id} trên máy chủ đã bị sửa hoặc thiếu tệp.", "Chọn bản khác.")
            self._show(entry.name)
            return entry

    def releases(self) -> tuple[Stored, ...]:
        """From the names of the folders and the link."""
        names = [path.name for path in self._folder.iterdir()] if self._folder.is_dir() else []
        return stored(names, live_name(os.readlink(self._current)) if self._current.is_symlink() else "")

    def shown(self) -> Shown | None:
        """From the folder that the link leads to."""
        with told(str(self.root)):
            return read_shown(self._current)

    def served(self) -> Served:
        """What the link shows."""
        with told(str(self.root)):
            return read_served(self._current, str(self.root))

    @property
    def _folder(self) -> Path:
        return self.root / "releases"

    @property
    def _aside(self) -> Path:
        return self._folder / ASIDE

    @property
    def _current(self) -> Path:
        return self.root / "current"

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with told(str(self.root)):
            make_folder(self._folder)
            with only_one(self.root / LOCK):
                check_link(self._current)
                self._point("releases")
                self._sweep()
                yield

    def _bring(self, release: Release, known: tuple[Stored, ...], progress: Progress) -> Outcome:
        earlier = self._earlier(known)
        for url in left_over(self._aside, release.digests):
            (self._aside / url).unlink()
        sizes: list[int] = []
        for size in bring_all(release, self._aside, earlier):
            sizes.append(size)
            progress(len(sizes), len(release.digests))
        return Outcome(release.id, sum(size > 0 for size in sizes), sum(sizes))

    def _earlier(self, known: tuple[Stored, ...]) -> dict[str, str]:
        """Files of the newest release by what its manifest says of them; they are compared again once linked."""
        for entry in reversed(known):
            folder = self._folder / entry.name
            try:
                manifest = read_manifest((folder / MANIFEST).read_bytes(), entry.name)
            except (OSError, TrangxaError):
                continue
            return {sha: f"{folder}/{url}" for url, sha in (manifest.files | manifest.packed).items()}
        return {}

    def _whole(self, entry: Stored) -> bool:
        return whole(self._folder / entry.name, entry.id)

    def _show(self, name: str) -> None:
        os.replace(self._point(f"releases/{name}"), self._current)

    def _point(self, to: str) -> Path:
        """A new link beside `current`. TrangxaError where the system has no links."""
        link = self.root / ".current.new"
        link.unlink(missing_ok=True)
        try:
            link.symlink_to(to, target_is_directory=True)
        except OSError as error:
            raise TrangxaError(
                f"Đĩa của {self.root} không tạo được liên kết ({error.strerror}).",
                "Thêm ?usb vào cuối địa chỉ trong noi_dang để đăng vào thư mục thường.",
            ) from None
        return link

    def _sweep(self) -> None:
        for path in self._folder.glob(f"{GOING}*"):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
