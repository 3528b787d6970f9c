"""What the rules say against an act: the same judgement before an entry is written and whenever the ledger is read."""

from collections.abc import Iterator

from trangxa.editorial.board import Board, Member, Role
from trangxa.editorial.board_changes import LEADERS, change_objection, hands_over
from trangxa.editorial.books import Books
from trangxa.editorial.entry import Action, Entry
from trangxa.editorial.judges import JUDGES

ALLOWED: dict[Action, frozenset[Role]] = {
    Action.BOARD: LEADERS,
    Action.SUBMIT: frozenset(Role),
    Action.APPROVE: LEADERS,
    Action.REJECT: LEADERS | {Role.EDITOR},
    Action.URGENT: LEADERS | {Role.EMERGENCY},
    Action.SCHEDULE: LEADERS,
    Action.WITHDRAW: LEADERS | {Role.EMERGENCY},
    Action.REPLACE: LEADERS,
    Action.RESTORE: LEADERS,
    Action.ARCHIVE: LEADERS | {Role.EDITOR},
    Action.RELEASE: LEADERS | {Role.EDITOR},
}
"""Which roles may do what. Whoever is on duty may take down what must not be seen, but not put it back."""

WORDS = {
    Action.BOARD: "thay đổi danh sách Ban Biên tập",
    Action.SUBMIT: "trình bài",
    Action.APPROVE: "duyệt bài",
    Action.REJECT: "trả bài",
    Action.URGENT: "đăng tin khẩn",
    Action.SCHEDULE: "hẹn ngày đăng",
    Action.WITHDRAW: "gỡ bài",
    Action.REPLACE: "thay thế bài",
    Action.RESTORE: "khôi phục bài",
    Action.ARCHIVE: "đưa bài vào lưu trữ",
    Action.RELEASE: "phát hành",
}
"""Acts as people call them."""


def objection(books: Books, entry: Entry, board: Board | None) -> str | None:
    """Why the act is against the rules, in one sentence; `None` if nothing is. `board` comes with a change of it."""
    return office_objection(books, entry, board) or next(_against(books, entry, board), None)


def office_objection(books: Books, entry: Entry, board: Board | None) -> str | None:
    """Why this member may not do such a thing on that day, whatever it is done to."""
    judges = books.board or board
    if judges is None:
        return "Nhật ký chưa có danh sách Ban Biên tập nào được ghi nhận."
    member = judges.member(entry.member)
    if member is None:
        return f"“{entry.member}” không có trong danh sách Ban Biên tập."
    if not holds_office(judges, member, entry):
        return f"{member.name} không giữ nhiệm vụ trong Ban Biên tập vào ngày {entry.day:%d/%m/%Y}."
    if ALLOWED[entry.action].isdisjoint(member.roles):
        return f"{member.name} là {member.role_words}, không có quyền {WORDS[entry.action]}."
    return None


def holds_office(board: Board, member: Member, entry: Entry) -> bool:
    """Whether a member is in office on the day of an entry; the last leader may still hand over."""
    return member.in_office(entry.day) or (entry.action is Action.BOARD and hands_over(board, member, entry.day))


def item_objection(books: Books, entry: Entry, code: str) -> str | None:
    """Why the act may not be done to this item, in a sentence without its code."""
    member = books.board.member(entry.member) if books.board else None
    assert member is not None
    return JUDGES[entry.action](books, entry, member, books.standing(code), entry.items[code])


def _against(books: Books, entry: Entry, board: Board | None) -> Iterator[str]:
    if entry.action is Action.BOARD:
        if board is None:
            yield "Danh sách Ban Biên tập được ghi nhận không có trong kho hoặc không đọc được."
        elif told := _change(books.board, board, entry):
            yield told
        return
    if entry.action is Action.RELEASE:
        if not entry.object:
            yield "Mục phát hành không nêu bản kê."
        return
    if not entry.items:
        yield "Không nêu mục nào."
    for code in entry.items:
        if told := item_objection(books, entry, code):
            yield f"{code}: {told}"


def _change(before: Board | None, after: Board, entry: Entry) -> str | None:
    signer = (before or after).member(entry.member)
    assert signer is not None
    return change_objection(before, after, signer, entry.day)
