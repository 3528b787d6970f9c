"""The restated rules tell good headers from bad ones."""

import pytest

from tests.publish.observatory import grade
from trangxa.publish.headers import HEADERS

GOOD = {name.lower(): value for name, value in HEADERS.items()}
SAFE = "https://may/"


def test_our_headers_have_the_best_grade() -> None:
    assert grade(GOOD, "<h1>Trang</h1>", SAFE) == ("A+", 120)


@pytest.mark.parametrize(
    ("headers", "page", "to", "expected"),
    [
        ({}, "", "", ("D-F", 10)),
        ({**GOOD, "content-security-policy": "default-src 'self' 'unsafe-inline'"}, "", SAFE, ("B+", 80)),
        ({**GOOD, "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'"}, "", SAFE, ("A+", 105)),
        ({**GOOD, "strict-transport-security": "max-age=3600"}, "", SAFE, ("A+", 110)),
        ({**GOOD, "strict-transport-security": "hai năm"}, "", SAFE, ("B+", 80)),
        (GOOD, "", "http://may/", ("B+", 80)),
        (GOOD, '<script src="http://la/x.js"></script>', SAFE, ("C", 50)),
        ({**GOOD, "referrer-policy": "unsafe-url"}, "", SAFE, ("A+", 110)),
        ({**GOOD, "cross-origin-resource-policy": "cross-origin"}, "", SAFE, ("B+", 80)),
        ({**GOOD, "set-cookie": "a=b"}, "", SAFE, ("B+", 80)),
    ],
)
def test_what_is_missing_costs_points(
    headers: dict[str, str], page: str, to: str, expected: tuple[str, int]
) -> None:
    assert grade(headers, page, to) == expected
