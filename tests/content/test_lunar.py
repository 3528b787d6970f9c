"""Lunar dates against the published calendar."""

from datetime import date

import pytest

from trangxa.content.kinds.places import LunarDay
from trangxa.content.lunar import next_occurrence, solar_of


@pytest.mark.parametrize(
    ("day", "month", "year", "solar"),
    [
        pytest.param(1, 1, 2024, date(2024, 2, 10), id="Tet 2024"),
        pytest.param(1, 1, 2026, date(2026, 2, 17), id="Tet 2026"),
        pytest.param(9, 1, 2027, date(2027, 2, 14), id="Long Tong 2027"),
        pytest.param(10, 3, 2026, date(2026, 4, 26), id="Hung Kings 2026"),
        pytest.param(15, 8, 2025, date(2025, 10, 6), id="mid-autumn after the leap sixth month of 2025"),
        pytest.param(30, 12, 2026, date(2027, 2, 5), id="the twelfth month of 2026 has 29 days only"),
        pytest.param(30, 12, 2023, date(2024, 2, 9), id="the twelfth month of 2023 has 30 days"),
    ],
)
def test_solar_of(day: int, month: int, year: int, solar: date) -> None:
    assert solar_of(day, month, year) == solar


@pytest.mark.parametrize(
    ("as_of", "start"),
    [
        pytest.param(date(2026, 2, 24), date(2026, 2, 25), id="the day before"),
        pytest.param(date(2026, 2, 26), date(2026, 2, 25), id="second day, still going on"),
        pytest.param(date(2026, 2, 27), date(2027, 2, 14), id="over: next year"),
        pytest.param(date(2026, 11, 23), date(2027, 2, 14), id="autumn: next year"),
        pytest.param(date(2026, 1, 5), date(2026, 2, 25), id="January belongs to the lunar year before"),
    ],
)
def test_next_occurrence_of_a_two_day_festival(as_of: date, start: date) -> None:
    assert next_occurrence(LunarDay.model_validate({"ngay": "9", "thang": "1", "so_ngay": "2"}), as_of) == start
