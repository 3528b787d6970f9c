"""What is said of entries that do not count, and of acts of two people that crossed."""

from trangxa.editorial.acts import WORDS
from trangxa.editorial.board import Member
from trangxa.editorial.books import Books
from trangxa.editorial.entry import Action, Entry, Signed
from trangxa.editorial.ledger_files import entry_path, ledger_fault
from trangxa.editorial.states import Standing
from trangxa.findings import Finding, Location, Severity


def unlawful(signed: Signed, told: str) -> Finding:
    """An entry against the rules."""
    fix = "Xem ai đã đưa mục này vào bằng: git log; rồi bỏ mục ấy, hoặc để người có thẩm quyền làm lại."
    return ledger_fault(entry_path(signed), told, fix)


def unsigned(signed: Signed, member: Member | None) -> str:
    """An entry that its member did not sign, or that says more than what is read from it."""
    if not signed.is_canonical:
        return "Mục này không ghi đúng khuôn của trangxa: có khóa ghi hai lần, số ghi thành chữ, hoặc tương tự."
    return f"Chữ ký không phải của {member.name if member else signed.entry.member}."


def too_late(signed: Signed, member: Member) -> str:
    """An entry that somebody who had left put beside what others did after that."""
    return (
        f"Mục này ghi ngày {signed.entry.day:%d/%m/%Y}, nhưng chưa có trong nhật ký khi người khác làm việc sau lúc "
        f"{member.name} thôi nhiệm vụ, đổi vai trò hoặc đổi khóa; không tính."
    )


def already_so(item: Standing, entry: Entry) -> bool:
    """Whether another person did the same meanwhile: then nobody needs to be told."""
    if entry.action is Action.WITHDRAW:
        return item.left is not None
    newest = item.newest
    return entry.action is Action.APPROVE and newest is not None and newest.version.digest == entry.items[item.code]


def crossed(books: Books, signed: Signed, code: str, told: str) -> Finding:
    """An act that was right by what its writer knew, and met with what another did meanwhile."""
    entry = signed.entry
    member = books.board.member(entry.member) if books.board else None
    who = member.name if member else entry.member
    place = Location(entry_path(signed))
    message = f"{code}: {who} {WORDS[entry.action]} ngày {entry.day:%d/%m/%Y}; {told}"
    fix = f"Xem: trangxa history {code}; còn cần thì làm lại việc ấy."
    return Finding("ledger-crossed", place, message, fix, Severity.WARNING, subject=code)
