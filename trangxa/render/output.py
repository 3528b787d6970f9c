"""The folder of the finished site: never wiped, changed in whole steps only, so that it is the old site or the new."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic_core import from_json, to_json

from trangxa.errors import TrangxaError
from trangxa.published.claims import FOLDER as OWN
from trangxa.render.present import present_files

Entry = tuple[str, int, int, str]
"""Key, size in bytes, modification time in nanoseconds, SHA-256 of a file as written."""


@dataclass(slots=True)
class Changes:
    """What a synchronisation did, by address."""

    written: list[str]
    removed: list[str]
    unchanged: int


class Output:
    """One output folder with its manifest and staging folder beside it."""

    def __init__(self, site: Path, state: Path) -> None:
        self.site = site.resolve()
        self.stage = self.site.parent / f".{self.site.name}.new"
        self._old = self.site.parent / f".{self.site.name}.old"
        self._manifest = state / f"output-{self.site.name}.json"
        self._journal = self.stage / ".journal.json"
        self._recover()
        self._entries = self._read()
        self._present = dict(present_files(str(self.site))) if self.site.is_dir() else {}

    def key_of(self, url: str) -> str:
        """Key under which the file at an address was made; empty if the last output had none."""
        return self._entries[url][0] if url in self._entries else ""

    def is_current(self, url: str, key: Callable[[], str]) -> bool:
        """Whether the file at an address was made under this key and has not been touched since."""
        entry = self._entries.get(url)
        return entry is not None and self._present.get(url) == entry[1:3] and entry[0] == key()

    def digest(self, url: str) -> str:
        """SHA-256 of a file of the last output, hexadecimal; KeyError if it is not in the manifest."""
        return self._entries[url][3]

    def write(self, url: str, data: bytes) -> tuple[int, int, str]:
        """Put a file into the stage, unless the site holds just these bytes; size, time and SHA-256 come back."""
        present, digest = self._present.get(url), hashlib.sha256(data).hexdigest()
        if present and present[0] == len(data) and (self.site / url).read_bytes() == data:
            return *present, digest
        path = f"{self.stage}/{url}"
        try:
            handle = open(path, "wb")  # noqa: SIM115 - the folder is there for all but the first file in it
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            handle = open(path, "wb")  # noqa: SIM115
        with handle:
            handle.write(data)
            handle.flush()
            stat = os.fstat(handle.fileno())
        return stat.st_size, stat.st_mtime_ns, digest

    def commit(self, made: dict[str, Entry], kept: Iterable[str]) -> Changes:
        """Bring what was written into the site: whole if nothing stays, else file by file under a journal."""
        entries = {url: self._entries[url] for url in kept} | made
        written = sorted(url for url, entry in made.items() if self._present.get(url) != entry[1:3])
        removed = sorted(self._present.keys() - entries.keys())
        if len(written) == len(entries):
            self._swap()
        elif written or removed:
            self._store(self._journal, {"moves": written, "removals": removed})
            self._replay()
        if entries != self._entries:
            self._store(self._manifest, {"site": str(self.site), "files": entries})
        return Changes(written, removed, len(entries) - len(written))

    def _swap(self) -> None:
        for path in self.site.iterdir() if self.site.is_dir() else ():
            if path.name.startswith(".") and path.is_dir():
                shutil.copytree(path, self.stage / path.name, dirs_exist_ok=True, ignore=self._ours)
            elif path.name.startswith("."):
                shutil.copy2(path, self.stage / path.name)
        try:
            if self.site.exists():
                self.site.rename(self._old)
            self.stage.rename(self.site)
        except OSError as error:
            if self._old.exists() and not self.site.exists():
                self._old.rename(self.site)
            raise TrangxaError(
                f"Không thay được thư mục {self.site.name}: {error.strerror}.",
                "Đóng các cửa sổ đang mở thư mục đó rồi chạy lại.",
            ) from error
        shutil.rmtree(self._old, ignore_errors=True)

    def _ours(self, folder: str, names: list[str]) -> list[str]:
        """Of the names in a folder, those that are made anew by each build."""
        return [name for name in names if Path(folder, name) == self.site / OWN]

    def _replay(self) -> None:
        plan = from_json(self._journal.read_bytes())
        for url in plan["removals"]:
            (self.site / url).unlink(missing_ok=True)
            self._prune((self.site / url).parent)
        for url in plan["moves"]:
            if (self.stage / url).exists():
                (self.site / url).parent.mkdir(parents=True, exist_ok=True)
                os.replace(self.stage / url, self.site / url)
        self._journal.unlink()
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
            saved = from_json(self._manifest.read_bytes())
        except (OSError, ValueError):
            return {}
        if not isinstance(saved, dict) or saved.get("site") != str(self.site):
            return {}
        return {url: (e[0], e[1], e[2], e[3]) for url, e in saved["files"].items() if len(e) == 4}

    def _store(self, path: Path, data: object) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f"{path.name}.new")
        aside.write_bytes(to_json(data))
        os.replace(aside, path)
