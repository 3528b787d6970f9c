"""What single pages show: facts, registers, states, home, leaders, contact, the banner."""

from datetime import date
from typing import Any

import pytest

from tests.makers import AS_OF, commune, item, site_of
from trangxa.audit import audit
from trangxa.content.item import Item
from trangxa.content.kinds import KINDS, Record
from trangxa.content.workdays import Calendar
from trangxa.law import load_profile
from trangxa.pages.facts import FACTS, facts_of
from trangxa.pages.index import SiteIndex
from trangxa.pages.items import TEMPLATES, item_view
from trangxa.pages.registers import REGISTERS, register
from trangxa.pages.special import banner_notice, special_views
from trangxa.pages.view import View
from trangxa.rules import Context

PATH = {
    "van-ban": "docs/van-ban/a.md",
    "du-an": "docs/du-an/a.md",
    "gop-y": "docs/gop-y/a.md",
    "can-bo": "docs/can-bo/a.md",
    "thu-tuc": "procedures/x/a.md",
    "cong-khai": "docs/cong-khai/a.md",
    "chuyen-de": "docs/chuyen-de/a.md",
}


def index_of(*items: Item[Record], as_of: date = AS_OF) -> SiteIndex:
    return SiteIndex(site_of(*items, as_of=as_of))


def special(*items: Item[Record], as_of: date = AS_OF) -> dict[str, View]:
    index = index_of(*items, as_of=as_of)
    report = audit(index.site, load_profile("nd43-2011"), context=Context(Calendar()))
    return {view.url: view for view in special_views(index, commune(), report)}


def test_facts_name_attributes_that_their_kind_has() -> None:
    assert set(FACTS) <= set(KINDS)
    for kind, paths in FACTS.items():
        assert {path.split(".")[0] for path in paths} <= set(KINDS[kind].model_fields)


def test_templates_are_those_of_kinds() -> None:
    assert set(TEMPLATES) <= set(KINDS)


def test_facts_of_a_document_are_the_seven_of_the_decree_and_no_blanks() -> None:
    record = item("docs/van-ban/a.md").record
    assert [fact.label for fact in facts_of(record)] == [
        "Hình thức văn bản", "Thẩm quyền ban hành", "Số, ký hiệu", "Ngày ban hành", "Ngày hiệu lực", "Trích yếu",
    ]  # fmt: skip


def test_facts_of_a_signer_are_told_apart() -> None:
    record = item("docs/van-ban/a.md", nguoi_ky={"ho_ten": "Ma Thị Hạnh", "chuc_vu": "Chủ tịch"}).record
    assert {("Người ký", "Ma Thị Hạnh"), ("Chức vụ người ký", "Chủ tịch")} <= {fact[:2] for fact in facts_of(record)}


def test_facts_of_a_project_are_the_nine_of_the_decree() -> None:
    labels = {fact.label: fact.style for fact in facts_of(item("docs/du-an/a.md").record)}
    nine = (
        "Mục tiêu chính, Lĩnh vực chuyên môn, Loại dự án, Bắt đầu, Kết thúc, Kinh phí, Loại hình tài trợ, Nhà tài trợ, "
        "Tình trạng"
    )
    assert set(nine.split(", ")) <= set(labels)
    assert (labels["Kinh phí"], labels["Bắt đầu"]) == ("money", "date")


@pytest.mark.parametrize("kind", REGISTERS)
def test_a_register_has_a_cell_for_each_head(kind: str) -> None:
    entry = item(PATH[kind], **({"ma": "1.001193"} if kind == "thu-tuc" else {}))
    table = register(index_of(entry), kind, [entry])
    assert len(table.rows) == 1
    assert len(table.rows[0]) == len(table.heads)
    assert entry.url in {cell.url for cell in table.rows[0]}


DOCUMENT: dict[str, Any] = {"ngay_ban_hanh": "2025-01-01", "ngay_dang": "2025-01-02"}


@pytest.mark.parametrize(
    ("keys", "words", "on"),
    [
        ({"ngay_hieu_luc": "2025-01-01"}, "Còn hiệu lực", True),
        ({"ngay_hieu_luc": "2026-11-23"}, "Còn hiệu lực", True),
        ({"ngay_hieu_luc": "2026-11-24"}, "Có hiệu lực từ 24/11/2026", False),
        ({"ngay_hieu_luc": "2025-01-01", "het_hieu_luc": "2026-11-23"}, "Hết hiệu lực từ 23/11/2026", False),
        ({"ngay_hieu_luc": "2025-01-01", "het_hieu_luc": "2026-11-24"}, "Còn hiệu lực", True),
    ],
)
def test_the_state_of_a_document(keys: dict[str, str], words: str, on: bool) -> None:
    entry = item("docs/van-ban/a.md", **{**DOCUMENT, **keys})
    assert item_view(index_of(entry), entry).context["state"] == (words, on)


