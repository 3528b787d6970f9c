"""Two people at work side by side, or one who has left and comes back: the same end on every machine."""

from datetime import date, timedelta

import pytest

from tests.editorial.pen import BOARD, START, Pen, member, version
from trangxa.editorial.board import Board
from trangxa.editorial.entry import Action, Reason
from trangxa.editorial.folding import fold
from trangxa.editorial.states import State

A, A2, A3, B = version("a"), version("a", "2"), version("a", "3"), version("b")
LATER = START + timedelta(days=30)


def _tip(pen: Pen) -> tuple[str, ...]:
    return (pen.entries[-1].digest,)


def _board(**changes: dict[str, str]) -> Board:
    """The board with other values for some members, by id with `_` for `.`; `None` leaves one out."""
    rows = [(one, changes.get(one.id.replace(".", "_"), {})) for one in BOARD.members]
    kept = [one.model_copy(update=row) for one, row in rows if row is not None]
    return Board(thanh_vien=tuple(kept))  # type: ignore[call-arg]


def test_what_one_took_down_stays_down_though_another_approved_an_edit_meanwhile() -> None:
    pen = Pen()
    pen.live(A)
    pen.submit("thu.ha", A2)
    fork = _tip(pen)
    assert pen.on(Action.WITHDRAW, "truc", A, cause=Reason.PROTECTED, parents=fork) == ""
    assert pen.on(Action.APPROVE, "truong", A2, parents=fork) == ""

    assert (pen.state("a"), pen.shown("a")) == (State.WITHDRAWN, "")
    (note,) = pen.notes
    assert note.startswith("a: Lường Văn Thuận duyệt bài ngày 02/11/2026; bài vẫn gỡ, vì người làm chưa biết")


def test_a_withdrawal_counts_though_an_edit_was_approved_just_before() -> None:
    pen = Pen()
    pen.live(A)
    pen.submit("thu.ha", A2)
    fork = _tip(pen)
    assert pen.on(Action.APPROVE, "truong", A2, parents=fork) == ""
    assert pen.on(Action.WITHDRAW, "truc", A, cause=Reason.PROTECTED, parents=fork) == ""

    assert pen.shown("a") == "" and "việc này vẫn có hiệu lực" in pen.notes[0]


def test_whoever_knows_of_the_withdrawal_may_put_it_back_and_the_note_goes() -> None:
    pen = Pen()
    pen.live(A)
    pen.submit("thu.ha", A2)
    fork = _tip(pen)
    pen.on(Action.WITHDRAW, "truc", A, cause=Reason.PROTECTED, parents=fork)
    down = _tip(pen)
    pen.on(Action.APPROVE, "truong", A2, parents=fork)
    assert pen.on(Action.RESTORE, "pho", A2, parents=(*down, *_tip(pen))) == ""

    assert (pen.shown("a"), pen.notes) == ("2", [])


def test_two_who_approve_the_same_version_do_each_other_no_harm() -> None:
    pen = Pen()
    pen.submit("thu.ha", A)
    fork = _tip(pen)
    told = [pen.on(Action.APPROVE, who, A, parents=fork) for who in ("truong", "pho")]

    assert (told, pen.notes, pen.shown("a")) == (["", ""], [], "1")


def test_two_who_take_down_the_same_item_do_each_other_no_harm() -> None:
    pen = Pen()
    pen.live(A)
    fork = _tip(pen)
    told = [pen.on(Action.WITHDRAW, who, A, cause=Reason.MISTAKE, parents=fork) for who in ("truong", "pho")]

    assert (told, pen.notes, pen.state("a")) == (["", ""], [], State.WITHDRAWN)


@pytest.mark.parametrize(("first", "second", "end"), [("approve", "reject", "1"), ("reject", "approve", "")])
def test_of_an_approval_and_a_refusal_side_by_side_the_earlier_counts(first: str, second: str, end: str) -> None:
    pen = Pen()
    pen.submit("thu.ha", A)
    fork = _tip(pen)
    acts = {"approve": (Action.APPROVE, "truong"), "reject": (Action.REJECT, "pho")}
    for name in (first, second):
        assert pen.on(*acts[name], A, reason="Sai tên xóm", parents=fork) == ""

    assert pen.shown("a") == end and "việc này không có hiệu lực" in pen.notes[0]


def test_an_approval_of_a_version_that_was_changed_meanwhile_waits_for_another() -> None:
    pen = Pen()
    pen.submit("thu.ha", A)
    fork = _tip(pen)
    pen.submit("bich", B)
    assert pen.write(Action.SUBMIT, "thu.ha", {"a": A2.digest}, submitted=(A2,), parents=fork) == ""
    assert pen.on(Action.APPROVE, "truong", A, parents=fork) == ""

    assert pen.shown("a") == "" and "bản này không phải bản đang chờ duyệt" in pen.notes[0]
    pending = pen.books.standing("a").pending
    assert pending is not None and pending.version == A2


def test_one_crossed_item_does_not_hold_up_the_others_of_an_act() -> None:
    pen = Pen()
    pen.submit("thu.ha", A)
    pen.submit("thu.ha", B)
    fork = _tip(pen)
    pen.on(Action.REJECT, "pho", A, reason="Sai", parents=fork)
    assert pen.on(Action.APPROVE, "truong", A, B, parents=fork) == ""

    assert (pen.shown("a"), pen.shown("b")) == ("", "1")


