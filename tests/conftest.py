"""Whole projects to try things on: a small sample and the real content, each built once, copied to be changed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from tests.editorial.keys import make_keys
from tests.sample import ENGINE, copy_parts, sample_project
from trangxa.cli import main

settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.load_profile("same")
"""Every run tries the same examples; `--hypothesis-profile default` tries others."""

CONTENT = ("docs", "news", "procedures", "editorial", "commune.yml")


@dataclass(frozen=True)
class Run:
    """What a command came to."""

    code: int
    text: str


@pytest.fixture(autouse=True, scope="session")
def _plain_surroundings() -> Iterator[None]:
    """Nothing of the machine's own settings reaches a test."""
    for name in ("TRANGXA_AS_OF", "TRANGXA_FRAMES_ONLY"):
        os.environ.pop(name, None)
    yield


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small sample, built. Read only."""
    root = sample_project(tmp_path_factory.mktemp("mau") / "du-an")
    assert main(["build", "--root", str(root)]) == 0
    return root


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content, built. Read only."""
    root = copy_parts(tmp_path_factory.mktemp("that") / "du-an", (*ENGINE, *CONTENT))
    assert main(["build", "--root", str(root)]) == 0
    return root


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Private key files of the board's members, by id. Read only."""
    return make_keys(tmp_path_factory.mktemp("keys"))


@pytest.fixture
def project(sample: Path, tmp_path: Path) -> Path:
    """A copy of the built sample, free to be changed."""
    return Path(shutil.copytree(sample, tmp_path / "du-an"))


@pytest.fixture
def trangxa(capfd: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Runs a command of `trangxa`; its exit code and everything it printed."""

    def run(*arguments: object) -> Run:
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capfd.readouterr()
        return Run(code, said.out + said.err)

    return run


def outside(root: Path, *arguments: str, **environment: str) -> Run:
    """Runs `python -m …` in a process of its own, standing in `root`."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Run(done.returncode, done.stdout + done.stderr)


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