@pytest.mark.parametrize(
    ("effective", "words"), [("2026-11-23", "Đã được thay thế bằng 12/KH-UBND"), ("2026-11-24", "Còn hiệu lực")]
)
def test_a_document_is_replaced_from_the_day_the_other_takes_effect(effective: str, words: str) -> None:
    old = item("docs/van-ban/a.md", **{**DOCUMENT, "ngay_hieu_luc": "2025-01-01", "so_ky_hieu": "9/KH-UBND"})
    new = item("docs/van-ban/b.md", thay_the=["a.md"], ngay_hieu_luc=effective)
    index = index_of(old, new)
    assert item_view(index, old).context["state"].words == words
    assert item_view(index, old).context["replaced_by"] == new
    assert item_view(index, new).context["replaces"] == (old,)


def test_a_document_and_its_directive_lead_to_each_other() -> None:
    document, directive = item("docs/van-ban/a.md"), item("docs/chi-dao-dieu-hanh/b.md")
    index = index_of(document, directive)
    assert item_view(index, document).context["directives"] == (directive,)
    assert item_view(index, directive).context["documents"] == (document,)


@pytest.mark.parametrize(
    ("day", "keys", "words"),
    [
        (date(2026, 10, 31), {}, "Sắp lấy ý kiến"),
        (date(2026, 11, 23), {}, "Đang lấy ý kiến"),
        (date(2026, 11, 30), {}, "Đang lấy ý kiến"),
        (date(2026, 12, 1), {}, "Đã kết thúc, đang tổng hợp"),
        (date(2026, 12, 1), {"ket_qua": "Đã tiếp thu."}, "Đã kết thúc, đã có kết quả"),
    ],
)
def test_the_state_of_a_consultation(day: date, keys: dict[str, str], words: str) -> None:
    entry = item("docs/gop-y/a.md", **keys)
    assert item_view(index_of(entry, as_of=day), entry).context["state"].words == words


@pytest.mark.parametrize(
    ("day", "words"), [(date(2026, 12, 5), "Còn hiệu lực đến 05/12/2026"), (date(2026, 12, 6), "Đã hết hạn")]
)
def test_the_state_of_a_notice(day: date, words: str) -> None:
    entry = item("docs/thong-bao/a.md")
    assert item_view(index_of(entry, as_of=day), entry).context["state"].words == words


def test_a_festival_says_when_it_is_next() -> None:
    entry = item("docs/le-hoi/a.md")
    shown = item_view(index_of(entry), entry).context
    assert shown["next_one"] == (date(2027, 2, 14), date(2027, 2, 15), "mùng 9 đến mùng 10 tháng Giêng")
    assert [one.start for one in shown["occasions"]] == [date(2026, 2, 25), date(2027, 2, 14)]


@pytest.mark.parametrize(
    ("lunar", "words"),
    [
        ({"ngay": "9", "thang": "1", "so_ngay": "2"}, "mùng 9 đến mùng 10 tháng Giêng âm lịch hằng năm"),
        ({"ngay": "10", "thang": "10", "so_ngay": "1"}, "mùng 10 tháng 10 âm lịch hằng năm"),
        ({"ngay": "15", "thang": "8", "so_ngay": "3"}, "15 đến 17 tháng 8 âm lịch hằng năm"),
        ({"ngay": "29", "thang": "12", "so_ngay": "4"}, "29 tháng Chạp âm lịch hằng năm, kéo dài 4 ngày"),
    ],
)
def test_the_days_of_every_year_are_told_as_people_write_them(lunar: dict[str, str], words: str) -> None:
    entry = item("docs/le-hoi/a.md", am_lich=lunar)
    assert item_view(index_of(entry), entry).context["yearly"] == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-12-19", "2026-12-19", "11 tháng 11"),
        ("2027-02-05", "2027-02-07", "29 tháng Chạp đến mùng 2 tháng Giêng"),
    ],
)
def test_a_festival_with_solar_days_is_told_in_lunar_days_too(start: str, end: str, words: str) -> None:
    entry = item("docs/le-hoi/a.md", am_lich=None, duong_lich={"bat_dau": start, "ket_thuc": end})
    assert [one.lunar for one in item_view(index_of(entry), entry).context["occasions"]] == [words]


