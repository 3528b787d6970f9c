"""What the rules say against each kind of act on one item; a sentence without the item's code, or nothing."""

from collections.abc import Callable
from datetime import date

from trangxa.editorial.board import Member
from trangxa.editorial.books import Books, state_of
from trangxa.editorial.entry import Action, Entry, by_code
from trangxa.editorial.states import Standing, State
from trangxa.editorial.version_rules import version_objection

URGENT_KIND = "thong-bao"


def _submit(books: Books, entry: Entry, member: Member, item: Standing, digest: str) -> str | None:
    versions = {version.code: version for version in entry.submitted}
    if by_code(versions) != entry.items:
        return "nội dung trình không khớp với mã băm."
    return version_objection(versions[item.code])


def _approve(books: Books, entry: Entry, member: Member, item: Standing, digest: str) -> str | None:
    newest = item.newest
    if newest and newest.urgent and newest.version.digest == digest:
        alone = member.id == newest.member or member.public_key == newest.key
        return "tin khẩn phải do người khác xác nhận." if alone else None
    if told := _waits(item, digest):
        return told
    assert item.pending is not None
    if member.id in (item.pending.member, item.pending.version.author):
        return f"{member.name} là người viết hoặc người trình bản này nên không được tự duyệt."
    if member.public_key == item.pending.key:
        return f"{member.name} đang giữ đúng khóa đã ký trình bản này nên không được duyệt nó."
    return _taken(books, item) or _days(entry)


def _reject(books: Books, entry: Entry, member: Member, item: Standing, digest: str) -> str | None:
    return _waits(item, digest) or (None if entry.reason.strip() else "trả bài phải nêu lý do.")


def _urgent(books: Books, entry: Entry, member: Member, item: Standing, digest: str) -> str | None:
    if told := _waits(item, digest):
        return told
    assert item.pending is not None
    if item.pending.version.kind != URGENT_KIND:
        return "chỉ thông báo mới được đăng khẩn bởi một người."
    return _taken(books, item) or (None if entry.reason.strip() else "đăng tin khẩn phải nêu lý do.")


def _schedule(books: Books, entry: Entry, member: Member, item: Standing, digest: str) -> str | None:
    if item.newest is None or item.newest.version.digest != digest:
        return "chỉ hẹn ngày được cho bản đã duyệt."
    if entry.first_day and books.released and books.released.place > item.newest.place:
        return "bản này đã phát hành; chỉ còn hẹn được ngày hết hạn."
    return _days(entry) or (None if entry.first_day or entry.last_day else "hẹn ngày phải nêu ngày.")


def _withdraw(books: Books, entry: Entry, member: Member, item: Standing, digest: str) -> str | None:
    return _stands(item, digest) or (None if entry.cause else "gỡ bài phải chọn một lý do.")


def _replace(books: Books, entry: Entry, member: Member, item: Standing, digest: str) -> str | None:
    successor = books.standing(entry.successor)
    if entry.successor == item.code or successor.newest is None or successor.left:
        return f"mục thay thế “{entry.successor}” chưa được duyệt, hoặc không còn trên trang."
    return _stands(item, digest)


def _restore(books: Books, entry: Entry, member: Member, item: Standing, digest: str) -> str | None:
    if digest not in {approval.version.digest for approval in item.approvals}:
        return "chỉ khôi phục được bản đã từng được duyệt."
    newest = item.newest
    if newest and newest.version.digest == digest and item.left is None and not item.archived:
        return "bản này đang được dùng, không cần khôi phục."
    return None


def _archive(books: Books, entry: Entry, member: Member, item: Standing, digest: str) -> str | None:
    if state_of(item, None, entry.day) in (State.WITHDRAWN, State.REPLACED, State.EXPIRED):
        return None
    return "chỉ lưu trữ mục đã gỡ, đã được thay thế hoặc hết thời hạn công khai."


Judge = Callable[[Books, Entry, Member, Standing, str], str | None]
JUDGES: dict[Action, Judge] = {
    Action.SUBMIT: _submit,
    Action.APPROVE: _approve,
    Action.REJECT: _reject,
    Action.URGENT: _urgent,
    Action.SCHEDULE: _schedule,
    Action.WITHDRAW: _withdraw,
    Action.REPLACE: _replace,
    Action.RESTORE: _restore,
    Action.ARCHIVE: _archive,
}


def _waits(item: Standing, digest: str) -> str | None:
    if item.pending is None:
        return "không có bản nào chờ duyệt."
    if item.pending.version.digest != digest:
        return "bản này không phải bản đang chờ duyệt."
    return None


def _taken(books: Books, item: Standing) -> str | None:
    assert item.pending is not None
    owner = books.owner(item.pending.version.path)
    return (
        f"tệp này là của mục “{owner}” đang trên trang; khóa ma không được đổi."
        if owner not in ("", item.code)
        else None
    )


def _stands(item: Standing, digest: str) -> str | None:
    if item.newest is None or item.left:
        return "mục này không có trên trang."
    return None if item.newest.version.digest == digest else "bản này không phải bản đang dùng."


def _days(entry: Entry) -> str | None:
    first: date = entry.first_day or entry.day
    return "ngày hết hạn sớm hơn ngày đăng." if entry.last_day and entry.last_day < first else None
