"""Much work shared out among processes; little work, which is a clerk's usual day, is done in this one alone."""

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_WORTH_IT = 600
"""Files from which starting a second process pays."""

_CHUNKS = 12
"""Parts for each process: enough for an even load, few enough not to be a burden themselves."""


def each(work: Callable[[Sequence[T]], list[R]], tasks: Sequence[T], files: int = 1) -> Iterator[R]:
    """What `work` makes of the tasks, in no order. `work` is a function of a module; its results can be pickled.

    `files` is how many files' work one task is.

    Processes are forked, so that what this one holds need not be handed over. This one works along with them, and so
    does whoever takes the results: they come as they are made.
    """
    processes = _processes(len(tasks) * files)
    if processes == 1:
        yield from work(tasks)
        return
    size = -(-len(tasks) // (processes * _CHUNKS))
    chunks = [tasks[start : start + size] for start in range(0, len(tasks), size)]
    for results in _shared_out(work, chunks, processes - 1):
        yield from results


def _processes(tasks: int) -> int:
    """How many processes to use. Forking is cheap on Linux only, and safe only beside no other thread, which may hold
    a lock that its copy never lets go; a process that is one of many works alone.
    """
    if sys.platform != "linux" or tasks < _WORTH_IT or threading.active_count() > 1:
        return 1
    from multiprocessing import parent_process

    return 1 if parent_process() else min(os.cpu_count() or 1, 4)


def _shared_out(work: Callable[[T], R], chunks: list[T], helpers: int) -> Iterator[R]:
    """Helpers take chunks from the front, this process from the back, until they meet."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    gc.freeze()
    try:
        with ProcessPoolExecutor(helpers, multiprocessing.get_context("fork")) as pool:
            futures = [pool.submit(work, chunk) for chunk in chunks]
            for future, chunk in zip(reversed(futures), reversed(chunks), strict=True):
                if future.cancel():
                    yield work(chunk)
            for future in futures:
                if not future.cancelled():
                    yield future.result()
    finally:
        gc.unfreeze()
