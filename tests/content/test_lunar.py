"""Lunar dates against the published calendar."""

from datetime import date

import pytest

from trangxa.content.kinds.places import LunarDay
from trangxa.content.lunar import lunar_of, occurrences, solar_of


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
    ("day", "month", "years", "starts"),
    [
        pytest.param("9", "1", (2026, 2027), (date(2026, 2, 25), date(2027, 2, 14)), id="one a year"),
        pytest.param("30", "12", (2024, 2025), (date(2024, 2, 9), date(2025, 1, 28)), id="of the lunar year before"),
        pytest.param("20", "11", (2026, 2026), (date(2026, 1, 8), date(2026, 12, 28)), id="two in a year"),
        pytest.param("20", "11", (2025, 2025), (), id="none in a year"),
    ],
)
def test_occurrences(day: str, month: str, years: tuple[int, int], starts: tuple[date, ...]) -> None:
    assert occurrences(LunarDay.model_validate({"ngay": day, "thang": month}), *years) == starts


@pytest.mark.parametrize(
    ("day", "lunar"),
    [
        pytest.param(date(2026, 2, 17), (1, 1), id="Tet"),
        pytest.param(date(2025, 8, 1), (8, 6), id="in the leap sixth month"),
    ],
)
def test_lunar_of(day: date, lunar: tuple[int, int]) -> None:
    assert lunar_of(day) == lunar
