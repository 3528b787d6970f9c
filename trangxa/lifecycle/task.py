"""One thing to be done: what, by when, by whom, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

NOBODY = "Chưa giao"
"""Stands where no person and no unit is named."""


class Group(Enum):
    """Parts of the board, in its order; the value is the heading."""

    WAITING = "Chờ duyệt, chờ sửa"
    OWED = "Kết quả, câu trả lời còn nợ"
    DEADLINES = "Hạn theo luật và theo kế hoạch"
    REVIEWS = "Đến hạn rà soát"
    CONSULTATIONS = "Đợt lấy ý kiến đang mở"
    DOCUMENTS = "Văn bản sắp hết hiệu lực"
    CAMPAIGNS = "Chuyên đề tuyên truyền"


@dataclass(frozen=True, slots=True)
class Task:
    """A line of the board. `due` is the last day in time; `None` where nothing sets one."""

    group: Group
    what: str
    due: date | None
    people: tuple[str, ...]
    """Names of the persons or units of whom one must do it; empty if nobody is named."""

    why: str
    """What the day follows from: a law, a plan, a house rule, a person's own note."""

    place: str
    """The file to open, from the project root."""

    @property
    def who(self) -> str:
        """Who must do it, in words."""
        return ", ".join(self.people) or NOBODY

    def late(self, as_of: date) -> int:
        """Days past the last day; 0 if it is still in time."""
        return max((as_of - self.due).days, 0) if self.due else 0

    def timing(self, as_of: date) -> str:
        """How it stands, in words."""
        if self.due is None:
            return "Không có hạn"
        if late := self.late(as_of):
            return f"Quá hạn {late} ngày"
        left = (self.due - as_of).days
        return f"Còn {left} ngày" if left else "Hôm nay là hạn"


def in_order(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """Group after group; in each the earliest day first, what has no day last. No task twice."""
    places = {group: at for at, group in enumerate(Group)}
    key = {task: (places[task.group], task.due or date.max, task.place, task.what) for task in tasks}
    return tuple(sorted(key, key=lambda task: key[task]))
