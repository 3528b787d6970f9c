"""One process a task, so many at a time: a task that fails, hangs or is killed costs only its own result."""

import gc
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

from trangxa.errors import TrangxaError
from trangxa.law import LawError

T = TypeVar("T")
R = TypeVar("R")
_TICK = 1.0
"""Seconds after which running tasks are looked at even if none has reported."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a task has no result."""

    reason: str


@dataclass(slots=True)
class _Running(Generic[T]):
    task: T
    process: BaseProcess
    results: Connection
    until: float


def each_alone(
    work: Callable[[T], R], tasks: Sequence[T], *, seconds: float = 600, processes: int | None = None
) -> Iterator[tuple[T, R | Failure]]:
    """Results as they come. `work` is a function of a module; a task may take so many seconds, then it is stopped."""
    left, running = list(reversed(tasks)), list[_Running[T]]()
    gc.freeze()
    try:
        while left or running:
            while left and len(running) < (processes or os.cpu_count() or 1):
                running.append(_start(work, left.pop(), seconds))
            wait([run.results for run in running], _TICK)
            for run in list(running):
                if (found := _look(run)) is not None:
                    running.remove(run)
                    yield run.task, found[0]
    finally:
        gc.unfreeze()
        for run in running:
            run.process.kill()
            run.process.join()


def _start(work: Callable[[T], R], task: T, seconds: float) -> _Running[T]:
    mine, theirs = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("fork") if sys.platform == "linux" else multiprocessing.get_context("spawn")
    process = context.Process(target=_run, args=(theirs, work, task))
    process.start()
    theirs.close()
    return _Running(task, process, mine, time.monotonic() + seconds)


def _run(results: Connection, work: Callable[[T], R], task: T) -> None:
    try:
        found: R | Failure = work(task)
    except (TrangxaError, LawError) as error:
        found = Failure(str(error))
    except Exception as error:  # any fault of one task is its own result
        found = Failure(f"{type(error).__name__}: {error}")
    results.send(found)
    results.close()


def _look(run: _Running[T]) -> tuple[R | Failure] | None:
    """The result if there is one, or why there will be none; `None` while the task is at work."""
    found: R | Failure
    if run.results.poll():
        try:
            found = run.results.recv()
        except EOFError:
            run.process.join()
            found = Failure(f"Tiến trình bị dừng giữa chừng (mã {run.process.exitcode}).")
    elif time.monotonic() > run.until:
        run.process.kill()
        found = Failure("Quá thời gian chờ.")
    else:
        return None
    run.process.join()
    run.results.close()
    return (found,)
