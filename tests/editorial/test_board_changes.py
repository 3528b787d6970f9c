"""Who may change the board, and into what: nobody raises themselves, and the board is never left without a leader."""

from datetime import date, timedelta

import pytest

from tests.editorial.pen import BOARD, START, Pen, member, version
from trangxa.editorial.board import Board, Member, Role
from trangxa.editorial.entry import Action

DEPUTY = BOARD.member("pho")


def _with(*rows: Member) -> Board:
    """The board with these rows in place of those of the same id."""
    ids = {row.id for row in rows}
    return Board(thanh_vien=(*rows, *(one for one in BOARD.members if one.id not in ids)))  # type: ignore[call-arg]


def _confirmed(board: Board, who: str, **told: object) -> str:
    pen = Pen()
    pen.boards["new"] = board
    return pen.write(Action.BOARD, who, object="new", **told)


@pytest.mark.parametrize(
    "row",
    [
        {"roles": (Role.DEPUTY, Role.HEAD)},
        {"roles": (Role.HEAD,)},
        {"since": date(2025, 1, 1)},
        {"id": "pho-hai", "roles": (Role.HEAD,), "name": "Người khác"},
    ],
)
def test_a_deputy_does_not_raise_themselves(row: dict[str, object]) -> None:
    assert DEPUTY is not None
    rows = [DEPUTY.model_copy(update=row)]
    board = Board(  # type: ignore[call-arg]
        thanh_vien=(*rows, *(one for one in BOARD.members if one.id != "pho"))
    )

    told = "Ma Thị Hạnh không tự thêm vai trò hay kéo dài nhiệm kỳ của mình; thay đổi ấy do Trưởng Ban ký."
    assert _confirmed(board, "pho") == told
    assert _confirmed(board, "truong") == ""


def test_a_deputy_follows_a_head_who_has_left() -> None:
    assert DEPUTY is not None
    head = member("truong", "truong-ban", den_ngay="2026-10-01")
    pen = Pen()
    pen.boards |= {"ended": _with(head), "new": _with(head, DEPUTY.model_copy(update={"roles": (Role.HEAD,)}))}

    assert pen.write(Action.BOARD, "pho", object="ended") == ""
    assert pen.write(Action.BOARD, "pho", object="new") == ""


def test_a_board_without_any_leader_in_office_is_refused() -> None:
    ended = {"den_ngay": "2026-10-01"}
    board = _with(member("truong", "truong-ban", **ended), member("pho", "pho-truong-ban", **ended))

    assert _confirmed(board, "truong").startswith(
        "Danh sách này không còn Trưởng Ban, Phó Trưởng Ban nào giữ nhiệm vụ ngày 02/11/2026;"
    )


def test_when_every_term_has_ended_the_last_leader_hands_over_and_does_nothing_else() -> None:
    head = member("truong", "truong-ban", den_ngay="2026-11-10")
    terms = (head, member("pho", "pho-truong-ban", den_ngay="2026-11-05"))
    after = START + timedelta(days=40)
    pen = Pen()
    pen.boards |= {"ending": _with(*terms), "next": _with(*terms, member("moi", "truong-ban"))}
    assert pen.write(Action.BOARD, "truong", object="ending") == ""
    pen.submit("thu.ha", version("a"))

    assert "không giữ nhiệm vụ" in pen.on(Action.APPROVE, "truong", version("a"), at=after)
    assert "không giữ nhiệm vụ" in pen.write(Action.BOARD, "pho", object="next", at=after)
    assert pen.write(Action.BOARD, "truong", object="next", at=after) == ""
    assert pen.on(Action.APPROVE, "moi", version("a"), at=after) == ""
