"""The shape of a legal profile: a law as a dated list of obligations, each judged by a named rule."""

from datetime import date
from typing import Any, Literal, Self

from pydantic import BaseModel, Field, model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.commune import Commune
from trangxa.content.keys import keys_of
from trangxa.content.kinds import KINDS
from trangxa.content.sections import SECTIONS
from trangxa.findings import Severity
from trangxa.law.limit import Limit
from trangxa.law.parts import Binding, InForce, LawPart, Source, refuse_repeats

COMMUNE = "commune"
"""Name that `covers` uses for the keys of `commune.yml`."""


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
        """How much a finding that breaks it weighs."""
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
        refuse_repeats((obligation.id for obligation in self.obligations), "“{name}” ghi ở hai nghĩa vụ")
        return self
