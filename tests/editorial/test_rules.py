"""Who may do what, and what follows: each rule of the board as a case."""

from datetime import date, timedelta

import pytest

from tests.editorial.pen import BOARD, START, TODAY, Pen, member, version
from trangxa.editorial.board import Board
from trangxa.editorial.entry import Action, Reason
from trangxa.editorial.states import State
from trangxa.editorial.view import urgent_faults, view_on

A, A2, B = version("a"), version("a", "2"), version("b")
NOTICE = version("tb", kind="thong-bao", path="docs/thong-bao/tb.md")


def test_an_item_goes_from_draft_to_published() -> None:
    pen = Pen()
    states = [pen.state("a")]
    for step in (
        lambda: pen.submit("thu.ha", A),
        lambda: pen.on(Action.APPROVE, "truong", A, first_day=date(2026, 11, 20)),
        lambda: pen.write(Action.RELEASE, "truong", object="m", at=START + timedelta(days=19)),
    ):
        assert step() == ""
        states.append(pen.state("a"))

    assert states == [State.DRAFT, State.SUBMITTED, State.APPROVED, State.PUBLISHED]
    assert pen.state("a", date(2026, 11, 19)) is State.SCHEDULED and pen.shown("a", date(2026, 11, 19)) == ""
    assert pen.shown("a") == "1"


def test_nobody_approves_what_they_handed_over() -> None:
    pen = Pen()
    pen.submit("truong", A)

    told = "a: Lường Văn Thuận là người viết hoặc người trình bản này nên không được tự duyệt."
    assert pen.on(Action.APPROVE, "truong", A) == told
    assert pen.on(Action.APPROVE, "pho", A) == "" and pen.shown("a") == "1"


def test_nobody_approves_what_they_wrote_and_another_handed_over() -> None:
    pen, mine = Pen(), version("a", author="pho")
    pen.submit("thu.ha", mine)

    assert "không được tự duyệt" in pen.on(Action.APPROVE, "pho", mine)


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("thu.ha", "Lê Thu Hà là biên tập viên, không có quyền duyệt bài."),
        ("bich", "Người bich là cộng tác viên, không có quyền duyệt bài."),
        ("truc", "Người truc là người trực tin khẩn, không có quyền duyệt bài."),
        ("cuu", "Người cuu không giữ nhiệm vụ trong Ban Biên tập vào ngày 02/11/2026."),
        ("nguoi-la", "“nguoi-la” không có trong danh sách Ban Biên tập."),
    ],
)
def test_only_a_leader_in_office_that_day_approves(who: str, told: str) -> None:
    pen = Pen()
    pen.submit("bich" if who == "thu.ha" else "thu.ha", A)

    assert pen.on(Action.APPROVE, who, A) == told and pen.shown("a") == ""


def test_an_entry_that_its_member_did_not_sign_does_not_count() -> None:
    pen = Pen()
    pen.submit("thu.ha", A)
    pen.forged.add(f"{len(pen.entries):064}")

    assert pen.on(Action.APPROVE, "truong", A) == "Chữ ký không phải của Lường Văn Thuận." and pen.shown("a") == ""


def test_an_approval_is_of_the_version_that_waits_and_no_other() -> None:
    pen = Pen()
    pen.submit("thu.ha", A2)

    assert pen.on(Action.APPROVE, "truong", A) == "a: bản này không phải bản đang chờ duyệt."
    assert pen.on(Action.APPROVE, "truong", B) == "b: không có bản nào chờ duyệt."


def test_bytes_that_differ_from_what_an_entry_says_are_not_submitted() -> None:
    pen = Pen()

    assert pen.write(Action.SUBMIT, "thu.ha", {"a": A2.digest}, submitted=(A,)) == (
        "a: nội dung trình không khớp với mã băm."
    )


def test_a_changed_attachment_is_another_version() -> None:
    with_file = A.model_copy(update={"files": {**A.files, "news/2026/11/tep/a.pdf": "9" * 64}})

    assert len({A.digest, A2.digest, with_file.digest, version("a", path="news/2026/10/a.md").digest}) == 4


def test_a_later_edit_waits_while_the_approved_version_stays() -> None:
    pen = Pen()
    pen.live(A)
    pen.submit("thu.ha", A2)

    assert (pen.shown("a"), pen.state("a")) == ("1", State.APPROVED)
    pen.on(Action.APPROVE, "truong", A2)
    assert pen.shown("a") == "2"


def test_a_later_edit_with_a_day_leaves_the_older_version_until_then() -> None:
    pen = Pen()
    pen.live(A)
    pen.submit("thu.ha", A2)
    pen.on(Action.APPROVE, "truong", A2, first_day=date(2026, 12, 1))

    assert [pen.shown("a", day) for day in (date(2026, 11, 30), date(2026, 12, 1))] == ["1", "2"]


