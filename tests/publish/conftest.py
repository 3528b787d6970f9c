"""Two releases of one small site, and what a test needs around them."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from trangxa.cli import main
from trangxa.publish.release import Release, make_release
from trangxa.publish.target import Progress


@dataclass(frozen=True)
class Pair:
    """A release and the one after it, which differs in one news item; the projects they were made from."""

    old: Release
    new: Release
    old_root: Path
    new_root: Path


@pytest.fixture(scope="session")
def pair(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Read only."""
    old, new = two_projects(sample, tmp_path_factory.mktemp("phat-hanh"))
    return Pair(make_release(old, old / "site", None), make_release(new, new / "site", None), old, new)


def two_projects(sample: Path, folder: Path) -> tuple[Path, Path]:
    """Copies of the sample, built; in the second one news item is changed."""
    old, new = (Path(shutil.copytree(sample, folder / name)) for name in ("cu", "moi"))
    item = new / "news" / "2026" / "10" / "ra-quan.md"
    item.write_text(item.read_text(encoding="utf-8").replace("Tốt.", "Rất tốt."), encoding="utf-8")
    for root in (old, new):
        assert main(["build", "--root", str(root)]) == 0
    return old, new


@pytest.fixture
def quiet() -> Progress:
    """Tells nobody."""
    return lambda done, total: None


def content_of(release: Release) -> Mapping[str, bytes]:
    """All that a release consists of, by address."""
    return {url: path.read_bytes() for url, path in release.sources.items()}
