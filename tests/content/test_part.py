"""The check that one day does not come before another."""

import pytest
from pydantic import ValidationError

from trangxa.content.fields import Day, key
from trangxa.content.part import Part, in_order


class Stay(Part):
    arrives: Day | None = key("den", "Ngày đến", default=None)
    leaves: Day | None = key("di", "Ngày đi", default=None)

    _leaves_after_arriving = in_order("arrives", "leaves")


@pytest.mark.parametrize(
    "days", [{"den": "2026-11-23", "di": "2026-11-23"}, {"di": "2026-11-23"}, {"den": "2026-11-23"}]
)
def test_the_same_day_and_a_day_that_is_not_stated_pass(days: dict[str, str]) -> None:
    assert Stay.model_validate(days).model_dump(by_alias=True, mode="json", exclude_none=True) == days


def test_a_day_before_the_other_is_told_by_the_keys_as_written() -> None:
    with pytest.raises(ValidationError) as refused:
        Stay.model_validate({"den": "2026-11-23", "di": "2026-11-22"})
    assert [(fault["type"], fault["msg"]) for fault in refused.value.errors()] == [("period", "di sớm hơn den")]
