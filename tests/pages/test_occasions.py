"""When a festival takes place next: by the lunar calendar each year, or on the solar days announced."""

from datetime import date

import pytest

from tests.makers import item
from trangxa.content.kinds import Festival
from trangxa.pages.occasions import Occasion, next_occasion


def festival(**keys: object) -> Festival:
    record = item("docs/le-hoi/a.md", **keys).record
    assert isinstance(record, Festival)
    return record


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
def test_the_next_occasion_of_two_days_in_the_first_month(as_of: date, start: date) -> None:
    found = next_occasion(festival(), as_of)
    assert found and found.start == start
    assert found.lunar == "mùng 9 đến mùng 10 tháng Giêng"


def test_an_occasion_that_lasts_over_new_year_is_still_going_on_in_january() -> None:
    record = festival(am_lich={"ngay": "20", "thang": "11", "so_ngay": "10"})
    found = next_occasion(record, date(2027, 1, 2))
    assert found and (found.start, found.end) == (date(2026, 12, 28), date(2027, 1, 6))


def test_a_festival_on_solar_days_is_over_after_the_last() -> None:
    record = festival(am_lich=None, duong_lich={"bat_dau": "2026-12-20", "ket_thuc": "2026-12-21"})
    announced = Occasion(date(2026, 12, 20), date(2026, 12, 21), "12 đến 13 tháng 11")
    assert next_occasion(record, date(2026, 12, 21)) == announced
    assert next_occasion(record, date(2026, 12, 22)) is None
