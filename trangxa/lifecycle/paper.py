"""The board as a paper of tables: who has how much to do, then the tasks group by group."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from trangxa.audit.paper import Cell, Column, Paper, Table, cells
from trangxa.lifecycle.task import NOBODY, Group, Task

_COLUMNS = (
    Column("Hạn", 2.4),
    Column("Còn lại", 2.8),
    Column("Việc", 8.0),
    Column("Người, đơn vị", 4.4),
    Column("Vì sao", 6.0),
    Column("Tệp", 4.4),
)
_PEOPLE = (Column("Người, đơn vị", 9.0), Column("Số việc", 3.0, number=True), Column("Quá hạn", 3.0, number=True))
_INSIDE = "Bảng việc nội bộ của Ban Biên tập, không đăng lên trang"


def board_paper(tasks: Sequence[Task], as_of: date, days: int, whose: str = "") -> Paper:
    """The board of a day; `whose` is the person it was made for, empty for everybody."""
    late = sum(task.late(as_of) > 0 for task in tasks)
    facts = (("Tính từ ngày", f"{as_of:%d/%m/%Y}"), ("Trong", f"{days} ngày tới"))
    counts = (("Số việc", str(len(tasks))), ("Quá hạn", str(late)))
    of = (("Của", whose),) if whose else ()
    tables = (*((_people(tasks, as_of),) if tasks and not whose else ()), *_groups(tasks, as_of))
    note = "" if tasks else "Không có việc nào đến hạn."
    return Paper("bang-viec", "Bảng việc", _INSIDE, tables, (*of, *facts, *counts), (note,) if note else ())


def _people(tasks: Sequence[Task], as_of: date) -> Table:
    every = Counter(name for task in tasks for name in task.people or (NOBODY,))
    late = Counter(name for task in tasks if task.late(as_of) for name in task.people or (NOBODY,))
    ordered = sorted(every, key=lambda who: (-late[who], -every[who], who))
    return Table("Ai có bao nhiêu việc", _PEOPLE, tuple(cells(who, every[who], late[who]) for who in ordered))


def _groups(tasks: Sequence[Task], as_of: date) -> Iterator[Table]:
    for group in Group:
        rows = tuple(_row(task, as_of) for task in tasks if task.group is group)
        if rows:
            yield Table(group.value, _COLUMNS, rows)


def _row(task: Task, as_of: date) -> tuple[Cell, ...]:
    day = f"{task.due:%d/%m/%Y}" if task.due else ""
    return cells(day, task.timing(as_of), task.what, task.who, task.why, task.place)
