"""Commands killed at random moments, and before each single step of writing. Longer: `bench/editorial_kills.py`."""

import subprocess
import sys
from pathlib import Path

import pytest

from bench.editorial_kills import kills, torn
from tests.editorial.small import act, begin, file_version, submit
from trangxa.editorial.entry import Action
from trangxa.editorial.reading import read_books

_DIES = """
import os, pathlib, sys
left = int(sys.argv[1])

def counted(call):
    def step(*words, **named):
        global left
        left -= 1
        if left < 0:
            os._exit(9)
        return call(*words, **named)
    return step

os.fsync, pathlib.Path.replace = counted(os.fsync), counted(pathlib.Path.replace)
from trangxa.cli import main
sys.exit(main(sys.argv[2:]))
"""
"""Runs a command and dies, with nothing flushed, before the step of that number that brings bytes to the disk."""


def test_a_killed_command_leaves_ledger_and_store_whole_and_the_next_run_finishes(
    tmp_path: Path, keys: dict[str, Path]
) -> None:
    told = kills(begin(tmp_path / "project", keys), keys["ha.lt"], keys["thuan.lv"], times=4, seed=3)

    assert sum(told.values()) == 4


def test_an_approval_killed_before_any_step_is_there_whole_or_not_at_all(tmp_path: Path, keys: dict[str, Path]) -> None:
    root = begin(tmp_path / "project", keys)
    version = file_version(root, "tin-mot", "Một")
    submit(root, keys["ha.lt"], version)
    words = ["approve", "tin-mot", "--root", str(root), "--key", str(keys["thuan.lv"])]
    step, code = 0, 9
    while code == 9 and not read_books(root).books.standing("tin-mot").newest:
        code = subprocess.run([sys.executable, "-c", _DIES, str(step), *words], check=False).returncode
        assert torn(root) == []
        step += 1

    assert step > 2 and read_books(root).books.standing("tin-mot").newest is not None


def test_a_submission_killed_between_its_files_hands_over_nothing(tmp_path: Path, keys: dict[str, Path]) -> None:
    root = begin(tmp_path / "project", keys)
    first, second = file_version(root, "tin-mot", "Một"), file_version(root, "tin-hai", "Hai")
    (root / second.path).write_text("khác", encoding="utf-8")

    with pytest.raises(Exception, match="vừa bị sửa trong lúc trình"):
        submit(root, keys["ha.lt"], first, second)
    assert torn(root) == [] and read_books(root).books.items == {}
    act_on = file_version(root, "tin-hai", "Hai")
    submit(root, keys["ha.lt"], first, act_on)
    act(root, keys["thuan.lv"], Action.APPROVE, first, act_on)
    assert len(read_books(root).books.items) == 2
