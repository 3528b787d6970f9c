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
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.sample import sample_files, write_files
from trangxa.cli.previewing import changed, until_stopped

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
        """As Ctrl+C does, pressed once; the exit code."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGINT)
        try:
            return self._process.wait(timeout=PATIENCE / 6)
        finally:
            self._process.kill()


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

    draft = str(sample_files()[NEWS]).replace("tin-ra-quan", "tin-nhap").replace("ma: ", "nhap: true\nma: ", 1)
    later = draft.replace("nhap: true\n", "").replace("tin-nhap", "tin-hen").replace("2026-10-12", "2026-12-01")
    write_files(project, {"news/2026/10/nhap.md": draft, "news/2026/10/hen.md": later})
    preview.wait(lambda: "Xem thử: bản nháp, chưa lên trang." in preview.page("tin-tuc/2026/10/nhap.html"))
    preview.wait(lambda: "Xem thử: hẹn đăng từ ngày 01/12/2026." in preview.page("tin-tuc/2026/10/hen.html"))
    assert "Xem thử" not in preview.page(address)

    (project / "commune.yml").rename(project / "cat.yml")
    preview.wait(lambda: "LỖI: " in preview.said())
    assert "Rất tốt lần này." in preview.page(address)

    assert preview.stop() == 0
    said = preview.said()
    assert "Vừa đổi: news/2026/10/ra-quan.md\n" in said and said.endswith("Đã dừng xem thử.\n")
    assert not any(word in said for word in ("Traceback", "INFO", "WARNING", "Serving", "nav"))


def test_a_page_loads_anew_by_a_program_that_its_own_policy_allows(preview: Preview) -> None:
    preview.wait(lambda: "Ra quân" in preview.page("tin-tuc/2026/10/ra-quan.html"))
    page = preview.page("tin-tuc/2026/10/ra-quan.html")

    assert '<script src="/.xem-thu/tai-lai.js" data-ban="0"></script></body>' in page
    assert "location.reload()" in preview.page(".xem-thu/tai-lai.js") and preview.page(".xem-thu/ban") == "0"
    assert preview.page("sw.js") == "" == preview.page("khong-co.html")


def test_it_ends_also_while_the_site_is_being_made(preview: Preview) -> None:
    preview.wait(lambda: "Đang đọc nội dung" in preview.said())

    assert preview.stop() == 0
    assert "Traceback" not in preview.said()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_stop_that_python_drops_ends_the_preview_all_the_same() -> None:
    class Dropping:
        def __del__(self) -> None:
            os.kill(os.getpid(), signal.SIGINT)

    before = signal.getsignal(signal.SIGINT)
    with until_stopped() as stopped:
        Dropping()
        assert stopped.wait(1)
    assert signal.getsignal(signal.SIGINT) is before


def test_an_address_in_use_is_told_with_another_to_take(project: Path, trangxa: Callable[..., Run]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = trangxa("serve", "--root", project, "--address", f"127.0.0.1:{port}")

    assert run.code == 1 and f"Cổng {port} đang có chương trình khác dùng" in run.text
    assert f"--address 127.0.0.1:{port + 1}" in run.text


@pytest.mark.parametrize("address", ["8000a", "127.0.0.1", "localhost:", ":70000"])
def test_what_is_no_address_is_told(address: str, project: Path, trangxa: Callable[..., Run]) -> None:
    run = trangxa("serve", "--root", project, "--address", address)

    assert run.code == 2 and f"“{address}” không phải địa chỉ và cổng; viết như 127.0.0.1:8000." in run.text


def test_changes_are_named_a_few_at_a_time() -> None:
    before = {f"news/{name}.md": (1, 1) for name in "abcdefg"}

    assert changed(before, {**before, "news/a.md": (2, 2)}) == "Vừa đổi: news/a.md"
    assert changed(before, {}) == "Vừa đổi: " + ", ".join(f"news/{name}.md" for name in "abcde") + " và 2 tệp nữa"
