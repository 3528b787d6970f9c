"""Laws that no longer stand, or will cease to: pages that speak of today must not rest on them."""

from datetime import date
from functools import lru_cache
from typing import Self

from pydantic import Field, model_validator

from trangxa.law.parts import LawPart, Source, refuse_repeats
from trangxa.law.reading import packaged_text, read_as

DEAD_LAWS_FILE = "dead-laws.yml"
_HINT = "Sửa danh mục văn bản hết hiệu lực theo mẫu của các mục khác trong tệp."


class DeadLaw(LawPart):
    """A law by its number, the first day it no longer stands, and what stands in its place."""

    number: str
    title: str
    since: date = Field(alias="from")
    replaced_by: tuple[str, ...] = ()
    """Numbers, or a title where the number is not known; empty: nothing known to replace it."""

    source: Source

    def dead_on(self, day: date) -> bool:
        """Whether it no longer stands on that day."""
        return self.since <= day


class DeadLaws(LawPart):
    """The whole file."""

    laws: tuple[DeadLaw, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _nothing_twice(self) -> Self:
        refuse_repeats((law.number for law in self.laws), "“{name}” ghi ở hai mục")
        return self


def parse_dead_laws(text: str, path: str) -> tuple[DeadLaw, ...]:
    """Read a list of that shape. Raises `LawError` with every fault, each with file and line."""
    return read_as(DeadLaws, text, path, _HINT).laws


@lru_cache(maxsize=1)
def dead_laws() -> tuple[DeadLaw, ...]:
    """The list that comes with the package, in its order; ask `dead_on` of each."""
    return parse_dead_laws(packaged_text(DEAD_LAWS_FILE), DEAD_LAWS_FILE)
