"""Reports, published sites and the package name one version."""

import tomllib
from pathlib import Path

from trangxa.version import __version__


def test_the_version_is_that_of_the_package() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == __version__
