"""Vietnamese lunar dates as solar dates, and the other way round."""

from datetime import date, timedelta

from lunar_vn import convert_lunar_to_solar, solar_to_lunar

from trangxa.content.kinds.places import LunarDay


def solar_of(day: int, month: int, lunar_year: int) -> date:
    """Solar date of a day of an ordinary (not leap) lunar month; day 30 of a month of 29 days is its last day."""
    found = convert_lunar_to_solar(day, month, lunar_year)
    return found if solar_to_lunar(found).day == day else found - timedelta(days=1)


def occurrences(lunar: LunarDay, first_year: int, last_year: int) -> tuple[date, ...]:
    """First solar days of the occurrences that begin in these solar years."""
    starts = (solar_of(lunar.day, lunar.month, year) for year in range(first_year - 1, last_year + 1))
    return tuple(start for start in starts if first_year <= start.year <= last_year)


def lunar_of(day: date) -> tuple[int, int]:
    """Day and month of the lunar calendar; of a leap month the month's number."""
    found = solar_to_lunar(day)
    return found.day, found.month
