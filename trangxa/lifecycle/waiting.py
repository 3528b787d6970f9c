"""Tasks that the ledger tells of: versions to approve or to mend, urgent notices to confirm, terms that end."""

from collections.abc import Iterator

from trangxa.editorial.acts import ALLOWED
from trangxa.editorial.entry import Action
from trangxa.editorial.states import Approval, Pending, Refusal, Standing
from trangxa.lifecycle.desk import Desk
from trangxa.lifecycle.items import EDITORS
from trangxa.lifecycle.task import Group, Task


def waiting(desk: Desk) -> Iterator[Task]:
    """Every item that waits for a member of the board on the day of judgement."""
    for item in desk.books.items.values():
        if item.pending:
            yield _to_approve(desk, item.pending)
        elif item.refusal:
            yield _to_mend(desk, item.refusal)
        if live := item.live(desk.site.as_of):
            yield from _shown(desk, item, live)


def _to_approve(desk: Desk, pending: Pending) -> Task:
    version, day = pending.version, f"{pending.at:%d/%m/%Y}"
    people = _approvers(desk, pending.member, version.author)
    why = f"{_name(desk, pending.member)} trình ngày {day}"
    return Task(Group.WAITING, f"Duyệt: {version.title}", None, people, why, version.path)


def _to_mend(desk: Desk, refusal: Refusal) -> Task:
    version = refusal.version
    author = (_name(desk, version.author),) if version.author else EDITORS
    why = f"{_name(desk, refusal.member)} trả lại ngày {refusal.at:%d/%m/%Y}: {refusal.reason}"
    return Task(Group.WAITING, f"Sửa rồi trình lại: {version.title}", None, author, why, version.path)


def _shown(desk: Desk, item: Standing, live: Approval) -> Iterator[Task]:
    version = live.version
    if live.urgent:
        why = f"{_name(desk, live.member)} đăng khẩn một mình; hạn {live.confirm_by:%H giờ %M}"
        people = _approvers(desk, live.member, version.author)
        what = f"Xác nhận tin khẩn: {version.title}"
        yield Task(Group.WAITING, what, live.confirm_by.date(), people, why, version.path)
    if live.last_day and desk.soon(live.last_day):
        what = f"Hết thời hạn công khai: {version.title}"
        yield Task(Group.DEADLINES, what, live.last_day, EDITORS, "Ngày ghi khi duyệt", version.path)


def _approvers(desk: Desk, *others: str) -> tuple[str, ...]:
    """Members in office who may approve and have had no part in it."""
    members = desk.books.board.members if desk.books.board else ()
    able = (one for one in members if one.in_office(desk.site.as_of) and ALLOWED[Action.APPROVE] & {*one.roles})
    return tuple(member.name for member in able if member.id not in others)


def _name(desk: Desk, id: str) -> str:
    member = desk.books.board.member(id) if desk.books.board else None
    return member.name if member else id