def test_a_refusal_needs_a_reason_and_lets_the_live_version_stand() -> None:
    pen = Pen()
    pen.live(A)
    pen.submit("thu.ha", A2)

    assert pen.on(Action.REJECT, "pho", A2, reason=" ") == "a: trả bài phải nêu lý do."
    assert pen.on(Action.REJECT, "pho", A2, reason="Sai tên xóm") == ""
    refusal = pen.books.standing("a").refusal
    assert refusal is not None and (refusal.reason, pen.shown("a")) == ("Sai tên xóm", "1")


def test_a_refused_item_that_never_was_live_is_rejected() -> None:
    pen = Pen()
    pen.submit("bich", A)
    pen.on(Action.REJECT, "thu.ha", A, reason="Thiếu ảnh")

    assert (pen.state("a"), pen.shown("a")) == (State.REJECTED, "")


def test_several_items_are_approved_together_or_not_at_all() -> None:
    pen = Pen()
    pen.submit("thu.ha", A)
    pen.submit("pho", B)

    assert pen.on(Action.APPROVE, "pho", A, B).startswith("b: Ma Thị Hạnh là người viết")
    assert (pen.shown("a"), pen.shown("b")) == ("", "")
    assert pen.on(Action.APPROVE, "truong", A, B) == ""
    assert (pen.shown("a"), pen.shown("b")) == ("1", "1")


def test_a_scheduled_item_appears_on_its_day_and_leaves_after_its_last() -> None:
    pen = Pen()
    pen.live(A)
    pen.on(Action.SCHEDULE, "truong", A, first_day=date(2026, 11, 20), last_day=date(2026, 11, 25))

    days = (date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 25), date(2026, 11, 26))
    assert [pen.shown("a", day) for day in days] == ["", "1", "1", ""]
    assert [pen.state("a", day) for day in days] == [
        State.SCHEDULED, State.APPROVED, State.APPROVED, State.EXPIRED,
    ]  # fmt: skip


def test_a_last_day_before_the_first_is_refused() -> None:
    pen = Pen()
    pen.submit("thu.ha", A)
    days = {"first_day": date(2026, 11, 20), "last_day": date(2026, 11, 19)}

    assert pen.on(Action.APPROVE, "truong", A, **days) == "a: ngày hết hạn sớm hơn ngày đăng."


def test_what_was_released_is_not_scheduled_away() -> None:
    pen = Pen()
    pen.live(A)
    pen.write(Action.RELEASE, "truong", object="m")

    told = pen.on(Action.SCHEDULE, "truong", A, first_day=date(2026, 12, 1))
    assert told == "a: bản này đã phát hành; chỉ còn hẹn được ngày hết hạn."


def test_a_withdrawal_names_one_of_three_causes() -> None:
    pen = Pen()
    pen.live(A)

    assert pen.on(Action.WITHDRAW, "truong", A) == "a: gỡ bài phải chọn một lý do."
    assert pen.on(Action.WITHDRAW, "truc", A, cause=Reason.PROTECTED) == ""
    assert (pen.state("a"), pen.shown("a")) == (State.WITHDRAWN, "")
    assert pen.on(Action.WITHDRAW, "truong", A, cause=Reason.WRONG) == "a: mục này không có trên trang."


def test_what_whoever_is_on_duty_took_down_only_a_leader_puts_back() -> None:
    pen = Pen()
    pen.live(A)
    pen.on(Action.WITHDRAW, "truc", A, cause=Reason.MISTAKE)

    assert "không có quyền khôi phục bài" in pen.on(Action.RESTORE, "truc", A)
    assert pen.on(Action.RESTORE, "pho", A) == "" and pen.shown("a") == "1"


def test_only_what_was_approved_once_is_restored() -> None:
    pen = Pen()
    pen.live(A)
    pen.submit("thu.ha", A2)

    assert pen.on(Action.RESTORE, "truong", A2) == "a: chỉ khôi phục được bản đã từng được duyệt."
    assert pen.on(Action.RESTORE, "truong", A) == "a: bản này đang được dùng, không cần khôi phục."
    pen.on(Action.APPROVE, "truong", A2)
    assert pen.on(Action.RESTORE, "truong", A) == "" and pen.shown("a") == "1"


def test_a_replaced_item_names_one_that_is_on_the_page() -> None:
    pen = Pen()
    pen.live(A)

    told = "a: mục thay thế “b” chưa được duyệt, hoặc không còn trên trang."
    assert pen.on(Action.REPLACE, "truong", A, successor="b") == told
    pen.live(B)
    assert pen.on(Action.REPLACE, "truong", A, successor="b") == ""
    assert (pen.state("a"), pen.shown("a"), pen.shown("b")) == (State.REPLACED, "", "1")


