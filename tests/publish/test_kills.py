"""kill -9 at random moments: what is served is one whole release, and the next run finishes the work.

`python3 -m bench.kills` does the same a hundred times.
"""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.publish.conftest import Pair
from tests.publish.hosts import free_port, nginx, ssh_host
from tests.publish.killing import kill_and_finish, read_meanwhile


@contextmanager
def _ground(kind: str, pair: Pair, folder: Path) -> Iterator[tuple[tuple[Path, Path], int]]:
    """The two projects with their place of publication, and the port where nginx shows it."""
    place = f"file:{folder / 'srv'}"
    with ExitStack() as open_:
        key = ""
        if kind == "ssh":
            host = open_.enter_context(ssh_host(folder / "ssh"))
            place, key = f"rsync+ssh://127.0.0.1:{host.port}{folder / 'srv'}", f"    khoa_ssh: {host.key}\n"
        roots = (folder / "cu", folder / "moi")
        for root, source in zip(roots, (pair.old_root, pair.new_root), strict=True):
            shutil.copytree(source, root)
            with (root / "commune.yml").open("a", encoding="utf-8") as file:
                file.write(f"noi_dang:\n  - ten: may\n    dia_chi: {place}\n{key}")
            if kind == "ssh":
                (root / "editorial").mkdir(exist_ok=True)
                shutil.copyfile(host.known, root / "editorial" / "known_hosts")
        port = free_port()
        server = f'server {{ listen 127.0.0.1:{port}; root "{folder / "srv"}/current"; }}'
        open_.enter_context(nginx(folder / "nginx", port, server))
        yield roots, port


@pytest.mark.parametrize(("kind", "kills"), [("file", 4), ("ssh", 2)])
def test_a_killed_publisher_leaves_one_whole_release(kind: str, kills: int, pair: Pair, tmp_path: Path) -> None:
    with _ground(kind, pair, tmp_path) as (roots, port):
        told = kill_and_finish(roots, port, kills, seed=7)
        first = next(told)
        with read_meanwhile(port) as reader:
            lines = [first, *told]
        assert len(lines) == kills
        assert reader.wrong == []
        assert reader.sets > 0
        assert len(reader.releases) == 2
