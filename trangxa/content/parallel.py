"""Much work shared out among processes; little work, which is a clerk's usual day, is done in this one alone."""

import gc
import os
import pickle
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, BinaryIO, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_WORTH_IT = 600
"""Files from which starting a second process pays."""

_CHUNKS = 60
"""Parts for each process: enough for an even load, few enough not to be a burden themselves."""


def each(work: Callable[[Sequence[T]], list[R]], tasks: Sequence[T]) -> Iterator[R]:
    """What `work` makes of the tasks, in no order; its results can be pickled."""
    return _Shared(work, tasks).results()


class _Shared(Generic[T, R]):
    """Work that other processes share with this one.

    Processes are forked, so that what this one holds need not be handed over. What one of them does not bring, because
    it was killed or its work failed, this one does, and meets the same fault.
    """

    def __init__(self, work: Callable[[Sequence[T]], list[R]], tasks: Sequence[T]) -> None:
        self._work = work
        processes = _processes(len(tasks))
        size = max(1, -(-len(tasks) // (processes * _CHUNKS)))
        self._chunks = [tasks[start : start + size] for start in range(0, len(tasks), size)]
        self._claims, unclaimed = os.pipe()
        os.write(unclaimed, bytes(range(len(self._chunks))))
        os.close(unclaimed)
        self._helpers: list[_Helper] = []
        with suppress(OSError):  # no process or no room to be had: then with fewer, or alone
            while len(self._helpers) < processes - 1:
                self._helpers.append(_Helper(self._serve))

    def results(self) -> Iterator[R]:
        """The results, once: first those that this process makes itself."""
        left = set(range(len(self._chunks)))
        for at in self._claimed():
            left.remove(at)
            yield from self._work(self._chunks[at])
        os.close(self._claims)
        for helper in self._helpers:
            bundle: tuple[int, list[R]]
            for bundle in helper.results():
                left.remove(bundle[0])
                yield from bundle[1]
        for at in sorted(left):
            yield from self._work(self._chunks[at])

    def _claimed(self) -> Iterator[int]:
        """Numbers of chunks, each told to one process only: a byte of a pipe is read once."""
        while number := os.read(self._claims, 1):
            yield number[0]

    def _serve(self, out: BinaryIO) -> None:
        for at in self._claimed():
            pickle.dump((at, self._work(self._chunks[at])), out, pickle.HIGHEST_PROTOCOL)


class _Helper:
    """A forked process that writes what it makes into a file without a name."""

    def __init__(self, serve: Callable[[BinaryIO], None]) -> None:
        from multiprocessing import get_context

        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - open until the results are read
        self._process = get_context("fork").Process(target=self._run, args=(serve,), daemon=True)
        self._process.start()

    def _run(self, serve: Callable[[BinaryIO], None]) -> None:
        gc.freeze()
        with suppress(Exception):  # the other process meets it again, and can tell of it
            serve(self._file)
            self._file.flush()

    def results(self) -> Iterator[Any]:
        """What it wrote, once it has ended; as much as can be read if it was killed."""
        self._process.join()
        self._file.seek(0)
        with self._file, suppress(EOFError, pickle.UnpicklingError):
            while True:
                yield pickle.load(self._file)


def _processes(tasks: int) -> int:
    """How many processes to use. Forking is cheap on Linux only, and safe only beside no other thread, which may hold
    a lock that its copy never lets go; a process that is one of many works alone.
    """
    if sys.platform != "linux" or tasks < _WORTH_IT or threading.active_count() > 1:
        return 1
    from multiprocessing import parent_process

    return 1 if parent_process() else min(os.cpu_count() or 1, 4)