def test_only_what_has_left_is_archived() -> None:
    pen = Pen()
    pen.live(A)

    assert pen.on(Action.ARCHIVE, "truong", A) == (
        "a: chỉ lưu trữ mục đã gỡ, đã được thay thế hoặc hết thời hạn công khai."
    )
    pen.on(Action.WITHDRAW, "truong", A, cause=Reason.MISTAKE)
    assert pen.on(Action.ARCHIVE, "thu.ha", A) == "" and pen.state("a") is State.ARCHIVED


def test_a_rename_keeps_the_item_its_history_and_its_page() -> None:
    pen, moved = Pen(), version("a", "2", path="news/2026/11/ten-moi.md")
    pen.live(A)
    pen.live(moved)

    item = pen.books.standing("a")
    assert len(item.approvals) == 2 and list(item.former_paths(TODAY)) == [A.path]


def test_of_two_items_that_left_one_address_the_later_tells_why() -> None:
    pen, second = Pen(), version("b", path=A.path)
    pen.live(A)
    pen.on(Action.WITHDRAW, "truong", A, cause=Reason.MISTAKE)
    pen.live(second)
    assert view_on(pen.books, TODAY).gone == ()
    pen.on(Action.WITHDRAW, "truong", second, cause=Reason.WRONG, at=START + timedelta(days=1))

    (gone,) = view_on(pen.books, TODAY).gone
    assert gone.cause == "Bài đã được gỡ: nội dung sai."


def test_another_item_never_takes_the_place_of_a_live_one() -> None:
    pen, thief = Pen(), version("c", "9", path=A.path)
    pen.live(A)
    pen.submit("thu.ha", thief)

    told = "c: tệp này là của mục “a” đang trên trang; khóa ma không được đổi."
    assert pen.on(Action.APPROVE, "truong", thief) == told


def test_one_person_alone_publishes_an_urgent_notice_with_a_reason() -> None:
    pen = Pen()
    pen.submit("truc", NOTICE)

    assert pen.on(Action.URGENT, "truc", NOTICE) == "tb: đăng tin khẩn phải nêu lý do."
    assert pen.on(Action.URGENT, "truc", NOTICE, reason="Lũ quét") == "" and pen.shown("tb") == "1"


def test_nothing_but_a_notice_is_published_urgently() -> None:
    pen = Pen()
    pen.submit("truc", A)

    told = pen.on(Action.URGENT, "truc", A, reason="Gấp")
    assert told == "a: chỉ thông báo mới được đăng khẩn bởi một người."


def test_an_urgent_notice_is_flagged_until_another_person_confirms_it() -> None:
    pen = Pen()
    pen.submit("truc", NOTICE)
    pen.on(Action.URGENT, "truong", NOTICE, reason="Lũ quét")
    published = pen.now.date()

    def flagged(day: date) -> list[str]:
        return [found.message for found in urgent_faults(pen.books, day)]

    head = "Tin khẩn do một mình truong đăng"
    assert flagged(published) == [f"{head}, chờ người thứ hai xác nhận (trước 08 giờ 03 ngày 03/11/2026)."]
    assert flagged(published + timedelta(days=2)) == [
        f"{head}, quá hạn người thứ hai xác nhận (hạn là 08 giờ 03 ngày 03/11/2026)."
    ]
    assert pen.on(Action.APPROVE, "truong", NOTICE) == "tb: tin khẩn phải do người khác xác nhận."
    assert pen.on(Action.APPROVE, "pho", NOTICE) == "" and flagged(published) == []


def test_the_ledger_begins_with_a_board_signed_by_its_own_head() -> None:
    pen = Pen(begun=False)

    assert pen.submit("thu.ha", A) == "Nhật ký chưa có danh sách Ban Biên tập nào được ghi nhận."
    assert "không có quyền thay đổi danh sách" in pen.write(Action.BOARD, "thu.ha", object="board")
    assert pen.write(Action.BOARD, "truong", object="board") == ""


def test_a_stranger_who_writes_themselves_into_the_board_is_refused() -> None:
    pen = Pen()
    pen.boards["mine"] = Board(thanh_vien=(*BOARD.members, member("nguoi-la", "truong-ban")))  # type: ignore[call-arg]

    assert pen.write(Action.BOARD, "nguoi-la", object="mine") == "“nguoi-la” không có trong danh sách Ban Biên tập."
    assert pen.write(Action.BOARD, "truong", object="mine") == ""
    assert pen.submit("nguoi-la", A) == ""


def test_a_board_whose_bytes_are_gone_is_refused() -> None:
    told = Pen().write(Action.BOARD, "truong", object="nowhere")
    assert told == "Danh sách Ban Biên tập được ghi nhận không có trong kho hoặc không đọc được."
