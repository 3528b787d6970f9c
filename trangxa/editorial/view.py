"""What may be shown on a day: the approved files, and what stays at the addresses of items that left."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from trangxa.content.gone import Gone
from trangxa.content.sections import address_of
from trangxa.editorial.books import Books
from trangxa.editorial.entry import Version
from trangxa.editorial.states import CAUSES, Standing
from trangxa.findings import Finding, Location, Severity


@dataclass(frozen=True, slots=True)
class View:
    """The approved state of the content: SHA-256 of each file and who approved each item, by path; addresses of what
    left; what is wrong."""

    files: dict[str, str]
    gone: tuple[Gone, ...]
    faults: tuple[Finding, ...]
    approvers: dict[str, str]


def view_on(books: Books, day: date) -> View:
    """The view on a day: schedules begun, terms ended, withdrawals and replacements taken into account."""
    approvals = [approval for item in books.items.values() if (approval := item.live(day))]
    versions = [approval.version for approval in approvals]
    shown = {version.path for version in versions}
    left = sorted((one for item in books.items.values() for one in _gone(books, item, day)), key=lambda one: one.day)
    gone = {one.path: one for one in left if one.path not in shown}
    files = {path: digest for version in versions for path, digest in version.files.items()}
    faults = (*clashes(versions), *urgent_faults(books, day))
    approvers = {approval.version.path: _name(books, approval.member) for approval in approvals}
    return View(files, tuple(gone[path] for path in sorted(gone)), faults, approvers)


def _name(books: Books, id: str) -> str:
    """Name of a member; the id of one who is no longer on the list."""
    member = books.board.member(id) if books.board else None
    return member.name if member else id


def clashes(versions: Iterable[Version]) -> Iterator[Finding]:
    """Files that two items show, each with other bytes: only one of them can be had."""
    first: dict[str, Version] = {}
    for version in versions:
        for path, digest in version.files.items():
            other = first.setdefault(path, version)
            if other.files[path] != digest:
                told = f"“{version.code}” và “{other.code}” được duyệt với hai bản khác nhau của tệp này."
                yield Finding("approved-clash", Location(path), told, "Trình và duyệt lại cả hai mục cùng lúc.")


def urgent_faults(books: Books, day: date) -> Iterator[Finding]:
    """Urgent notices that one person published and nobody has looked at since."""
    for item in books.items.values():
        newest = item.live(day)
        if newest and newest.urgent:
            late = newest.confirm_by.date() < day
            when = f"{newest.confirm_by:%H giờ %M ngày %d/%m/%Y}"
            told = f"Tin khẩn do một mình {newest.member} đăng, {'quá hạn' if late else 'chờ'} người thứ hai xác nhận "
            yield Finding(
                "urgent-unconfirmed",
                Location(newest.version.path),
                f"{told}({'hạn là ' if late else 'trước '}{when}).",
                f"Người khác có quyền duyệt xem lại rồi chạy: trangxa approve {item.code}.",
                Severity.WARNING,
                subject=item.code,
            )


def _gone(books: Books, item: Standing, day: date) -> Iterator[Gone]:
    """Every address that the item had and has no longer: it leads on, or says why there is nothing."""
    current = item.current(day)
    if current is None or (item.left and item.left.day < current.first_day):
        return
    live = item.live(day) is not None
    for path in (*item.former_paths(day), *([] if live else [current.version.path])):
        if url := address_of(path):
            yield (
                Gone(path, url, current.at.date(), "", current.version.path)
                if live
                else _left(books, item, path, url, day)
            )


def _left(books: Books, item: Standing, path: str, url: str, day: date) -> Gone:
    left, current = item.left, item.current(day)
    if left is None:
        assert current is not None and current.last_day is not None
        return Gone(path, url, current.last_day, "Đã hết thời hạn công khai.")
    if left.cause:
        return Gone(path, url, left.day, f"Bài đã được gỡ: {CAUSES[left.cause]}.")
    successor = books.standing(left.successor).live(day)
    return Gone(path, url, left.day, "Đã được thay thế.", successor.version.path if successor else "")