def test_people_are_shown_with_their_unit_and_units_with_their_people() -> None:
    person, unit = item("docs/can-bo/a.md", don_vi="Văn phòng"), item("docs/don-vi/b.md", tieu_de="Văn phòng")
    index = index_of(person, unit, item("docs/don-vi/c.md", tieu_de="Khác"))
    assert item_view(index, person).context["people"] == (unit,)
    assert item_view(index, unit).context["people"] == (person,)


@pytest.mark.parametrize(
    ("keys", "day", "shown"),
    [
        ({"khan": "true"}, date(2026, 11, 20), True),
        ({"khan": "true"}, date(2026, 12, 5), True),
        ({"khan": "true"}, date(2026, 12, 6), False),
        ({"khan": "true"}, date(2026, 11, 19), False),
        ({}, date(2026, 11, 23), False),
    ],
)
def test_the_banner_shows_an_urgent_notice_while_it_stands(keys: dict[str, str], day: date, shown: bool) -> None:
    entry = item("docs/thong-bao/a.md", **keys)
    assert (banner_notice(index_of(entry, as_of=day)) is not None) is shown


def test_of_two_urgent_notices_the_newest_is_shown() -> None:
    old = item("docs/thong-bao/a.md", khan="true", ngay_dang="2026-11-19")
    new = item("docs/thong-bao/b.md", khan="true", ngay_dang="2026-11-21")
    assert banner_notice(index_of(old, new)) == new


def test_home_shows_what_is_current() -> None:
    shown = special(
        item("docs/thong-bao/a.md"),
        item("docs/thong-bao/b.md", ngay_dang="2026-10-01", het_han="2026-10-02"),
        item("docs/gop-y/a.md"),
        item("docs/gop-y/b.md", bat_dau="2026-09-01", han_gop_y="2026-09-30"),
        item("docs/lich-lam-viec/a.md"),
        *(item(f"news/{number}.md") for number in range(9)),
    )["index.html"].context
    assert [entry.path for entry in shown["notices"]] == ["docs/thong-bao/a.md"]
    assert [entry.path for entry in shown["consultations"]] == ["docs/gop-y/a.md"]
    assert [entry.path for entry in shown["week"]] == ["docs/lich-lam-viec/a.md"]
    assert len(shown["news"]) == 3


def test_home_shows_the_procedures_used_most_in_their_order() -> None:
    codes = ("2.000815", "9.999999", "1.001193")
    procedures = [item(f"procedures/x/{code}.md", ma=code) for code in codes]
    shown = special(*procedures)["index.html"].context["procedures"]
    assert [entry.code for entry in shown] == ["1.001193", "2.000815"]
    assert [entry.code for entry in special(procedures[1])["index.html"].context["procedures"]] == ["9.999999"]


def test_last_weeks_schedule_is_not_shown_as_this_weeks() -> None:
    assert special(item("docs/lich-lam-viec/a.md"), as_of=date(2026, 11, 30))["index.html"].context["week"] == []


def test_leaders_are_those_marked_in_their_order() -> None:
    chair = item("docs/can-bo/b.md", lanh_dao="true", tieu_su="A", thu_tu="1")
    deputy = item("docs/can-bo/a.md", lanh_dao="true", tieu_su="B", thu_tu="2")
    assert special(chair, deputy, item("docs/can-bo/c.md"))["lanh-dao.html"].context["leaders"] == [chair, deputy]


def test_the_contact_page_is_there_with_or_without_its_file() -> None:
    assert special()["lien-he.html"].title == "Liên hệ"
    assert special(item("docs/lien-he.md", tieu_de="Gặp chúng tôi"))["lien-he.html"].title == "Gặp chúng tôi"


def test_the_site_map_names_small_sections_whole_and_large_ones_by_group() -> None:
    items = [item(f"news/{number}.md") for number in range(41)]
    groups = special(*items, item("docs/du-an/a.md"))["so-do.html"].context["groups"]
    branches = {branch["section"].folder: branch for _, group in groups for branch in group}
    assert branches["news"]["items"] == []
    assert ("Tin tức, sự kiện năm 2026", "tin-tuc/nam-2026.html") in branches["news"]["groups"]
    assert [entry.path for entry in branches["docs/du-an"]["items"]] == ["docs/du-an/a.md"]


def test_everything_a_page_shows_is_among_what_its_key_covers() -> None:
    for view in special(item("news/a.md"), item("docs/di-san/a.md"), item("docs/thong-bao/a.md")).values():
        lists = [value for value in view.context.values() if isinstance(value, list)]
        assert {entry.path for part in lists for entry in part if isinstance(entry, Item)} <= {
            entry.path for entry in view.shown
        } | {"docs/lien-he.md"}
