"""kill -9 at random moments: what is served is one whole release, and the next run finishes the work.

`python3 -m bench.kills` does the same a hundred times.
"""

from pathlib import Path

import pytest

from tests.publish.conftest import Pair
from tests.publish.killing import ground, kill_and_finish, publish_both, read_meanwhile


@pytest.mark.parametrize(("kind", "kills"), [("file", 3), ("ssh", 1)])
def test_a_killed_publisher_leaves_one_whole_release(kind: str, kills: int, pair: Pair, tmp_path: Path) -> None:
    with ground(kind, (pair.old_root, pair.new_root), tmp_path) as (roots, port):
        whole = publish_both(roots)
        with read_meanwhile(port) as reader:
            lines = list(kill_and_finish(roots, port, kills, seed=7, whole=whole))
        assert len(lines) == kills
        assert reader.wrong == []
        assert reader.sets > 0
        assert len(reader.releases) >= kills