def test_an_act_that_was_wrong_by_what_its_writer_knew_is_a_fault_as_ever() -> None:
    pen = Pen()
    pen.submit("thu.ha", A)
    fork = _tip(pen)
    pen.submit("bich", B)
    assert pen.on(Action.APPROVE, "truong", A2, parents=fork) == "a: bản này không phải bản đang chờ duyệt."
    assert pen.on(Action.RESTORE, "truong", A, parents=fork) == "a: chỉ khôi phục được bản đã từng được duyệt."
    assert pen.notes == []


def test_the_end_is_the_same_in_whatever_order_the_files_are_found() -> None:
    pen = Pen()
    pen.live(A)
    pen.submit("thu.ha", A2)
    fork = _tip(pen)
    pen.on(Action.WITHDRAW, "truc", A, cause=Reason.PROTECTED, parents=fork, at=pen.now)
    pen.on(Action.APPROVE, "truong", A2, parents=fork, at=pen.now - timedelta(minutes=1))
    *before, one, other = pen.entries
    ends = [fold([*before, *pair], pen.boards.get, lambda *_: True)[0] for pair in ((one, other), (other, one))]

    assert [end.standing("a").live(date(2026, 12, 1)) for end in ends] == [None, None]


def _left(pen: Pen) -> tuple[str, ...]:
    """The deputy's term ends on 05/11 and others work on; the state of the ledger that the deputy goes back to."""
    pen.submit("thu.ha", A)
    old = _tip(pen)
    pen.boards["ended"] = _board(pho={"until": date(2026, 11, 5)})
    assert pen.write(Action.BOARD, "truong", object="ended") == ""
    assert pen.write(Action.RELEASE, "truong", object="m", at=LATER) == ""
    return old


def test_whoever_has_left_does_not_date_an_act_into_the_old_term_on_an_old_state() -> None:
    pen = Pen()
    old = _left(pen)
    told = pen.on(Action.APPROVE, "pho", A, parents=old, at=START + timedelta(days=1))

    assert told.startswith("Mục này ghi ngày 03/11/2026, nhưng chưa có trong nhật ký khi người khác làm việc sau lúc")
    assert pen.shown("a") == ""


def test_nor_once_it_is_merged() -> None:
    pen = Pen()
    old = _left(pen)
    end = _tip(pen)
    pen.on(Action.APPROVE, "pho", A, parents=old, at=START + timedelta(days=1))
    pen.write(Action.RELEASE, "truong", object="m2", parents=(*end, *_tip(pen)), at=LATER)

    assert pen.shown("a") == "" and len(pen.faults) == 1


def test_what_was_done_before_leaving_counts_for_ever() -> None:
    pen = Pen()
    pen.submit("thu.ha", A)
    pen.on(Action.APPROVE, "pho", A)
    pen.boards["ended"] = _board(pho={"until": date(2026, 11, 5)})
    pen.write(Action.BOARD, "truong", object="ended")
    pen.write(Action.RELEASE, "truong", object="m", at=LATER)

    assert (pen.shown("a"), pen.faults) == ("1", [])


@pytest.mark.parametrize(
    "change", [None, {"public_key": BOARD.members[0].public_key[:-1] + "z"}, {"roles": BOARD.members[3].roles}]
)
def test_a_key_or_a_role_taken_away_ends_what_is_put_beside_it(change: dict[str, str] | None) -> None:
    pen = Pen()
    pen.submit("thu.ha", A)
    old = _tip(pen)
    pen.boards["new"] = _board(pho=change)  # type: ignore[arg-type]
    assert pen.write(Action.BOARD, "truong", object="new") == ""
    pen.on(Action.APPROVE, "pho", A, parents=old, at=START + timedelta(minutes=2, seconds=30))

    assert pen.faults and pen.shown("a") == ""


def test_a_stranger_s_board_ends_nobody_s_office() -> None:
    pen = Pen()
    pen.submit("thu.ha", A)
    old = _tip(pen)
    pen.boards["mine"] = Board(thanh_vien=(member("nguoi-la", "truong-ban"),))  # type: ignore[call-arg]
    assert pen.write(Action.BOARD, "nguoi-la", object="mine", parents=old) != ""
    assert pen.on(Action.APPROVE, "truong", A, parents=old) == ""
    assert pen.shown("a") == "1"


def test_whoever_comes_back_to_office_acts_again() -> None:
    pen = Pen()
    _left(pen)
    pen.boards["again"] = BOARD
    assert pen.write(Action.BOARD, "truong", object="again", at=LATER) == ""
    fork = _tip(pen)
    assert pen.write(Action.RELEASE, "truong", object="n", parents=fork, at=LATER) == ""
    assert pen.on(Action.APPROVE, "pho", A, parents=fork, at=LATER) == "" and pen.shown("a") == "1"


def test_a_key_handed_on_approves_nothing_that_it_submitted() -> None:
    pen = Pen()
    pen.submit("thu.ha", A)
    old, spare = BOARD.member("thu.ha"), member("moi", "bien-tap")
    assert old is not None
    pen.boards["handed"] = _board(thu_ha={"public_key": spare.public_key}, pho={"public_key": old.public_key})
    assert pen.write(Action.BOARD, "truong", object="handed") == ""

    assert pen.on(Action.APPROVE, "pho", A) == (
        "a: Ma Thị Hạnh đang giữ đúng khóa đã ký trình bản này nên không được duyệt nó."
    )
