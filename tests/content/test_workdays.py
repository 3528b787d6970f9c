"""Counting working days: weekends, holidays, yearly decisions, and years that nobody has filed."""

from datetime import date
from pathlib import Path

import pytest

from trangxa.content.workdays import (
    HOLIDAY_FOLDER,
    Calendar,
    HolidayYear,
    UnknownYearError,
    load_calendar,
    missed_deadline,
    missing_year,
    working_days_between,
)

DECIDED = HolidayYear.model_validate(
    {"nam": "2026", "nguon": "Công văn", "nghi": ["2026-01-02"], "lam_bu": ["2026-01-10"]}
)
CALENDAR = Calendar({2026: DECIDED})


def write(root: Path, name: str, text: str) -> Path:
    folder = root / HOLIDAY_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        pytest.param(date(2026, 3, 2), date(2026, 3, 2), 0, id="same day"),
        pytest.param(date(2026, 3, 2), date(2026, 3, 4), 2, id="first day not counted"),
        pytest.param(date(2026, 3, 6), date(2026, 3, 9), 1, id="over a weekend"),
        pytest.param(date(2026, 2, 13), date(2026, 2, 23), 1, id="over Tet"),
        pytest.param(date(2026, 4, 24), date(2026, 4, 28), 1, id="Hung Kings on Sunday moves to Monday"),
        pytest.param(date(2025, 12, 31), date(2026, 1, 5), 1, id="day off by the year's decision"),
        pytest.param(date(2026, 1, 9), date(2026, 1, 12), 2, id="made-up Saturday"),
        pytest.param(date(2024, 8, 30), date(2024, 9, 4), 1, id="year before decisions are filed"),
        pytest.param(date(2026, 3, 4), date(2026, 3, 2), 0, id="end before start"),
    ],
)
def test_working_days_between(start: date, end: date, days: int) -> None:
    assert working_days_between(start, end, CALENDAR) == days


@pytest.mark.parametrize(
    ("end", "limit", "due"),
    [
        pytest.param(date(2026, 3, 4), 2, None, id="on the last day"),
        pytest.param(date(2026, 3, 5), 2, date(2026, 3, 4), id="a day late"),
        pytest.param(date(2026, 3, 7), 4, date(2026, 3, 6), id="Saturday after a Friday deadline is late"),
        pytest.param(date(2026, 3, 8), 5, None, id="Sunday before a Monday deadline is in time"),
        pytest.param(date(2026, 3, 1), 2, None, id="before the start"),
    ],
)
def test_missed_deadline_from_monday_2_march(end: date, limit: int, due: date | None) -> None:
    assert missed_deadline(date(2026, 3, 2), end, limit, CALENDAR) == due


def test_a_year_without_a_file_is_never_a_year_without_holidays() -> None:
    with pytest.raises(UnknownYearError, match="thiếu lịch nghỉ năm 2027"):
        working_days_between(date(2026, 12, 30), date(2027, 1, 4), CALENDAR)


def test_an_item_done_in_time_never_asks_for_the_next_years_file() -> None:
    assert missed_deadline(date(2026, 12, 28), date(2026, 12, 30), 15, CALENDAR) is None


def test_finding_for_a_missing_year_says_which_file_to_make() -> None:
    finding = missing_year(2027)
    assert str(finding.location) == "editorial/holidays/2027.yml"
    assert "Thiếu lịch nghỉ năm 2027" in finding.message
    assert "nguon" in finding.fix


def test_load_calendar_reads_each_year(tmp_path: Path) -> None:
    write(tmp_path, "2026.yml", "nam: 2026\nnguon: Công văn\nnghi:\n  - 2026-01-02\nlam_bu: [2026-01-10]\n")
    assert load_calendar(tmp_path) == CALENDAR


def test_load_calendar_without_the_folder_knows_no_year(tmp_path: Path) -> None:
    assert load_calendar(tmp_path) == Calendar()


@pytest.mark.parametrize(
    ("name", "text", "line", "rule"),
    [
        pytest.param("2026.yml", "nam: 2026\nnghi: []\n", 1, "missing-key", id="no source"),
        pytest.param("2026.yml", "nam: 2026\nnguon: A\nnghi: [2026-02-31]\n", 3, "wrong-value", id="no such day"),
        pytest.param("2027.yml", "nam: 2026\nnguon: A\nnghi: []\n", 1, "wrong-value", id="other year than the name"),
        pytest.param("2026.yml", "nam: 2026\nnguon: A: B\nnghi: []\n", 2, "bad-yaml", id="YAML"),
    ],
)
def test_a_faulty_file_leaves_its_year_unknown(tmp_path: Path, name: str, text: str, line: int, rule: str) -> None:
    calendar = load_calendar(write(tmp_path, name, text))
    assert calendar.decided == {}
    assert [(f.rule, str(f.location)) for f in calendar.problems] == [(rule, f"editorial/holidays/{name}:{line}")]
