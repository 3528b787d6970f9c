"""Every row of the compliance matrix that concerns a commune is a point of some obligation, or says why not."""

import pytest

from tests.law.catalogue import OBLIGATIONS

COUNTS = {
    **{"GT": 4, "TT": 1, "CD": 4, "PL": 2, "QH": 1, "VB": 2, "DA": 1, "GY": 2, "LH": 2, "KH": 1, "TK": 1, "NN": 1},
    **{"MD": 1, "CN": 5, "GD": 4, "KT": 4, "DV": 3, "TC": 6, "NS": 6, "DC": 16, "CL": 3, "BR": 2, "TG": 3},
}
"""How many rows each group of the matrix has."""

ROWS = [f"{group}-{number}" for group, count in COUNTS.items() for number in range(1, count + 1)]

BEYOND = {"CB-1": "the electronic gazette: an article of NĐ 43/2011 that binds the Government and provinces only"}
"""Rows that obligations name though no commune has them."""

POINTS = {obligation.point for obligation in OBLIGATIONS}


@pytest.mark.parametrize("row", ROWS)
def test_a_row_is_judged_by_an_obligation(row: str) -> None:
    assert any(point == row or (point or "").startswith(f"{row}.") for point in POINTS)


def test_every_obligation_lies_on_a_row() -> None:
    rows = {point.partition(".")[0] if point else None for point in POINTS}
    assert rows == {*ROWS, *BEYOND}
