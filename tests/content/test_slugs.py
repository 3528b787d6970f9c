"""Slugs: `đ` is `d`, tones go, and the short way gives what python-slugify gives."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify

from trangxa.content.slugs import slug

VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đường hoa xã Bình Thành", "duong-hoa-xa-binh-thanh"),
        ("12/QĐ-UBND", "12-qd-ubnd"),
        ("  Thủ tục:  “Khai sinh”  ", "thu-tuc-khai-sinh"),
        ("Năm 2026 – 2030", "nam-2026-2030"),
        ("ĐẶC SẢN", "dac-san"),
        ("!!!", ""),
        ("", ""),
        ("日本", "ri-ben"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_every_vietnamese_letter_becomes_one_ascii_letter() -> None:
    for letter in VIETNAMESE + VIETNAMESE.upper():
        assert re.fullmatch("[a-z]", slug(letter)), letter


def test_a_length_cuts_between_words() -> None:
    assert slug("Đường hoa xã Bình Thành", 12) == "duong-hoa-xa"
    assert slug("Đường hoa xã Bình Thành", 11) == "duong-hoa"


@given(text=st.one_of(st.text(), st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " -09.,:;?!()/“”–", max_size=30)))
def test_the_short_way_gives_what_slugify_gives(text: str) -> None:
    assert slug(text) == slugify(text)


@given(text=st.text())
def test_a_slug_is_safe_in_an_address(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))
