"""Running a program and measuring it: time, processor time, peak memory of it and all its children."""

import os
import resource
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_SAMPLE = 0.05
"""Seconds between two looks at the memory. Looking takes time itself: runs to be compared are not watched."""


class Timing(NamedTuple):
    """Seconds of one run: by the clock, and of processors, children included."""

    wall: float
    cpu: float


class Memory(NamedTuple):
    """Peak of all processes together in megabytes: `resident` counts shared pages once a process, `own` once."""

    resident: float
    own: float


def timed(command: list[str], fresh: tuple[Path, ...] = ()) -> Timing:
    """Run a command after removing `fresh`. CalledProcessError if it fails."""
    process, begun = _start(command, fresh)
    _, status, usage = os.wait4(process.pid, 0)
    return _ended(process, begun, status, usage)


def watched(command: list[str], fresh: tuple[Path, ...] = ()) -> tuple[Timing, Memory]:
    """The same, and the peak memory of the command and its children, from samples."""
    process, begun = _start(command, fresh)
    resident = own = 0.0
    while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
        each = [_pages(pid) for pid in _family(process.pid)]
        resident = max(resident, sum(rss for rss, _ in each))
        own = max(own, sum(pss for _, pss in each))
        time.sleep(_SAMPLE)
    return _ended(process, begun, *ended[1:]), Memory(resident, own)


def _start(command: list[str], fresh: tuple[Path, ...]) -> tuple[subprocess.Popen[bytes], float]:
    for path in fresh:
        shutil.rmtree(path, ignore_errors=True)
    os.sync()
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL), time.perf_counter()


def _ended(process: subprocess.Popen[bytes], begun: float, status: int, usage: resource.struct_rusage) -> Timing:
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return Timing(wall, usage.ru_utime + usage.ru_stime)


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _pages(pid: int) -> tuple[float, float]:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0, 0.0
    sizes = {name: float(value) for name, value, *_ in (line.split() for line in lines[1:])}
    return sizes["Rss:"] / 1000, sizes["Pss:"] / 1000
