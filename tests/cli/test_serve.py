"""The preview: shows findings, goes on serving, and shows a change of a file soon after it is saved."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.sample import sample_files, write_files

NEWS = "news/2026/10/ra-quan.md"
PATIENCE = 60.0
"""Seconds after which something is taken not to happen any more."""


def free_port() -> int:
    with socket.socket() as stream:
        stream.bind(("127.0.0.1", 0))
        return int(stream.getsockname()[1])


class Preview:
    """A running `trangxa serve`."""

    def __init__(self, root: Path, log: Path) -> None:
        self.log = log
        self._address = f"127.0.0.1:{free_port()}"
        command = [sys.executable, "-m", "trangxa", "serve", "--root", str(root), "--address", self._address]
        self._process = subprocess.Popen(
            command,
            stdout=log.open("wb"),
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            start_new_session=True,
        )

    def page(self, url: str) -> str:
        """Text of a page; empty while nobody answers."""
        try:
            with urllib.request.urlopen(f"http://{self._address}/{url}", timeout=5) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait(self, happened: Callable[[], bool]) -> None:
        """Until something happens; fails with what the preview said if it does not."""
        end = time.monotonic() + PATIENCE
        while not happened():
            assert self._process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.1)

    def stop(self) -> int:
        """As Ctrl+C does, pressed again while nothing happens; the exit code."""
        for sign in (*[signal.SIGINT] * 5, signal.SIGKILL):
            if self._process.poll() is None:
                os.killpg(self._process.pid, sign)
            with suppress(subprocess.TimeoutExpired):
                return self._process.wait(timeout=PATIENCE / 12)
        return self._process.wait()


@pytest.fixture
def preview(project: Path, tmp_path: Path) -> Iterator[Preview]:
    running = Preview(project, tmp_path / "serve.txt")
    yield running
    running.stop()


def test_the_preview_shows_pages_findings_and_changes(preview: Preview, project: Path) -> None:
    address = "tin-tuc/2026/10/ra-quan.html"
    preview.wait(lambda: "Ra quân" in preview.page(address))
    assert "0 lỗi" in preview.said()

    write_files(project, {NEWS: str(sample_files()[NEWS]).replace("Tốt.", "Rất tốt lần này.")})
    preview.wait(lambda: "Rất tốt lần này." in preview.page(address))

    write_files(project, {"news/2026/10/loi.md": "---\nma: tin-loi\ntieu_de: Thông báo: lịch họp\n---\n"})
    preview.wait(lambda: "news/2026/10/loi.md:3" in preview.said())
    preview.wait(lambda: "Rất tốt lần này." in preview.page(address))
    assert "Cách sửa:" in preview.said()

    (project / "news/2026/10/loi.md").unlink()
    write_files(project, {"news/2026/10/moi.md": str(sample_files()[NEWS]).replace("tin-ra-quan", "tin-moi")})
    preview.wait(lambda: "Ra quân" in preview.page("tin-tuc/2026/10/moi.html"))

    assert preview.stop() == 0
    assert "Traceback" not in preview.said()
