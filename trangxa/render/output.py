"""The folder of the finished site: never wiped, changed in whole steps only, so that it is the old site or the new."""

import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from trangxa.errors import TrangxaError

Entry = tuple[str, int, int]
"""Key, size in bytes, modification time in nanoseconds of a file as written."""


@dataclass(slots=True)
class Changes:
    """What a synchronisation did, by address."""

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: int = 0


class Output:
    """One output folder with its manifest and staging folder beside it."""

    def __init__(self, site: Path, state: Path) -> None:
        self.site = site.resolve()
        self.stage = self.site.parent / f".{self.site.name}.new"
        self._old = self.site.parent / f".{self.site.name}.old"
        self._manifest = state / f"output-{self.site.name}.json"
        self._journal = self.stage / ".journal.json"
        self._recover()
        self.entries: dict[str, Entry] = self._read()

    def is_current(self, url: str, key: str) -> bool:
        """Whether the file at an address was made under this key and has not been touched since."""
        entry = self.entries.get(url)
        if entry is None or entry[0] != key:
            return False
        try:
            stat = os.stat(self.site / url)
        except OSError:
            return False
        return (stat.st_size, stat.st_mtime_ns) == entry[1:]

    def write(self, url: str, data: bytes) -> tuple[int, int]:
        """Put a file into the stage; size and modification time come back."""
        path = self.stage / url
        try:
            handle = open(path, "wb")  # noqa: SIM115 - the folder is there for all but the first file in it
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle = open(path, "wb")  # noqa: SIM115
        with handle:
            handle.write(data)
            handle.flush()
            stat = os.fstat(handle.fileno())
        return stat.st_size, stat.st_mtime_ns

    def commit(self, staged: dict[str, Entry], kept: Iterable[str]) -> Changes:
        """Bring the stage into the site: whole if the site is new, file by file under a journal otherwise."""
        keep = {url: self.entries[url] for url in kept}
        changes = Changes(sorted(staged), [], len(keep))
        self.stage.mkdir(parents=True, exist_ok=True)
        if keep:
            changes.removed = sorted(self._present() - keep.keys() - staged.keys())
            self._store(self._journal, {"moves": sorted(staged), "removals": changes.removed})
            self._replay()
        else:
            changes.removed = sorted(self._present() - staged.keys())
            self._swap()
        self._store(self._manifest, {"site": str(self.site), "files": keep | staged})
        return changes

    def _present(self) -> set[str]:
        """Files of the site, but for top-level names that begin with a dot: they belong to the host."""
        if not self.site.is_dir():
            return set()
        tops = [path for path in self.site.iterdir() if not path.name.startswith(".")]
        files = [
            path
            for top in tops
            for path in ([top] if not top.is_dir() or top.is_symlink() else top.rglob("*"))
            if not path.is_dir() or path.is_symlink()
        ]
        return {path.relative_to(self.site).as_posix() for path in files}

    def _swap(self) -> None:
        for path in self.site.iterdir() if self.site.is_dir() else ():
            if path.name.startswith("."):
                copy = shutil.copytree if path.is_dir() else shutil.copy2
                copy(path, self.stage / path.name)
        try:
            if self.site.exists():
                self.site.rename(self._old)
            self.stage.rename(self.site)
        except OSError as error:
            raise TrangxaError(
                f"Không thay được thư mục {self.site.name}: {error.strerror}.",
                "Đóng các cửa sổ đang mở thư mục đó rồi chạy lại.",
            ) from error
        shutil.rmtree(self._old, ignore_errors=True)

    def _replay(self) -> None:
        plan = json.loads(self._journal.read_text("utf-8"))
        for url in plan["moves"]:
            if (self.stage / url).exists():
                (self.site / url).parent.mkdir(parents=True, exist_ok=True)
                os.replace(self.stage / url, self.site / url)
        for url in plan["removals"]:
            (self.site / url).unlink(missing_ok=True)
            self._prune((self.site / url).parent)
        shutil.rmtree(self.stage)

    def _prune(self, folder: Path) -> None:
        while folder != self.site and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent

    def _recover(self) -> None:
        """Finish what an interrupted build had decided, undo what it had only prepared."""
        if self._old.exists() and not self.site.exists():
            self._old.rename(self.site)
        if self._journal.exists() and self.site.is_dir():
            self._manifest.unlink(missing_ok=True)
            self._replay()
        for leftover in (self.stage, self._old):
            if leftover.exists():
                shutil.rmtree(leftover)

    def _read(self) -> dict[str, Entry]:
        try:
            saved = json.loads(self._manifest.read_bytes())
        except (OSError, ValueError):
            return {}
        if not isinstance(saved, dict) or saved.get("site") != str(self.site):
            return {}
        return {url: (entry[0], entry[1], entry[2]) for url, entry in saved["files"].items()}

    def _store(self, path: Path, data: object) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f"{path.name}.new")
        aside.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        os.replace(aside, path)
