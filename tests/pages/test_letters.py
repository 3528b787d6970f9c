"""Letters without a server: who gets them, what is asked, drafts only while they are open."""

from datetime import date

import pytest

from tests.makers import AS_OF, commune, item, site_of
from trangxa.pages.index import SiteIndex
from trangxa.pages.letter import Letter
from trangxa.pages.letter_views import letter_views
from trangxa.pages.letters import FORM_1A, FORM_1B, QUESTION, RATING, letters_of, opinion_of

OFFICE = "ubnd@binhthanh.thainguyen.gov.vn"


def letters(*items: object) -> dict[str, Letter]:
    index = SiteIndex(site_of(*items))  # type: ignore[arg-type]
    return {written.url: written.letter for written in letters_of(index, commune())}


def test_each_letter_goes_to_the_office_that_answers_it() -> None:
    secretariat = item("docs/don-vi/a.md", tieu_de="Văn phòng HĐND và UBND xã", thu_dien_tu="vp@binhthanh.gov.vn")
    assert {url: letter.email for url, letter in letters(secretariat).items()} == {
        QUESTION: OFFICE,
        FORM_1A: "vp@binhthanh.gov.vn",
        FORM_1B: "vp@binhthanh.gov.vn",
        RATING: "phananh@binhthanh.thainguyen.gov.vn",
    }


def test_without_a_secretariat_requests_go_to_the_office() -> None:
    assert letters()[FORM_1A].email == OFFICE


def test_the_two_forms_ask_who_asks_and_what_for() -> None:
    found = letters()
    assert [field.label for field in found[FORM_1A].fields] == [
        "Họ, tên người yêu cầu",
        "Nơi cư trú",
        "Số giấy tờ tùy thân",
        "Điện thoại hoặc thư điện tử",
        "Thông tin yêu cầu cung cấp",
        "Mục đích yêu cầu",
        "Hình thức nhận",
        "Số bản in, sao",
    ]
    assert [field.label for field in found[FORM_1B].fields][:3] == [
        "Tên tổ chức, đoàn thể, doanh nghiệp",
        "Địa chỉ",
        "Người đại diện, chức vụ",
    ]
    assert (found[FORM_1A].form, found[FORM_1B].form) == ("Mẫu 01a", "Mẫu 01b")


def test_a_rating_asks_for_no_name_and_offers_the_units() -> None:
    rating = letters(item("docs/don-vi/a.md", tieu_de="Trạm Y tế"))[RATING]
    assert [(field.name, field.required) for field in rating.fields] == [
        ("noi", True), ("muc", True), ("viec", False), ("gop-y", False),
    ]  # fmt: skip
    assert (rating.fields[0].options, rating.signed) == (("Trạm Y tế",), False)
    assert "noi" not in {field.name for field in letters()[RATING].fields}


def test_an_opinion_bears_the_draft_and_its_number() -> None:
    written = opinion_of(item("docs/gop-y/2026/a.md", tieu_de="Quy chế", ma="gop-y-7"))
    assert written and written.url == "gop-y/y-kien-2026-a.html"
    assert written.letter.subject == "Góp ý dự thảo gop-y-7"
    assert written.letter.fixed == (("Dự thảo", "Quy chế"), ("Mã dự thảo", "gop-y-7"), ("Hạn góp ý", "30/11/2026"))
    assert (written.letter.email, written.letter.until) == ("vp@binhthanh.thainguyen.gov.vn", date(2026, 11, 30))
    assert opinion_of(item("news/a.md")) is None


@pytest.mark.parametrize(
    ("day", "there"),
    [(date(2026, 10, 31), False), (date(2026, 11, 1), True), (date(2026, 11, 30), True), (date(2026, 12, 1), False)],
)
def test_opinions_can_be_written_while_the_draft_is_open(day: date, there: bool) -> None:
    index = SiteIndex(site_of(item("docs/gop-y/a.md"), as_of=day))
    assert ("gop-y/y-kien-a.html" in {view.url for view in letter_views(index, commune())}) is there


def test_every_field_has_a_name_of_its_own_that_fits_an_address() -> None:
    views = list(letter_views(SiteIndex(site_of(item("docs/gop-y/a.md"), as_of=AS_OF)), commune()))
    assert views
    for view in views:
        names = [field.name for field in view.context["letter"].fields]
        assert len(set(names)) == len(names)
        assert all(name.replace("-", "").isalnum() and name.isascii() for name in names)
