"""Working days in Viet Nam: statutory holidays, and each year's decisions as files under `editorial/holidays`."""

import functools
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import holidays
from pydantic import ValidationError

from trangxa.content.fields import Day, Text, key
from trangxa.content.frontmatter import parse_front_matter
from trangxa.content.kinds.base import Part
from trangxa.content.text import decode
from trangxa.content.validation import record_findings
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
        read = _read(file, f"{HOLIDAY_FOLDER}/{file.name}")
        if isinstance(read, HolidayYear):
            decided[read.year] = read
        else:
            problems += read
    return Calendar(decided, tuple(problems))


def _read(file: Path, path: str) -> HolidayYear | list[Finding]:
    text = decode(file.read_bytes(), path)
    if isinstance(text, Finding):
        return [text]
    front = parse_front_matter(f"---\n{text}\n---\n", path)
    if isinstance(front, list):
        return [_one_line_up(finding) for finding in front]
    try:
        found = HolidayYear.model_validate({name: value for name, value in front.values.items() if value is not None})
    except ValidationError as error:
        return [
            _one_line_up(f) for f in record_findings(HolidayYear, "lịch nghỉ", front.values, front.lines, path, error)
        ]
    if file.stem != str(found.year):
        return [
            Finding(
                "wrong-value",
                Location(path, front.lines["nam"] - 1),
                f"Tệp {file.name} lại ghi nam: {found.year}.",
                "Sửa dòng nam hoặc đổi tên tệp cho khớp nhau.",
                key="nam",
            )
        ]
    return found


def _one_line_up(finding: Finding) -> Finding:
    """These files have no opening `---` of their own."""
    line = max(1, finding.location.line - 1)
    return Finding(finding.rule, Location(finding.location.path, line), finding.message, finding.fix, key=finding.key)


@functools.cache
def _statutory(year: int) -> tuple[frozenset[date], frozenset[date]]:
    """Days off and made-up Saturdays that the library knows of a year."""
    known = holidays.country_holidays("VN", years=year)
    return frozenset(known), frozenset(day for day in known.weekend_workdays if day.year == year)
