"""Working days in Viet Nam: statutory holidays, and each year's decisions as files under `editorial/holidays`."""

import functools
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import holidays

from trangxa.content.datafile import read_data
from trangxa.content.fields import Day, Text, key
from trangxa.content.part import Part
from trangxa.findings import Finding, Location

HOLIDAY_FOLDER = "editorial/holidays"
FIRST_DECIDED_YEAR = 2026
"""From this year on each year needs its own file; before it the `holidays` library alone is used."""

_SATURDAY = 5
_DAY = timedelta(days=1)


class HolidayYear(Part):
    """What the Prime Minister decided for one year (Bộ luật Lao động Art. 112.2–3): days off and made-up Saturdays."""

    year: int = key("nam", "Năm", "Như tên tệp", "2026")
    source: Text = key("nguon", "Văn bản quy định lịch nghỉ", "Số, ký hiệu, ngày của văn bản", "")
    off: tuple[Day, ...] = key("nghi", "Ngày nghỉ thêm", "Không có thì viết []", "[2026-08-31]")
    made_up: tuple[Day, ...] = key(
        "lam_bu", "Ngày nghỉ phải đi làm bù", "Không có thì viết []", "[2026-08-22]", default=()
    )


class UnknownYearError(Exception):
    """Days of this year cannot be counted: its file of days off is missing or unreadable."""

    def __init__(self, year: int) -> None:
        super().__init__(f"thiếu lịch nghỉ năm {year}")
        self.year = year


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days off by year, and what is wrong with the files they come from."""

    decided: dict[int, HolidayYear] = field(default_factory=dict)
    problems: tuple[Finding, ...] = ()

    def works(self, day: date) -> bool:
        """Whether offices work on that day; raises `UnknownYearError`."""
        decided = self.decided.get(day.year)
        if decided is None and day.year >= FIRST_DECIDED_YEAR:
            raise UnknownYearError(day.year)
        off, made_up = _statutory(day.year)
        if day in made_up or (decided and day in decided.made_up):
            return True
        return day.weekday() < _SATURDAY and day not in off and not (decided and day in decided.off)


def working_days_between(start: date, end: date, calendar: Calendar) -> int:
    """Working days after `start` up to and including `end` (Bộ luật Dân sự Art. 147.2: not the first day)."""
    days = (start + _DAY * offset for offset in range(1, (end - start).days + 1))
    return sum(calendar.works(day) for day in days)


def missed_deadline(start: date, end: date, limit: int, calendar: Calendar) -> date | None:
    """The last day for something due `limit` (≥ 1) working days after `start`, if `end` comes after it; else `None`.

    Only days up to the deadline are looked at, so an old item never asks for the calendar of a later year.
    """
    day, left = start, limit
    while day < end:
        day += _DAY
        left -= calendar.works(day)
        if left == 0:
            return day if end > day else None
    return None


def missed_day(start: date, end: date, days: int, calendar: Calendar) -> date | None:
    """The last day for something due `days` (≥ 1) calendar days after `start`, if `end` comes after it; else `None`.

    A last day on which offices are closed moves to the next working day (Bộ luật Dân sự Art. 148.5).
    """
    due = start + _DAY * days
    while due < end and not calendar.works(due):
        due += _DAY
    return due if end > due else None


def missing_year(year: int) -> Finding:
    """What to tell people when a year's file is not there."""
    path = f"{HOLIDAY_FOLDER}/{year}.yml"
    return Finding(
        "missing-holidays",
        Location(path),
        f"Thiếu lịch nghỉ năm {year} nên chưa tính được thời hạn theo ngày làm việc.",
        f"Lập tệp {path} với các dòng nam, nguon (số văn bản quy định lịch nghỉ), nghi và lam_bu.",
    )


def load_calendar(root: Path) -> Calendar:
    """Read every `<year>.yml`. Never raises: a file with faults leaves its year unknown."""
    decided: dict[int, HolidayYear] = {}
    problems: list[Finding] = []
    folder = root / HOLIDAY_FOLDER
    for file in sorted(folder.glob("*.yml")) if folder.is_dir() else ():
        read = _read(root, f"{HOLIDAY_FOLDER}/{file.name}")
        if isinstance(read, HolidayYear):
            decided[read.year] = read
        else:
            problems += read
    return Calendar(decided, tuple(problems))


def _read(root: Path, path: str) -> HolidayYear | list[Finding]:
    read = read_data(root, path, HolidayYear, "lịch nghỉ")
    found, stem = read.record, Path(path).stem
    if found is None:
        return list(read.findings)
    if stem != str(found.year):
        return [
            Finding(
                "wrong-value",
                read.at("nam"),
                f"Tệp {stem}.yml lại ghi nam: {found.year}.",
                "Sửa dòng nam hoặc đổi tên tệp cho khớp nhau.",
                key="nam",
            )
        ]
    return found


@functools.cache
def _statutory(year: int) -> tuple[frozenset[date], frozenset[date]]:
    """Days off and made-up Saturdays that the library knows of a year."""
    known = holidays.country_holidays("VN", years=year)
    return frozenset(known), frozenset(day for day in known.weekend_workdays if day.year == year)
