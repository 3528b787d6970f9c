"""The period that a form reports on, by the day of judgement and the days on which it is handed in."""

from dataclasses import dataclass
from datetime import date

from trangxa.law.forms import Form


@dataclass(frozen=True, slots=True)
class Period:
    """From the first of January up to the day of judgement; `due` is the day of handing in, `None` if not known."""

    start: date
    end: date
    name: str
    due: date | None

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in it."""
        return day is not None and self.start <= day <= self.end

    @property
    def words(self) -> str:
        """As people say it."""
        return f"{self.name}, số liệu từ ngày {self.start:%d/%m/%Y} đến ngày {self.end:%d/%m/%Y}"

    @property
    def deadline(self) -> str:
        """The day of handing in, in words; empty if not known."""
        if self.due is None:
            return ""
        late = (self.end - self.due).days
        return f"{self.due:%d/%m/%Y}" + (f", đã qua {late} ngày" if late > 0 else "")


def period_of(form: Form, as_of: date) -> Period:
    """The period whose report is being made on that day: of several days a year, the next one not yet past.

    After the last day of a year the report of that year is still the one to make, late.
    """
    days = sorted(date.fromisoformat(f"{as_of.year:04}-{day}") for day in form.due)
    due = next((day for day in days if as_of <= day), days[-1] if days else None)
    half = len(days) > 1 and due == days[0]
    name = f"{'06 tháng đầu năm' if half else 'Năm'} {as_of.year}"
    return Period(date(as_of.year, 1, 1), as_of, name, due)
