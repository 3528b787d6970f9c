"""The columns that tables of obligations share, whatever the format."""

from trangxa.audit.summary import Row, Seen, Task

HEADS = (
    "Mã nghĩa vụ",
    "Căn cứ",
    "Yêu cầu",
    "Ràng buộc với xã",
    "Mức độ",
    "Kết quả",
    "Tình trạng đăng",
    "Thời hạn",
    "Bằng chứng",
    "Xem tại",
    "Cập nhật gần nhất",
    "Việc cần làm",
    "Người làm",
    "Hạn làm",
)

_BEFORE_PUBLISHING = "Trước lần đăng tới"
_ANY_TIME = "Không chặn đăng"


def cells(row: Row) -> tuple[str, ...]:
    """One obligation as texts, in the order of `HEADS`; several values of a cell stand on lines of their own."""
    obligation, tasks = row.obligation, row.tasks
    latest = max((seen.updated for seen in row.seen if seen.updated), default=None)
    return (
        obligation.id,
        obligation.basis,
        obligation.title,
        row.binding,
        row.level,
        row.outcome.value,
        row.tri_state,
        obligation.limit.words if obligation.limit else "",
        "\n".join(row.statements),
        "\n".join(where(seen) for seen in row.seen),
        f"{latest:%d/%m/%Y}" if latest else "",
        "\n".join(f"{task.finding.message} {task.finding.fix}" for task in tasks),
        "\n".join(dict.fromkeys(task.who for task in tasks)),
        "\n".join(dict.fromkeys(due(task) for task in tasks)),
    )


def due(task: Task) -> str:
    """The day a task is due, in words: a waived finding has until its waiver ends."""
    finding = task.finding
    if finding.waived_until:
        return f"{finding.waived_until:%d/%m/%Y}"
    return _BEFORE_PUBLISHING if finding.blocks else _ANY_TIME


def where(seen: Seen) -> str:
    """Title and address of a piece of evidence, or its place in the sources."""
    return f"{seen.title} ({seen.url})" if seen.url else seen.place
