"""Which words of a document are looked up, and where they stand."""

import pytest

from trangxa.search.fold import folded, words, written
from trangxa.search.terms import Text, places, readings, words_of

TITLE, CODE = 57, 31


def text(title: str = "", code: str = "", summary: str = "", headings: tuple[str, ...] = (), body: str = "") -> Text:
    return Text((title,), code, summary, headings, body)


def found(body: str) -> set[str]:
    return {word for reading in readings(body) for word in words_of(reading)}


@pytest.mark.parametrize(
    ("typed", "one"),
    [
        *(("hoà", "hòa"), ("thuỷ", "thủy"), ("loé", "lóe"), ("hoàn", "hoàn"), ("thuở", "thuở"), ("đ", "đ")),
        *(("quý", "quí"), ("kỹ", "kĩ"), ("ly", "li"), ("ý", "ý"), ("tay", "tay")),
    ],
)
def test_a_syllable_has_one_spelling(typed: str, one: str) -> None:
    assert written(typed) == one


def test_marks_and_the_bar_fold_away() -> None:
    assert [folded(word) for word in words("Đường LÀNG ưỡn ẹo")] == ["duong", "lang", "uon", "eo"]


def test_numbers_and_codes_stay_whole() -> None:
    assert words("Kế hoạch 12/KH-UBND, mã 1.001193.") == ["kế", "hoạch", "12/kh-ubnd", "mã", "1.001193"]


def test_marks_of_markdown_are_no_words() -> None:
    body = "**Đậm**, [liên kết](../van-ban/a.md) https://la.example/x\n| ô | _nghiêng_ |\n(khai-sinh/hộ)"
    assert found(body) == {"đậm", "liên", "kết", "ô", "nghiêng", "khai", "sinh", "hộ"}


def test_a_place_in_the_title_tells_the_length() -> None:
    assert list(places(text("Khai sinh lưu động"))) == [
        ("khai", TITLE + 4), ("sinh", TITLE + 32 + 4), ("lưu", TITLE + 64 + 4), ("động", TITLE + 96 + 4),
    ]  # fmt: skip


def test_a_code_stands_beside_no_word_and_is_found_by_its_parts() -> None:
    codes = [(word, TITLE + 32 * CODE + 1) for word in ("12/kh-ubnd", "12", "kh", "ubnd")]
    assert list(places(text("Mời", "12/kh-ubnd"))) == [("mời", TITLE + 1), *codes]


def test_a_word_of_the_title_is_not_told_again() -> None:
    assert list(places(text("Khai sinh", summary="Khai gì", headings=("Sinh ở đâu", "Phí")))) == [
        ("khai", TITLE + 2), ("sinh", TITLE + 32 + 2), ("gì", 1), ("ở", 41), ("đâu", 42), ("phí", 44),
    ]  # fmt: skip


def test_a_day_is_the_same_with_a_year_and_with_zeros() -> None:
    days = ("02/9/2026", "02/09", "2/9", "12/2026", "12/kh-ubnd")
    assert [written(day) for day in days] == ["2/9", "2/9", "2/9", "12/2026", "12/kh-ubnd"]
