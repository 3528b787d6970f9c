"""Work shared out among processes, and when it is not."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from trangxa.content.parallel import each

MANY = range(2000)
_HOME = os.getpid()


def _where(tasks: Sequence[int]) -> list[tuple[int, int]]:
    return [(task, os.getpid()) for task in tasks]


def test_everything_is_done_once() -> None:
    assert sorted(task for task, _ in each(_where, MANY)) == list(MANY)


def test_a_process_with_other_threads_works_alone() -> None:
    """A preview has threads: a forked copy of it could wait for ever for a lock that none of its own threads holds."""
    over = threading.Event()
    other = threading.Thread(target=over.wait)
    other.start()
    try:
        assert {process for _, process in each(_where, MANY)} == {os.getpid()}
    finally:
        over.set()
        other.join()


def _where_and_die(tasks: Sequence[int]) -> list[tuple[int, int]]:
    if os.getpid() != _HOME:
        os.kill(os.getpid(), signal.SIGKILL)
    return _where(tasks)


def test_what_a_killed_process_does_not_bring_is_done_here() -> None:
    assert sorted(task for task, _ in each(_where_and_die, MANY)) == list(MANY)


def _refusing(tasks: Sequence[int]) -> list[int]:
    if 7 in tasks:
        raise ValueError("bảy")
    return list(tasks)


def test_a_fault_in_the_work_is_met_by_whoever_asked_for_it() -> None:
    with pytest.raises(ValueError, match="bảy"):
        list(each(_refusing, MANY))


def test_little_work_is_done_here() -> None:
    assert {process for _, process in each(_where, range(3))} == {os.getpid()}


SHARED = """
import os, time
from trangxa.content.parallel import each
def work(tasks):
    time.sleep(0.1)
    return [os.getpid() for _ in tasks]
print(len(set(each(work, range(2000)))))
"""
"""In a process of its own, for other tests leave threads in this one. Prints how many processes did the work."""


def test_much_work_is_shared_where_there_are_processors() -> None:
    run = subprocess.run([sys.executable, "-c", SHARED], capture_output=True, text=True, check=True)
    assert (int(run.stdout) > 1) == (sys.platform == "linux" and (os.cpu_count() or 1) > 1)


def test_without_a_place_for_results_everything_is_done_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "không có"))
    assert {process for _, process in each(_where, MANY)} == {os.getpid()}
