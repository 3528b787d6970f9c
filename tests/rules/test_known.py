"""Marks that are remembered are forgotten once anything that decides them changes."""

import re
from importlib import resources

from trangxa.rules.leaks.known import DECIDING


def test_every_module_that_marks_come_from_is_told() -> None:
    folder, reached, ahead = resources.files("trangxa.rules.leaks"), set[str](), ["marks"]
    while ahead:
        name = ahead.pop()
        reached.add(name)
        text = (folder / f"{name}.py").read_text(encoding="utf-8")
        ahead += set(re.findall(r"from trangxa\.rules\.leaks\.(\w+) import", text)) - reached
    assert reached == set(DECIDING)
