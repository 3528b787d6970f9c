"""What every law file says: in which form, since when it stands, whom it binds, how its words were come by."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError


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


def refuse_repeats(names: Iterable[str], message: str) -> None:
    """For validators: an error when a name stands twice; `message` shows it as `{name}`."""
    for name, count in Counter(names).items():
        if count > 1:
            raise PydanticCustomError("twice", message, {"name": name})
