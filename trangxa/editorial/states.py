"""Where an item stands, as the ledger tells it: values only, nothing here reads or writes a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from trangxa.editorial.entry import VIET_NAM, Reason, Version

CONFIRM_WITHIN = timedelta(hours=24)
"""House rule: a second person looks at an urgent notice within this time."""


class State(Enum):
    """State of an item on a day, in the words that people read."""

    DRAFT = "bản nháp"
    SUBMITTED = "chờ duyệt"
    REJECTED = "bị trả lại"
    APPROVED = "đã duyệt"
    SCHEDULED = "chờ đến ngày đăng"
    PUBLISHED = "đã đăng"
    EXPIRED = "hết thời hạn công khai"
    WITHDRAWN = "đã gỡ"
    REPLACED = "đã được thay thế"
    ARCHIVED = "đã lưu trữ"


CAUSES = {
    Reason.MISTAKE: "đăng nhầm",
    Reason.WRONG: "nội dung sai",
    Reason.PROTECTED: "có thông tin không được công khai",
}
"""Why an item was withdrawn, in words."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A version that waits for its approval."""

    version: Version
    member: str
    at: datetime
    key: str = ""
    """Public key that signed it: handed on to another member, it is still the same hand."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A version sent back, and why."""

    version: Version
    member: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Approval:
    """A version approved; `place` is the number of the entry in the ledger's order."""

    version: Version
    member: str
    at: datetime
    place: int
    first_day: date
    """Shown from this day; `date.min` for at once."""

    last_day: date | None = None
    urgent: bool = False
    """Published by one person alone, and nobody has confirmed it yet."""

    key: str = ""
    """Public key that signed it."""

    @property
    def confirm_by(self) -> datetime:
        """Until when a second person has to look at it, if it is urgent."""
        return (self.at + CONFIRM_WITHIN).astimezone(VIET_NAM)


@dataclass(frozen=True, slots=True)
class Departure:
    """How an item left the page: withdrawn for a cause, or replaced by another."""

    member: str
    at: datetime
    day: date
    cause: Reason | None
    successor: str
    reason: str
    place: int = 0
    """Number of the entry in the ledger's order."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One item after all entries."""

    code: str
    pending: Pending | None = None
    refusal: Refusal | None = None
    approvals: tuple[Approval, ...] = ()
    """Every approval, oldest first."""

    left: Departure | None = None
    archived: bool = False

    @property
    def newest(self) -> Approval | None:
        """The last approval, whether its day has come or not."""
        return self.approvals[-1] if self.approvals else None

    def current(self, day: date) -> Approval | None:
        """The approval that holds on a day: the last whose first day has come, expired or not."""
        return next((approval for approval in reversed(self.approvals) if approval.first_day <= day), None)

    def live(self, day: date) -> Approval | None:
        """The approval whose bytes are shown on a day."""
        current = self.current(day)
        gone = self.left is not None or current is None
        return None if gone or (current and current.last_day and current.last_day < day) else current

    def former_paths(self, day: date) -> Iterator[str]:
        """Paths under which it may have been live and no longer is."""
        now = self.current(day)
        seen = {approval.version.path for approval in self.approvals if approval.first_day <= day}
        return iter(sorted(seen - {now.version.path if now else ""}))
