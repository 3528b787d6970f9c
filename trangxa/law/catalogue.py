"""The shape of a legal profile: a law as a dated list of obligations, each judged by a named rule."""

from collections import Counter
from datetime import date
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.commune import Commune
from trangxa.content.keys import keys_of
from trangxa.content.kinds import KINDS
from trangxa.content.sections import SECTIONS
from trangxa.findings import Severity

COMMUNE = "commune"
"""Name that `covers` uses for the keys of `commune.yml`."""

_WEEK = 7 / 5
"""Calendar days a working day takes on average: enough to tell which of two limits is the stricter."""


class LawPart(BaseModel):
    """A group of keys of a profile; unknown keys are refused."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, str_strip_whitespace=True, str_min_length=1
    )


class InForce(LawPart):
    """From when to when the law stands; `note` tells what is not certain about it."""

    start: date = Field(alias="from")
    end: date | None = Field(None, alias="to")
    note: str = "Theo văn bản."

    def on(self, day: date) -> bool:
        """Whether the law stands on that day."""
        return self.start <= day and (self.end is None or day <= self.end)


class Binding(LawPart):
    """Whether a commune is bound, and why."""

    value: Literal["yes", "by-analogy", "no"]
    reason: str


class Source(LawPart):
    """How the words were come by: `SRC` read in a copy, `SRC-2` told by a secondary source, `MEM` not verified."""

    mark: Literal["SRC", "SRC-2", "MEM"]
    note: str = "Đã đọc trong một bản sao; chưa đối chiếu bản chính thức."


class Limit(LawPart):
    """A time limit: so many days after the day in the front-matter key `start`; the first day is not counted."""

    days: int = Field(ge=1)
    day_kind: Literal["working", "calendar"]
    start: str

    @property
    def span(self) -> float:
        """Calendar days it comes to, roughly: the smaller, the stricter."""
        return self.days * (_WEEK if self.day_kind == "working" else 1)

    @property
    def words(self) -> str:
        """As people say it: `02 ngày làm việc`."""
        return f"{self.days:02} ngày làm việc" if self.day_kind == "working" else f"{self.days:02} ngày"


class Cover(LawPart):
    """Front-matter keys that an obligation demands of a kind (or of `commune.yml`): a missing one breaks it."""

    kind: str
    keys: tuple[str, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _keys_exist(self) -> Self:
        cls: type[BaseModel] | None = Commune if self.kind == COMMUNE else KINDS.get(self.kind)
        if cls is None:
            raise PydanticCustomError("kind", "không có loại mục “{kind}”", {"kind": self.kind})
        for name in self.keys:
            if name not in keys_of(cls):
                raise PydanticCustomError(
                    "key", "loại “{kind}” không có khóa “{name}”", {"kind": self.kind, "name": name}
                )
        return self


class Obligation(LawPart):
    """One thing the law asks for, in the words of its article."""

    id: str = Field(pattern=r"^[a-z0-9]+(\.[a-z0-9-]+)+$")
    point: str | None = None
    """Row of the compliance matrix: obligations of several laws on one point share it."""

    article: str
    title: str
    citation: str
    in_force: InForce
    kept: str | None = None
    """Why it is judged though the law no longer stands; `None`: it is judged while in force only."""

    binds: Binding
    source: Source
    level: Literal["hard", "soft", "house"] = Field(alias="severity")
    """`hard` refuses a publication, `soft` is a duty that a late or partial item breaks, `house` is no law at all."""

    rule: str
    args: dict[str, Any] = Field(default_factory=dict)
    limit: Limit | None = None
    covers: tuple[Cover, ...] = ()
    section: str | None = None
    """Content folder concerned, e.g. `docs/van-ban`."""

    @property
    def severity(self) -> Severity:
        return Severity.ERROR if self.level == "hard" else Severity.WARNING

    @property
    def basis(self) -> str:
        """Legal basis as shown to people, e.g. «Nghị định 43/2011/NĐ-CP, Điều 10 khoản 1 điểm e»."""
        return f"{self.citation}, {self.article}"

    def stands(self, day: date) -> bool:
        """Whether it is judged as of that day."""
        return self.kept is not None or self.in_force.on(day)

    def covers_key(self, kind: str, key: str) -> bool:
        """Whether the obligation demands this front-matter key of this kind."""
        return any(cover.kind == kind and key in cover.keys for cover in self.covers)

    @model_validator(mode="after")
    def _section_exists(self) -> Self:
        if self.section is not None and self.section not in {section.folder for section in SECTIONS}:
            raise PydanticCustomError("section", "không có thư mục chuyên mục “{folder}”", {"folder": self.section})
        return self


class Profile(LawPart):
    """A legal profile that a report is made against."""

    id: str
    title: str
    citation: str
    in_force: InForce
    kept: str | None = None
    binds: Binding
    source: Source
    obligations: tuple[Obligation, ...] = Field(min_length=1)

    def obligation(self, id: str) -> Obligation:
        """The obligation with this id; KeyError if there is none."""
        for obligation in self.obligations:
            if obligation.id == id:
                return obligation
        raise KeyError(id)

    @model_validator(mode="after")
    def _nothing_twice(self) -> Self:
        for name, count in Counter(obligation.id for obligation in self.obligations).items():
            if count > 1:
                raise PydanticCustomError("twice", "“{name}” ghi ở hai nghĩa vụ", {"name": name})
        return self
