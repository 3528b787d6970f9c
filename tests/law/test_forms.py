"""Scoring forms: those that come with the package, and what is said of a wrong one."""

import pytest

from trangxa.law import MEASURES, LawError, form_ids, load_form, parse_form

FORMS = [load_form(id) for id in form_ids()]

SMALL = """\
id: thu
title: Biểu thử
citation: Quyết định thử
applies_to: Xã thử
complete: true
source: {mark: SRC}
rows:
  - column: "1"
    title: Tin tức
    answer: count
    measure: news
    from: [nd43.10.1.b]
  - column: "2"
    title: Lãnh đạo
    answer: yes-no
    from: [nd43.10.1.a.lanh-dao]
"""


def test_the_forms_are_those_that_were_found() -> None:
    assert set(form_ids()) == {"bacninh-2025-mau01", "boyte-160", "hatinh-huyen"}


def test_bac_ninh_has_its_columns_2_to_14() -> None:
    form = load_form("bacninh-2025-mau01")
    assert [row.column for row in form.rows] == [str(number) for number in range(2, 15)]
    assert [row.answer for row in form.rows].count("ratio") == 4
    assert [row.column for row in form.rows if row.answer == "tri-state"] == ["10", "11", "12"]
    assert form.due == ("06-15", "11-15")


def test_column_8_hangs_on_all_the_topics_of_the_introduction() -> None:
    (row,) = [row for row in load_form("bacninh-2025-mau01").rows if row.column == "8"]
    assert len(row.obligations) == 8
    assert all(id.startswith("nd43.10.1.a.") for id in row.obligations)


def test_only_the_rows_of_the_health_form_that_were_seen_are_there() -> None:
    form = load_form("boyte-160")
    assert (form.total, form.complete) == (160, False)
    assert [row.points for row in form.rows] == [3, 3, 3, 3, 12, 5, 5, 5, 5, 6]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_row_can_be_filled_in_or_says_why_not(form) -> None:  # type: ignore[no-untyped-def]
    assert [row.column for row in form.rows if not (row.obligations or row.measure or row.note)] == []


def test_every_measure_is_asked_for_by_a_form() -> None:
    assert {row.measure for form in FORMS for row in form.rows if row.measure} == set(MEASURES)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param("nd43.10.1.b", "nd43.99", "thu.yml:12: rows.0.from: không có nghĩa vụ “nd43.99”", id="obligation"),
        pytest.param("measure: news", "measure: tin", "thu.yml:11: rows.0.measure: giá trị không thuộc", id="measure"),
        pytest.param("    measure: news\n", "", "thu.yml:8: rows.0: hàng có câu trả lời là số", id="no measure"),
        pytest.param("    from: [nd43.10.1.a.lanh-dao]\n", "", "thu.yml:13: rows.1: hàng trả lời Có", id="no source"),
        pytest.param("answer: yes-no", "answer: có", "thu.yml:15: rows.1.answer: giá trị không thuộc", id="answer"),
        pytest.param('column: "2"', 'column: "1"', "cột “1” ghi ở hai hàng", id="column twice"),
        pytest.param("complete: true\n", "", "thu.yml:1: complete: thiếu khóa này.", id="missing"),
        pytest.param("title: Biểu thử", "ten: Biểu thử", "thu.yml:2: ten: khóa không có trong mẫu.", id="unknown key"),
    ],
)
def test_a_wrong_form_is_refused_with_file_and_line(old: str, new: str, message: str) -> None:
    with pytest.raises(LawError) as caught:
        parse_form(SMALL.replace(old, new), "thu.yml")
    assert message in caught.value.message


def test_the_small_form_is_right_before_it_is_spoilt() -> None:
    assert [row.column for row in parse_form(SMALL, "thu.yml").rows] == ["1", "2"]


def test_an_unknown_form_is_refused_with_the_choice() -> None:
    with pytest.raises(LawError, match="Không có biểu chấm điểm “abc”") as caught:
        load_form("abc")
    assert "bacninh-2025-mau01" in caught.value.hint
