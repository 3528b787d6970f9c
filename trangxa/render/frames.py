"""Frames: the pages that MkDocs and Material render, empty but for marker words, for the engine to fill."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from trangxa.content.sections import SECTIONS, section_of
from trangxa.content.site import STATE_FOLDER
from trangxa.errors import TrangxaError
from trangxa.pages.menu import SEARCH, SITE_MAP, index_of, menu

FRAMES_ONLY = "TRANGXA_FRAMES_ONLY"
"""Environment variable under which `mkdocs build` renders frames and no content at all."""

_NAME = "_khung.html"


class Frame(NamedTuple):
    """A frame: its address, its title, and the menu page that shows as active on it."""

    url: str
    title: str
    menu_url: str


def frame_url(folder: str, depth: int) -> str:
    """Address of the frame for pages of a section that lie `depth` folders deep."""
    section = next(s for s in SECTIONS if s.folder == folder)
    return "/".join([part for part in (section.address,) if part] + ["_"] * (depth - bool(section.address)) + [_NAME])


def frames_for(paths: Iterable[str]) -> tuple[Frame, ...]:
    """All frames that a site with these content files needs, sorted by address."""
    frames = {url: Frame(url, title, url) for _, pages in menu() for title, url in pages}
    for url, title in ((SITE_MAP, "Sơ đồ trang"), (SEARCH, "Tìm kiếm")):
        frames[url] = Frame(url, title, "")
    needed = {(s.folder, 1 if s.address else 0) for s in SECTIONS} | {
        place for path in paths if (place := _place(path))
    }
    for folder, depth in needed:
        url = frame_url(folder, depth)
        frames[url] = Frame(url, url, index_of(folder) if folder != "docs" else "")
    return tuple(frames[url] for url in sorted(frames))


def _place(path: str) -> tuple[str, int] | None:
    section = section_of(path) if path.endswith(".md") else None
    if section is None:
        return None
    return section.folder, path.count("/") - section.folder.count("/") - 1 + bool(section.address)


def frames_digest(root: Path, frames: tuple[Frame, ...]) -> str:
    """Digest of everything the frames are made of: list of frames, office, configuration, theme, versions."""
    digest = hashlib.sha256(repr(frames).encode())
    theme = Path(__file__).parent.parent / "theme" / "material"
    sources = [
        root / "mkdocs.yml",
        root / "commune.yml",
        *sorted((root / "hooks").glob("*.py")),
        *sorted(p for p in theme.rglob("*") if p.is_file()),
    ]
    for source in sources:
        digest.update(source.name.encode() + b"\0" + source.read_bytes())
    for package in ("mkdocs", "mkdocs-material", "jinja2"):
        digest.update(version(package).encode())
    return digest.hexdigest()[:32]


class FramesBuild:
    """Frames in the cache, or on their way there in a process of their own."""

    def __init__(self, root: Path, paths: Iterable[str]) -> None:
        frames = frames_for(paths)
        store = root / STATE_FOLDER / "frames"
        self.path = store / frames_digest(root, frames)
        self._aside = store / f"new-{os.getpid()}"
        self._process = None if self.path.is_dir() else self._start(root)

    def _start(self, root: Path) -> subprocess.Popen[str]:
        self._aside.parent.mkdir(parents=True, exist_ok=True)
        command = [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--quiet",
            "--config-file",
            str(root / "mkdocs.yml"),
            "--site-dir",
            str(self._aside),
        ]
        environment = {
            **os.environ,
            FRAMES_ONLY: "1",
            "NO_MKDOCS_2_WARNING": "1",
            "DISABLE_MKDOCS_2_WARNING": "true",
            "PYTHONIOENCODING": "utf-8",
            "PYTHONPATH": os.pathsep.join(filter(None, [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH")])),
        }
        return subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )

    def wait(self) -> Path:
        """Folder of the rendered frames. TrangxaError with MkDocs' own words if it failed."""
        if self._process is None:
            return self.path
        output, _ = self._process.communicate()
        if self._process.returncode or not self._aside.is_dir():
            shutil.rmtree(self._aside, ignore_errors=True)
            raise TrangxaError(
                f"MkDocs không dựng được khung trang:\n{output.strip()}",
                "Xem lại mkdocs.yml và thư mục hooks/ vừa sửa.",
            )
        for old in self.path.parent.iterdir():
            if old != self._aside:
                shutil.rmtree(old, ignore_errors=True)
        self._aside.rename(self.path)
        self._process = None
        return self.path

    def cancel(self) -> None:
        """Stop rendering: the build was refused."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            shutil.rmtree(self._aside, ignore_errors=True)
