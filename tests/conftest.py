"""A whole project to try things on: the real content, built once, copied for each test that changes it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from trangxa.cli import main

ROOT = Path(__file__).parent.parent
PARTS = ("docs", "news", "procedures", "editorial", "hooks", "trangxa/theme", "commune.yml", "mkdocs.yml")


@dataclass(frozen=True)
class Run:
    """What a command came to."""

    code: int
    text: str


def copy_project(target: Path) -> Path:
    """The project without its engine at a new place."""
    for part in PARTS:
        source, place = ROOT / part, target / part
        place.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, place)
    return target


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content, built. Read only."""
    root = copy_project(tmp_path_factory.mktemp("du-an"))
    assert main(["build", "--root", str(root)]) == 0
    return root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of the built project, free to be changed."""
    return Path(shutil.copytree(built, tmp_path / "du-an"))


@pytest.fixture
def trangxa(capfd: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Runs a command of `trangxa`; its exit code and everything it printed."""

    def run(*arguments: object) -> Run:
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capfd.readouterr()
        return Run(code, said.out + said.err)

    return run
