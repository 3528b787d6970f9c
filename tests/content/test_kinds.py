"""Every kind: the least it takes, the checks between keys, the shape of values, what it says of itself."""

from datetime import date
from typing import Any

import pytest

from tests.content.fronts import faults, read
from tests.makers import VALID, front, item
from trangxa.content.kinds import KINDS, Consultation, Document, Notice, Procedure, Record, Schedule
from trangxa.content.kinds.statistics import Figure


def test_the_samples_cover_every_kind() -> None:
    assert set(VALID) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_takes_its_least(kind: str) -> None:
    record = read(kind, front(kind))
    assert isinstance(record, KINDS[kind])
    assert record.heading
    assert record.description


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_grouped_by_an_attribute_it_has(kind: str) -> None:
    cls = KINDS[kind]
    assert cls.grouped_by in ("", *cls.model_fields)
    record = read(kind, front(kind))
    assert isinstance(record, Record)
    assert record.field == (getattr(record, cls.grouped_by) if cls.grouped_by else None)


BETWEEN = (
    pytest.param("trang", {"chu_de": "ban-do"}, "nguon_ban_do", id="a map page without source and day"),
    pytest.param("thong-bao", {"het_han": "2026-11-01"}, "het_han", id="a notice that ends before it starts"),
    pytest.param("van-ban", {"ngay_hieu_luc": "2026-03-01"}, "ngay_hieu_luc", id="a plan in force before its day"),
    pytest.param("van-ban", {"ngay_dang": "2026-03-01"}, "ngay_dang", id="posted before it was issued"),
    pytest.param("van-ban", {"het_hieu_luc": "2026-03-01"}, "het_hieu_luc", id="ended before it began"),
    pytest.param("gop-y", {"han_gop_y": "2026-10-01"}, "han_gop_y", id="a consultation that closes before it opens"),
    pytest.param("hoi-dap", {"ngay_tra_loi": "2026-11-08"}, "ngay_tra_loi", id="answered before it was asked"),
    pytest.param("can-bo", {"lanh_dao": "true"}, "tieu_su", id="a leader without biography"),
    pytest.param("cong-khai", {"ngay_ket_thuc": "2026-10-01"}, "ngay_ket_thuc", id="a disclosure over before it began"),
    pytest.param("le-hoi", {"am_lich": None}, "am_lich", id="a festival without a day"),
    pytest.param(
        "le-hoi",
        {"duong_lich": {"bat_dau": "2026-12-20", "ket_thuc": "2026-12-21"}},
        "am_lich",
        id="a festival by two calendars",
    ),
)


@pytest.mark.parametrize(("kind", "change", "key"), BETWEEN)
def test_keys_that_do_not_fit_each_other(kind: str, change: dict[str, Any], key: str) -> None:
    values = {**front(kind), **change}
    found = read(kind, values)
    assert isinstance(found, list)
    assert [finding.rule for finding in found] == ["wrong-value"]
    assert key in found[0].message
    line = list(values).index(key) + 2 if key in values else 1
    assert found[0].location.line == line


INSIDE = (
    pytest.param("du-an", {"thoi_gian": {"bat_dau": "2026-02-01", "ket_thuc": "2026-01-01"}}, "thoi_gian", id="span"),
    pytest.param(
        "le-hoi",
        {"am_lich": None, "duong_lich": {"bat_dau": "2026-12-21", "ket_thuc": "2026-12-20"}},
        "duong_lich",
        id="festival over before it began",
    ),
    pytest.param("le-hoi", {"am_lich": {"ngay": "31", "thang": "1"}}, "am_lich", id="day 31 of a lunar month"),
    pytest.param("di-san", {"vi_tri": {"vi_do": "105", "kinh_do": "105"}}, "vi_tri", id="a longitude as latitude"),
    pytest.param("di-san", {"vi_tri": {"vi_do": "21", "kinh_do": "21"}}, "vi_tri", id="a latitude as longitude"),
    pytest.param("lich-lam-viec", {"tuan": "2025-W53"}, "", id="a week that the year has not"),
    pytest.param("lich-lam-viec", {"tuan": "2026-W47"}, "", id="a day outside the week"),
    pytest.param("thu-tuc", {"cach_thuc": VALID["thu-tuc"]["cach_thuc"] * 2}, "", id="one channel twice without note"),
    pytest.param("thu-tuc", {"mau_don": "Có"}, "mau_don", id="forms neither listed nor «Không»"),
    pytest.param("thu-tuc", {"muc_do": "mức 4"}, "muc_do", id="a level that is none"),
    pytest.param("thu-tuc", {"trinh_tu": "Nộp hồ sơ"}, "trinh_tu", id="a line in place of a list"),
    pytest.param("tin-tuc", {"anh": "anh/a.png"}, "anh", id="a line in place of a group"),
    pytest.param("tin-tuc", {"tieu_de": ["a", "b"]}, "tieu_de", id="a list in place of a line"),
    pytest.param("du-an", {"kinh_phi": "1,2 tỷ"}, "kinh_phi", id="money in words"),
    pytest.param(
        "thong-ke", {"so_lieu": [{**VALID["thong-ke"]["so_lieu"][0], "ket_qua": "cao"}]}, "so_lieu", id="figure"
    ),
)


