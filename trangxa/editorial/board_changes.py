"""Rules for a change of the board: it stays able to act, and nobody but its head raises themselves."""

from datetime import date

from trangxa.editorial.board import Board, Member, Role

LEADERS = frozenset({Role.HEAD, Role.DEPUTY})


def change_objection(before: Board | None, after: Board, signer: Member, day: date) -> str | None:
    """What speaks against a change that a member signs on a day; nobody's office is judged here."""
    if not any(_leads(one, day) for one in after.members):
        return (
            f"Danh sách này không còn Trưởng Ban, Phó Trưởng Ban nào giữ nhiệm vụ ngày {day:%d/%m/%Y}; "
            "nếu xác nhận thì không ai ký được thay đổi tiếp theo."
        )
    headed = before is not None and any(Role.HEAD in one.roles and one.in_office(day) for one in before.members)
    if headed and Role.HEAD not in signer.roles and any(_raised(signer, one) for one in after.members):
        return f"{signer.name} không tự thêm vai trò hay kéo dài nhiệm kỳ của mình; thay đổi ấy do Trưởng Ban ký."
    return None


def hands_over(board: Board, member: Member, day: date) -> bool:
    """Whether a leader whose term is over may still sign the board of those who follow: when nobody else is left to."""
    leaders = [one for one in board.members if not LEADERS.isdisjoint(one.roles)]
    if member not in leaders or any(one.in_office(day) for one in leaders) or member.since > day:
        return False
    return member.until == max(one.until for one in leaders if one.until and one.since <= day)


def _leads(member: Member, day: date) -> bool:
    return member.in_office(day) and not LEADERS.isdisjoint(member.roles)


def _raised(signer: Member, row: Member) -> bool:
    """Whether a row is the signer's, by id or by key, and gives more than the signer has."""
    if row.id != signer.id and row.public_key != signer.public_key:
        return False
    longer = (row.until or date.max) > (signer.until or date.max) or row.since < signer.since
    return longer or not set(row.roles) <= set(signer.roles)
