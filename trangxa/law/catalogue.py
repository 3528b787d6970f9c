"""The shape of a legal profile: a decree as a dated list of obligations, each judged by a named rule."""

from collections import Counter
from datetime import date
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.commune import Commune
from trangxa.content.kinds import KINDS
from trangxa.content.sections import SECTIONS
from trangxa.findings import Severity

COMMUNE = "commune"
"""Name that `covers` uses for the keys of `commune.yml`."""


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


class Limit(LawPart):
    """A time limit: so many days after the day in the front-matter key `start`; the first day is not counted."""

    days: int = Field(ge=1)
    day_kind: Literal["working"]
    start: str


class Cover(LawPart):
    """Front-matter keys that an obligation demands of a kind (or of `commune.yml`): a missing one breaks it."""

    kind: str
    keys: tuple[str, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _keys_exist(self) -> Self:
        cls: type[BaseModel] | None = Commune if self.kind == COMMUNE else KINDS.get(self.kind)
        if cls is None:
            raise PydanticCustomError("kind", "không có loại mục “{kind}”", {"kind": self.kind})
        known = {info.alias for info in cls.model_fields.values()}
        for name in self.keys:
            if name not in known:
                raise PydanticCustomError(
                    "key", "loại “{kind}” không có khóa “{name}”", {"kind": self.kind, "name": name}
                )
        return self


class Obligation(LawPart):
    """One thing the law asks for, in the words of its article."""

    id: str = Field(pattern=r"[a-z0-9]+(\.[a-z0-9-]+)+")
    article: str
    title: str
    citation: str
    binds: Binding
    level: Literal["error", "warning"] = Field(alias="severity")
    rule: str
    args: dict[str, Any] = Field(default_factory=dict)
    limit: Limit | None = None
    covers: tuple[Cover, ...] = ()
    section: str | None = None
    """Content folder concerned, e.g. `docs/van-ban`."""

    @property
    def severity(self) -> Severity:
        return Severity.ERROR if self.level == "error" else Severity.WARNING

    @property
    def basis(self) -> str:
        """Legal basis as shown to people, e.g. «Nghị định 43/2011/NĐ-CP, Điều 10 khoản 1 điểm e»."""
        return f"{self.citation}, {self.article}"

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
    binds: Binding
    obligations: tuple[Obligation, ...] = Field(min_length=1)

    def obligation(self, id: str) -> Obligation:
        """The obligation with this id; KeyError if there is none."""
        for obligation in self.obligations:
            if obligation.id == id:
                return obligation
        raise KeyError(id)

    @model_validator(mode="after")
    def _nothing_twice(self) -> Self:
        ids = Counter(obligation.id for obligation in self.obligations)
        keys = Counter(f"{cover.kind}.{key}" for o in self.obligations for cover in o.covers for key in cover.keys)
        for name, count in (ids + keys).items():
            if count > 1:
                raise PydanticCustomError("twice", "“{name}” ghi ở hai nghĩa vụ", {"name": name})
        return self