@pytest.mark.parametrize(("kind", "change", "key"), INSIDE)
def test_values_of_the_wrong_shape(kind: str, change: dict[str, Any], key: str) -> None:
    values = {name: value for name, value in {**front(kind), **change}.items() if value is not None}
    assert [(rule, told) for rule, told, _ in faults(kind, values)] == [("wrong-value", key)]


def document(**keys: Any) -> Document:
    record = read("van-ban", front("van-ban", **keys))
    assert isinstance(record, Document)
    return record


def test_a_document_makes_its_own_title_and_code() -> None:
    record = document(ma=None, tieu_de=None)
    assert record.heading == "Kế hoạch số 12/KH-UBND về việc chung"
    assert record.code == "ubnd-xa-binh-thanh.12-kh-ubnd.2026"


def test_a_document_of_a_former_unit_is_told_from_one_of_todays_unit() -> None:
    assert document(ma=None, don_vi_ban_hanh_lich_su="UBND xã Sơn Phú").code == "ubnd-xa-son-phu.12-kh-ubnd.2026"


def test_a_normative_document_may_take_effect_before_its_day() -> None:
    assert document(quy_pham="true", ngay_hieu_luc="2026-01-01").effective == date(2026, 1, 1)


@pytest.mark.parametrize(("day", "current"), [(19, False), (20, True), (30, True)])
def test_a_notice_stands_from_its_posting(day: int, current: bool) -> None:
    record = read("thong-bao", front("thong-bao"))
    assert isinstance(record, Notice)
    assert record.is_current(date(2026, 11, day)) is current


@pytest.mark.parametrize(
    ("day", "is_open"), [(date(2026, 10, 31), False), (date(2026, 11, 1), True), (date(2026, 11, 30), True)]
)
def test_a_consultation_is_open_from_its_first_to_its_last_day(day: date, is_open: bool) -> None:
    record = read("gop-y", front("gop-y"))
    assert isinstance(record, Consultation)
    assert record.is_open(day) is is_open


@pytest.mark.parametrize(("day", "covers"), [(22, False), (23, True), (29, True), (30, False)])
def test_a_schedule_covers_monday_to_sunday(day: int, covers: bool) -> None:
    record = read("lich-lam-viec", front("lich-lam-viec"))
    assert isinstance(record, Schedule)
    assert record.covers(date(2026, 11, day)) is covers


@pytest.mark.parametrize(
    ("comparison", "target", "result", "met"),
    [
        ("≥", "90", "90", True),
        ("≥", "90", "89,9", False),
        (">", "30", "30", False),
        (">", "30", "30,1", True),
        ("=", "14", "14", True),
        ("≤", "5", "5,1", False),
        ("≥", None, "5", None),
    ],
)
def test_a_figure_beside_its_target(comparison: str, target: str | None, result: str, met: bool | None) -> None:
    keys = {"chi_tieu": "A", "don_vi_tinh": "%", "so_sanh": comparison, "ket_qua": result}
    assert Figure.model_validate({**keys, **({"muc_tieu": target} if target else {})}).met is met


def test_a_procedure_says_limit_and_fee_where_it_has_no_summary() -> None:
    record = read("thu-tuc", front("thu-tuc"))
    assert isinstance(record, Procedure)
    assert record.description == "Mục thử: thời hạn 03 ngày làm việc; phí, lệ phí: Không."


@pytest.mark.parametrize(
    ("path", "keys", "files"),
    [
        ("docs/van-ban/a.md", {}, ["tep/a.pdf"]),
        ("docs/gop-y/a.md", {}, ["tep/du-thao.pdf"]),
        ("news/a.md", {"anh": {"tep": "b.png", "mo_ta": "B"}}, ["b.png"]),
        ("news/a.md", {"tep_dinh_kem": [{"ten": "C", "tep": "c.pdf"}]}, ["c.pdf"]),
        ("procedures/x/a.md", {"mau_don": [{"ten": "D", "tep": "d.pdf"}, {"ten": "E"}], "ma": "1.001193"}, ["d.pdf"]),
        ("docs/cong-khai/a.md", {"so_lieu": "s.csv", "thuyet_minh": "Trong bài"}, ["s.csv"]),
        ("docs/cong-khai/a.md", {"thuyet_minh": "t.pdf"}, ["t.pdf"]),
    ],
)
def test_a_record_names_its_files(path: str, keys: dict[str, Any], files: list[str]) -> None:
    assert [name for _, name in item(path, **keys).record.files()] == files
