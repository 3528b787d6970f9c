"""Publishers killed at random moments while a reader looks on through nginx."""

import http.client
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from tests.publish.hosts import free_port, nginx, ssh_host
from trangxa.publish.digests import differences
from trangxa.publish.manifest import MANIFEST, read_manifest
from trangxa.publish.web import served_at

_PUBLISH = """
import sys
from pathlib import Path
from trangxa.cli.places import place_of
from trangxa.publish.release import make_release
root = Path(sys.argv[1])
target = place_of(root, "")[1]
print("san sang", flush=True)
release = make_release(root, root / "site", None)
print(target.publish(release, lambda done, total: None).id)
"""

_AT_ONCE = 8
"""Files that the reader fetches between two looks at the manifest."""

_BREATH = 0.02
"""Seconds of rest after that, which leave the publisher its part of the machine."""


@dataclass
class Reader(threading.Thread):
    """Reads files of the site on and on; what it got of one release must be just that release's bytes."""

    port: int
    wrong: list[str] = field(default_factory=list)
    sets: int = 0
    releases: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__(daemon=True)
        self._over = threading.Event()

    def __hash__(self) -> int:
        return id(self)

    def run(self) -> None:
        """Until `stop`."""
        chance = random.Random(1)
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        while not self._over.wait(_BREATH):
            before = self._get(connection, MANIFEST)
            manifest = read_manifest(before, "nginx")
            urls = chance.sample(sorted(manifest.files), _AT_ONCE)
            got = {url: sha256(self._get(connection, url)).hexdigest() for url in urls}
            if self._get(connection, MANIFEST) == before:
                self.sets += 1
                self.releases.add(manifest.id)
                self.wrong += [url for url in urls if got[url] != manifest.files[url]]
        connection.close()

    def stop(self) -> None:
        """And wait for the end."""
        self._over.set()
        self.join()

    @staticmethod
    def _get(connection: http.client.HTTPConnection, url: str) -> bytes:
        connection.request("GET", f"/{url}")
        reply = connection.getresponse()
        data = reply.read()
        return data if reply.status == 200 else f"{reply.status}".encode()


@contextmanager
def ground(kind: str, projects: tuple[Path, Path], folder: Path) -> Iterator[tuple[tuple[Path, Path], int]]:
    """Copies of two built projects with one place of publication, and the port where nginx shows it.

    `kind`: `file` or `ssh`.
    """
    folder.mkdir(exist_ok=True)
    place = f"file:{folder / 'srv'}"
    with ExitStack() as running:
        key = ""
        if kind == "ssh":
            host = running.enter_context(ssh_host(folder / "ssh"))
            place, key = f"rsync+ssh://127.0.0.1:{host.port}{folder / 'srv'}", f"    khoa_ssh: {host.key}\n"
        roots = (folder / "cu", folder / "moi")
        for root, source in zip(roots, projects, strict=True):
            shutil.copytree(source, root)
            with (root / "commune.yml").open("a", encoding="utf-8") as file:
                file.write(f"noi_dang:\n  - ten: may\n    dia_chi: {place}\n{key}")
            if kind == "ssh":
                (root / "editorial").mkdir(exist_ok=True)
                shutil.copyfile(host.known, root / "editorial" / "known_hosts")
        port = free_port()
        server = f'server {{ listen 127.0.0.1:{port}; root "{folder / "srv"}/current"; }}'
        running.enter_context(nginx(folder / "nginx", port, server))
        yield roots, port


@contextmanager
def read_meanwhile(port: int) -> Iterator[Reader]:
    """A reader at work."""
    reader = Reader(port)
    reader.start()
    try:
        yield reader
    finally:
        reader.stop()


def publish(root: Path, *, after: float | None = None, alone: bool = True) -> tuple[bool, float]:
    """Publish the built site of a project; killed that many seconds after it began. Whether it ended, and its time.

    `alone`: the publisher dies and what it started lives on; else all die at once, as when the power goes.
    """
    with subprocess.Popen([sys.executable, "-c", _PUBLISH, str(root)], stdout=subprocess.PIPE, text=True,
                          start_new_session=True) as process:  # fmt: skip
        assert process.stdout
        assert process.stdout.readline() == "san sang\n"
        begun = time.monotonic()
        try:
            code = process.wait(after)
        except subprocess.TimeoutExpired:
            (os.kill if alone else os.killpg)(process.pid, signal.SIGKILL)
            process.wait()
            return False, time.monotonic() - begun
    assert code == 0
    return True, time.monotonic() - begun


def served_whole(port: int) -> str:
    """Id of the release that nginx serves, every file of which was compared; AssertionError for any difference."""
    served = served_at(f"http://127.0.0.1:{port}/", lambda done, total: None)
    manifest = read_manifest(served.manifest, "nginx")
    assert not [finding.location for finding in differences(manifest, served.digests)]
    return manifest.id


def publish_both(roots: tuple[Path, Path]) -> float:
    """One site after the other; the seconds that the second took, which had most of its files there already."""
    publish(roots[0])
    return publish(roots[1])[1]


def kill_and_finish(roots: tuple[Path, Path], port: int, kills: int, seed: int, whole: float) -> Iterator[str]:
    """Kill that many publishers of the two sites in turn, finish each one's work; what happened, a line a kill.

    `whole`: seconds that a publisher takes who is left alone.
    """
    chance = random.Random(seed)
    before = served_whole(port)
    for number in range(kills):
        root, after, alone = _another(roots[number % 2], number), chance.uniform(0, 0.9 * whole), chance.random() < 0.5
        ended, _ = publish(root, after=after, alone=alone)
        shown = served_whole(port)
        publish(root)
        finished = served_whole(port)
        assert shown in (before, finished), "neither the old nor the new release"
        assert finished != before, "the next run did not finish the work"
        before = finished
        yield f"{number + 1}: {after:.2f} s, {'xong trước khi bị cắt' if ended else 'bị cắt'}, hiện {shown}"


def _another(root: Path, number: int) -> Path:
    """The project with another lock, so that its release is one that was never published."""
    (root / "requirements").mkdir(exist_ok=True)
    (root / "requirements" / "run.txt").write_text(f"{number}\n", encoding="utf-8")
    return root
