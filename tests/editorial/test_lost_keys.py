"""A lost key, a member who has left: whoever holds that key goes back to an old state of the ledger, with git."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.editorial.keys import write_board
from tests.editorial.small import begin, file_version, live, submit
from trangxa.cli.app import main
from trangxa.cli.desk import open_desk
from trangxa.editorial.entry import Action, by_code
from trangxa.editorial.keyfiles import make_key
from trangxa.editorial.ledger import append
from trangxa.editorial.reading import read_books


@pytest.fixture
def root(keys: dict[str, Path], tmp_path: Path) -> Path:
    """An item on the page, an edit of it that waits."""
    root = begin(tmp_path / "project", keys)
    live(root, keys, "tin-mot", "Một")
    submit(root, keys["ha.lt"], file_version(root, "tin-mot", "Hai"))
    return root


def _confirm(root: Path, key: Path) -> None:
    assert main(["member", "confirm", "--root", str(root), "--key", str(key)]) == 0


@pytest.mark.parametrize(
    ("loser", "confirms", "then"),
    [("hanh.mt", "thuan.lv", ""), ("thuan.lv", "hanh.mt", ""), ("thuan.lv", "thuan.lv", "new")],
    ids=["deputy", "head-by-deputy", "head-by-head"],
)
def test_a_lost_key_approves_nothing_from_an_old_state(
    root: Path, keys: dict[str, Path], tmp_path: Path, loser: str, confirms: str, then: str
) -> None:
    desk = open_desk(root, keys[loser])
    pending = desk.books.standing("tin-mot").pending
    assert pending is not None
    stolen = desk.draft(Action.APPROVE, by_code({"tin-mot": pending.version}))
    public = make_key(tmp_path / "khoa-moi", "", "")
    write_board(root, keys, **{loser.replace(".", "_"): {"khoa": public}})
    _confirm(root, keys[confirms])
    if then:
        submit(root, tmp_path / "khoa-moi", file_version(root, "tin-hai", "Hai"))
    append(root, stolen, keys[loser])

    reading = read_books(root, fresh=True)
    assert len(reading.faults) == 1 and reading.faults[0].message
    newest = reading.books.standing("tin-mot").newest
    assert newest is not None and newest.version.digest != pending.version.digest


def test_a_member_whose_leaving_was_confirmed_later_approves_nothing_from_an_old_state(
    root: Path, keys: dict[str, Path]
) -> None:
    desk = open_desk(root, keys["hanh.mt"])
    pending = desk.books.standing("tin-mot").pending
    assert pending is not None
    dated_back = desk.draft(Action.APPROVE, by_code({"tin-mot": pending.version}))
    last = (desk.now - timedelta(days=2)).date()
    write_board(root, keys, hanh_mt={"den_ngay": str(last)})
    _confirm(root, keys["thuan.lv"])
    append(root, dated_back, keys["hanh.mt"])

    reading = read_books(root, fresh=True)
    assert len(reading.faults) == 1
    newest = reading.books.standing("tin-mot").newest
    assert newest is not None and newest.version.digest != pending.version.digest
