"""The same content on the same day gives the same bytes, wherever, whenever and under whatever settings it is built."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import bytes_of, outside

NEVER = shutil.ignore_patterns("site", ".trangxa", "__pycache__")


@pytest.mark.parametrize("name", ["sample", "real"])
def test_builds_in_other_surroundings_are_equal_byte_for_byte(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    source: Path = request.getfixturevalue(name)
    root = Path(shutil.copytree(source, tmp_path / "nơi khác" / "trang xã", ignore=NEVER))
    for path in root.rglob("*"):
        path.touch()
    run = outside(
        root,
        "trangxa",
        "build",
        TZ="America/Los_Angeles",
        LC_ALL="C",
        LANG="tr_TR.UTF-8",
        PYTHONHASHSEED="1",
        COLUMNS="40",
    )
    assert run.code == 0, run.text
    assert bytes_of(root / "site") == bytes_of(source / "site")
