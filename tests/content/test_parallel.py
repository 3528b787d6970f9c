"""Work shared out among processes, and when it is not."""

import os
import threading
from collections.abc import Sequence

from trangxa.content.parallel import each

MANY = range(2000)


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
