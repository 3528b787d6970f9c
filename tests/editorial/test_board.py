"""The board's file: strict reading, terms of office."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.editorial.keys import board_text, write_board
from trangxa.editorial.board import Role, load_board, usable_board
from trangxa.editorial.places import BOARD_FILE
from trangxa.errors import TrangxaError


def _faults(root: Path, text: str) -> list[tuple[str, str]]:
    (root / "editorial").mkdir(exist_ok=True)
    (root / BOARD_FILE).write_text(text, encoding="utf-8")
    return [(str(found.location), found.message) for found in load_board(root).findings]


def test_members_are_found_by_id_and_by_key(tmp_path: Path, keys: dict[str, Path]) -> None:
    write_board(tmp_path, keys)
    board = usable_board(tmp_path)

    head = board.member("thuan.lv")
    assert head is not None and head.roles == (Role.HEAD,) and head.role_words == "Trưởng Ban"
    assert board.holder(f"{head.public_key} may-cua-toi") == head
    assert board.member("ai-do") is None


def test_a_term_covers_its_first_and_its_last_day(tmp_path: Path, keys: dict[str, Path]) -> None:
    write_board(tmp_path, keys, ha_lt={"tu_ngay": "2026-07-01", "den_ngay": "2026-11-23"})
    member = usable_board(tmp_path).member("ha.lt")

    assert member is not None
    days = (date(2026, 6, 30), date(2026, 7, 1), date(2026, 11, 23), date(2026, 11, 24))
    assert [member.in_office(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("changes", "line", "message"),
    [
        ({"vai_tro": ["truong"]}, 5, "không có vai trò “truong”"),
        ({"khoa": "ssh-ed25519 AAAA"}, 8, "không phải khóa SSH công khai"),
        ({"den_ngay": "2025-01-01"}, 9, "sớm hơn tu_ngay"),
        ({"ghi_chu": "x"}, 9, "ghi_chu"),
        ({"tu_ngay": "2026-02-30"}, 6, "không có trong lịch"),
    ],
)
def test_a_fault_is_told_with_its_line(
    tmp_path: Path, keys: dict[str, Path], changes: dict[str, object], line: int, message: str
) -> None:
    (place, told), *others = _faults(tmp_path, board_text(keys, thuan_lv=changes))

    assert message in told and place == f"{BOARD_FILE}:{line}" and not others


def test_two_members_never_share_a_key(tmp_path: Path, keys: dict[str, Path]) -> None:
    shared = keys["ha.lt"].with_name("ha.lt.pub").read_text(encoding="utf-8")

    ((_, told),) = _faults(tmp_path, board_text(keys, bich_nt={"khoa": shared}))
    assert "Hai thành viên có cùng khóa" in told


def test_a_board_has_a_head(tmp_path: Path, keys: dict[str, Path]) -> None:
    ((_, told),) = _faults(tmp_path, board_text(keys, thuan_lv={"vai_tro": ["bien-tap"]}))
    assert told == "Chưa có ai giữ vai trò truong-ban."


def test_a_program_stops_at_a_missing_or_faulty_board(tmp_path: Path, keys: dict[str, Path]) -> None:
    with pytest.raises(TrangxaError, match=r"Chưa có editorial/board\.yml"):
        usable_board(tmp_path)
    write_board(tmp_path, keys, ha_lt={"tu_ngay": "mai"})
    with pytest.raises(TrangxaError, match="“mai” không phải ngày"):
        usable_board(tmp_path)


@pytest.mark.parametrize(("bits", "weak"), [("1024", True), ("2048", False)])
def test_a_key_that_is_easily_broken_is_refused(
    tmp_path: Path, keys: dict[str, Path], bits: str, weak: bool
) -> None:
    command = ["ssh-keygen", "-q", "-t", "rsa", "-b", bits, "-N", "", "-f", str(tmp_path / "khoa")]
    subprocess.run(command, check=True)
    public = (tmp_path / "khoa.pub").read_text(encoding="ascii").strip()
    told = [message for _, message in _faults(tmp_path, board_text(keys, ha_lt={"khoa": public}))]

    assert len(told) == weak
    assert all("khóa loại này dễ bị bẻ; tạo khóa mới bằng lệnh trangxa key new" in one for one in told)
