"""Commands killed at random moments. The long version: `python3 -m bench.editorial_kills`."""

from pathlib import Path

from bench.editorial_kills import kills
from tests.editorial.small import begin


def test_a_killed_command_leaves_ledger_and_store_whole_and_the_next_run_finishes(
    tmp_path: Path, keys: dict[str, Path]
) -> None:
    told = kills(begin(tmp_path / "project", keys), keys["ha.lt"], keys["thuan.lv"], times=8, seed=3)

    assert sum(told.values()) == 8
