"""Rendering the frames by MkDocs in a process of its own, once for each state of what they are made of."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from trangxa.content.office import load_commune
from trangxa.content.tree import STATE_FOLDER
from trangxa.errors import TrangxaError
from trangxa.render.copies import engine_digest
from trangxa.render.frames import CONTENT_ROOT, FRAMES_ONLY, Frame, frames_for

_SHOWN = ("css", "js", "search", "early", "material")
"""Folders of the theme that frames are made of, or name by their digest."""


def frames_digest(root: Path, frames: tuple[Frame, ...], content: Path) -> str:
    """Digest of everything the frames are made of: list of frames, office, configuration, theme, engine, versions."""
    digest = hashlib.sha256(repr((frames, engine_digest())).encode())
    theme = Path(__file__).parent.parent / "theme"
    sources = [
        root / "mkdocs.yml",
        content / "commune.yml",
        *sorted((root / "hooks").glob("*.py")),
        *([root / commune.emblem] if (commune := load_commune(root)[0]) and commune.emblem else []),
        *sorted(path for folder in _SHOWN for path in (theme / folder).rglob("*") if path.is_file()),
    ]
    for source in sources:
        digest.update(source.name.encode() + b"\0" + (source.read_bytes() if source.is_file() else b""))
    for package in ("mkdocs", "mkdocs-material", "jinja2"):
        digest.update(version(package).encode())
    return digest.hexdigest()[:32]


class FramesBuild:
    """Frames in the cache, or on their way there in a process of their own; `content` is the folder of their office."""

    def __init__(self, root: Path, paths: Iterable[str], content: Path) -> None:
        frames = frames_for(paths)
        store = root / STATE_FOLDER / "frames"
        self.path = store / frames_digest(root, frames, content)
        self._aside = store / f"new-{os.getpid()}"
        self._process = None if self.path.is_dir() else self._start(root, content)

    def _start(self, root: Path, content: Path) -> subprocess.Popen[str]:
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
            CONTENT_ROOT: str(content),
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
        process, self._process = self._process, None
        output, _ = process.communicate()
        if process.returncode or not self._aside.is_dir():
            shutil.rmtree(self._aside, ignore_errors=True)
            raise TrangxaError(
                f"MkDocs không dựng được khung trang:\n{output.strip()}",
                "Xem lại mkdocs.yml và thư mục hooks/ vừa sửa.",
            )
        for old in self.path.parent.iterdir():
            if old != self._aside:
                shutil.rmtree(old, ignore_errors=True)
        self._aside.rename(self.path)
        return self.path

    def cancel(self) -> None:
        """Stop rendering: the build was refused."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            shutil.rmtree(self._aside, ignore_errors=True)
