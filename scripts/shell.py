"""Running other programs from the scripts: their environment, their output, one set-up at a time."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOG = ROOT / ".trangxa" / "cai-dat.log"
INTERFERING = ("PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "VIRTUAL_ENV")
NETWORK_WORDS = ("connection", "could not fetch url", "name resolution", "getaddrinfo", "timed out", "proxyerror",
                 "sslerror", "no matching distribution")  # fmt: skip


class SetupError(Exception):
    """The environment cannot be made; the message says why and what to do, for people."""


def speak_utf8() -> None:
    """Let this process print Vietnamese also on a console of another code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", line_buffering=True)


def environment() -> dict[str, str]:
    """This process's environment without what leads Python or pip elsewhere, talking UTF-8."""
    kept = {name: value for name, value in os.environ.items() if name not in INTERFERING}
    return {**kept, "PYTHONUTF8": "1", "PYTHONNOUSERSITE": "1", "NO_MKDOCS_2_WARNING": "1",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}  # fmt: skip


def run(command: list[str]) -> int:
    """Run a program in the project's folder, its output passed through; its exit code, 130 after Ctrl+C."""
    try:
        return subprocess.run(command, env=environment(), cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 130


def run_quiet(command: list[str], failure: str, on_line: Callable[[str], None] = lambda line: None) -> None:
    """Run a step whose output only matters if it fails: then it is kept in LOG and told in short as a SetupError."""
    lines = []
    with subprocess.Popen(command, env=environment(), cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8", errors="replace") as process:  # fmt: skip
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line)
            on_line(line)
    if process.returncode:
        LOG.parent.mkdir(exist_ok=True)
        LOG.write_text("".join(lines), encoding="utf-8")
        raise SetupError(f"{failure}\n{reason(lines)}\nToàn bộ thông báo: {LOG.relative_to(ROOT)}")


def reason(lines: list[str]) -> str:
    """The last words of a failed program, and a hint if they sound like the network."""
    told = "\n".join(f"  {line.rstrip()}" for line in lines[-4:] if line.strip())
    if any(word in "".join(lines).lower() for word in NETWORK_WORDS):
        return f"{told}\nCó vẻ máy không vào được mạng: xem lại kết nối (hoặc máy chủ proxy) rồi chạy lại lệnh này."
    return told


@contextmanager
def one_at_a_time(file: Path) -> Iterator[None]:
    """Hold a lock on `file`, waiting for another process that holds it; the system frees it if the holder dies."""
    file.parent.mkdir(exist_ok=True)
    with file.open("a+b") as stream:
        if sys.platform == "win32":
            import msvcrt

            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_LOCK, 1)
            try:
                yield
            finally:
                stream.seek(0)
                msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)
        else:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX)
            yield
