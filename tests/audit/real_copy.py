"""A copy of the real content to be damaged and put back: read and judged only, never built."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from tests.makers import AS_OF
from trangxa.audit import audit
from trangxa.audit.report import Report
from trangxa.content.site import Site, load_site
from trangxa.law import Profile

PROJECT = Path(__file__).parents[2]
PARTS = ("docs", "news", "procedures", "editorial", "commune.yml")


class RealCopy:
    """The copy. Changes made inside `changed()` are taken back at its end."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._before: dict[str, bytes | None] = {}
        for part in PARTS:
            source = PROJECT / part
            (shutil.copytree if source.is_dir() else shutil.copy2)(source, root / part)

    @cached_property
    def clean(self) -> Site:
        """The content as it is."""
        return load_site(self.root, AS_OF)

    def audit(self, profile: Profile) -> Report:
        """The report on the copy as it now is."""
        return audit(load_site(self.root, AS_OF), profile)

    @contextmanager
    def changed(self) -> Iterator["RealCopy"]:
        """Everything written or removed inside is as before afterwards."""
        try:
            yield self
        finally:
            for path, data in self._before.items():
                if data is None:
                    (self.root / path).unlink(missing_ok=True)
                else:
                    (self.root / path).write_bytes(data)
            self._before.clear()

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, data: str | bytes) -> None:
        """A file with this text or these bytes, new or instead of the old one."""
        file = self.root / path
        self._keep(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())

    def remove(self, *paths: str) -> None:
        """Take files away."""
        for path in paths:
            self._keep(path)
            (self.root / path).unlink()

    def replace(self, path: str, old: str, new: str) -> None:
        """Change one passage, which must be there."""
        text = self.read(path)
        assert old in text, f"{path}: {old}"
        self.write(path, text.replace(old, new, 1))

    def add(self, path: str, text: str) -> None:
        """Put a paragraph after the body."""
        self.write(path, f"{self.read(path).rstrip()}\n\n{text}\n")

    def put(self, path: str, key: str, value: object) -> None:
        """Set a top-level key; `None` takes it and all that is under it away. `commune.yml` has no `---` lines."""
        lines = self.read(path).split("\n")
        end = lines.index("---", 1) if lines[0] == "---" else len(lines)
        start = next((at for at, line in enumerate(lines[:end]) if line.startswith(f"{key}:")), end)
        stop = start + (start < end)
        while stop < end and lines[stop].startswith((" ", "- ")):
            stop += 1
        lines[start:stop] = [] if value is None else [f"{key}: {value}"]
        self.write(path, "\n".join(lines))

    def line(self, path: str, part: str) -> int:
        """1-based number of the first line that holds this text."""
        return next(number for number, line in enumerate(self.read(path).split("\n"), 1) if part in line)

    def _keep(self, path: str) -> None:
        file = self.root / path
        self._before.setdefault(path, file.read_bytes() if file.is_file() else None)
