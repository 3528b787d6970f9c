"""Time limits that the law sets, as counted and as people say them."""

from typing import Literal

from pydantic import Field

from trangxa.law.parts import LawPart

_WEEK = 7 / 5
"""Calendar days a working day takes on average: enough to tell which of two limits is the stricter."""


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
