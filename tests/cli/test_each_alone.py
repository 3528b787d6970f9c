"""One process a task: whatever happens to one of them, the others have their results."""

import multiprocessing
import os
import signal
import time

import pytest

from trangxa.cli.each_alone import Failure, each_alone
from trangxa.errors import TrangxaError

TASKS = ("gấp đôi", "chết", "lỗi", "lỗi đã lường", "treo", "xong")


def work(task: str) -> str:
    """Does what the task is called after."""
    match task:
        case "chết":
            os.kill(os.getpid(), signal.SIGKILL)
        case "lỗi":
            raise ZeroDivisionError("chia cho 0")
        case "lỗi đã lường":
            raise TrangxaError("Không mở được.", "Thử lại.")
        case "treo":
            time.sleep(60)
    return task * 2


@pytest.fixture(scope="module")
def results() -> dict[str, object]:
    """What became of each task; the one that hangs is stopped after a second."""
    return dict(each_alone(work, TASKS, seconds=1, processes=2))


def test_every_task_has_a_result(results: dict[str, object]) -> None:
    assert set(results) == set(TASKS)
    assert results["gấp đôi"] == "gấp đôigấp đôi"
    assert results["xong"] == "xongxong"


@pytest.mark.parametrize(
    ("task", "reason"),
    [
        ("chết", "Tiến trình bị dừng giữa chừng (mã -9)."),
        ("lỗi", "ZeroDivisionError: chia cho 0"),
        ("lỗi đã lường", "Không mở được."),
        ("treo", "Quá thời gian chờ."),
    ],
)
def test_a_task_that_goes_wrong_says_why(task: str, reason: str, results: dict[str, object]) -> None:
    assert results[task] == Failure(reason)


def test_no_tasks_no_results() -> None:
    assert list(each_alone(work, ())) == []


def test_processes_of_a_walk_that_is_left_are_ended() -> None:
    walk = each_alone(work, ("xong", "treo"), processes=2)
    next(walk)
    walk.close()
    assert multiprocessing.active_children() == []
