"""What a check says: where it looked, what it found, how to mend it. Imports nothing of ours."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import Self


class Severity(Enum):
    """How much a finding weighs at the gate."""

    ERROR = "lỗi"
    """Refuses a build for publication."""

    WARNING = "lưu ý"
    """Shown and counted; the build goes on."""

    @property
    def blocks(self) -> bool:
        """Whether it refuses a build."""
        return self is Severity.ERROR


class Outcome(Enum):
    """W3C EARL outcome values, with the auditors' words as values."""

    PASSED = "Đạt"
    WARNED = "Đạt, có lưu ý"
    FAILED = "Chưa đạt"
    CANT_TELL = "Cần người xem"
    INAPPLICABLE = "Không áp dụng"
    UNTESTED = "Chưa kiểm tra được"

    @property
    def blocks(self) -> bool:
        """A crashed check never looks like a pass."""
        return self in (Outcome.FAILED, Outcome.UNTESTED)


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in the project: POSIX path from its root, 1-based line (0: the file or folder as a whole)."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem, in the editor's words. `fix` is required: a problem without a remedy is no help."""

    rule: str
    """Kebab-case id of the rule, stable across versions."""

    location: Location
    message: str
    """What is wrong, one sentence."""

    fix: str
    """What to do about it, one sentence."""

    severity: Severity = Severity.ERROR
    basis: str = ""
    """Legal basis as shown to people, e.g. «Nghị định 43/2011/NĐ-CP, Điều 10 khoản 1 điểm e»."""

    kind: str = ""
    """Kind of item concerned, `van-ban`…; empty for anything else."""

    key: str = ""
    """Front-matter key concerned; empty for anything else."""

    subject: str = ""
    """Permanent identity (`ma`) of the item concerned where it is known; empty: the path stands for it."""

    identity: str = ""
    """Short id that survives renames and edits elsewhere; given by the audit."""

    waiver: str = ""
    """Who lets it stand, until when and why; empty: nobody does."""

    waived_until: date | None = None
    """Last day of the waiver."""

    @property
    def blocks(self) -> bool:
        """Whether it refuses a build for publication."""
        return self.severity.blocks and not self.waiver

    def on(self, basis: str) -> Self:
        """The same finding, resting on a legal basis."""
        return replace(self, basis=basis)

    @property
    def order(self) -> tuple[str, int, str, str]:
        """Sorting key that reads like the project does: by file, line, rule."""
        return (self.location.path, self.location.line, self.rule, self.message)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is told each time one thing goes wrong; `{names}` in the words stand for what differs."""

    rule: str
    message: str
    fix: str
    severity: Severity = Severity.ERROR

    def at(self, path: str, line: int = 0, **told: object) -> Finding:
        """The finding at a place, `told` filled in; KeyError when the words name something else."""
        message, fix = (words.format(**told) for words in (self.message, self.fix))
        return Finding(self.rule, Location(path, line), message, fix, self.severity)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why an obligation counts as met: a statement and where to see it."""

    statement: str
    locations: tuple[Location, ...] = field(default=())
