"""Every kind: the least it takes, each required key, the checks between keys, and how a fault is worded."""

from datetime import date
from typing import Any

import pytest

from tests.makers import VALID, item
from trangxa.content.kinds import KINDS, Consultation, Document, Notice, Procedure, Record, Schedule
from trangxa.content.kinds.statistics import Figure
from trangxa.content.validation import read_record
from trangxa.findings import Finding


def front(kind: str, **keys: Any) -> dict[str, Any]:
    name = "ho_ten" if kind == "can-bo" else "tieu_de"
    return {"ma": "muc-thu", name: "Mục thử", **VALID[kind], **keys}


def read(kind: str, values: dict[str, Any]) -> Record | list[Finding]:
    """The record of a file whose keys stand on lines 2, 3, …"""
    lines = {key: number for number, key in enumerate(values, 2)}
    return read_record(KINDS[kind], values, lines, "a.md")


def faults(kind: str, values: dict[str, Any]) -> list[tuple[str, str, int]]:
    found = read(kind, values)
    assert isinstance(found, list)
    assert all(finding.message.endswith(".") and finding.fix for finding in found), found
    return [(finding.rule, finding.key, finding.location.line) for finding in found]


def required(kind: str) -> list[str]:
    return [str(info.alias) for info in KINDS[kind].model_fields.values() if info.is_required()]


def test_the_samples_cover_every_kind() -> None:
    assert set(VALID) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_takes_its_least(kind: str) -> None:
    record = read(kind, front(kind))
    assert isinstance(record, KINDS[kind])
    assert record.heading
    assert record.description


@pytest.mark.parametrize(("kind", "key"), [(kind, key) for kind in KINDS for key in required(kind)])
def test_a_required_key_is_missed_and_the_fix_names_it(kind: str, key: str) -> None:
    values = {name: value for name, value in front(kind).items() if name != key}
    found = read(kind, values)
    assert isinstance(found, list)
    assert [(finding.rule, finding.key, finding.kind) for finding in found] == [("missing-key", key, kind)]
    assert f"({key})" in found[0].message


@pytest.mark.parametrize("kind", KINDS)
def test_a_required_key_left_blank_is_missed_on_its_line(kind: str) -> None:
    for key in required(kind):
        values = {**front(kind), key: None}
        assert faults(kind, values) == [("missing-key", key, list(values).index(key) + 2)]


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_key_is_told_with_the_nearest_known_one(kind: str) -> None:
    (finding,) = read(kind, {**front(kind), "mo_taa": "x"})  # type: ignore[misc]
    assert (finding.rule, finding.fix) == ("unknown-key", "Đổi thành “mo_ta”.")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("title", "tieu_de"),
        ("Ngay-Dang", "ngay_dang"),
        ("tácgiả", "tac_gia"),
        ("tags", "tu_khoa"),
        ("date", "ngay_dang"),
    ],
)
def test_a_name_of_other_programs_or_spellings_is_one_fault(written: str, meant: str) -> None:
    values = {**front("tin-tuc"), written: "x"}
    values.pop(meant, None)
    (finding,) = read("tin-tuc", values)  # type: ignore[misc]
    assert (finding.rule, finding.fix) == ("unknown-key", f"Đổi thành “{meant}”.")


def test_a_file_full_of_unknown_keys_is_told_of_in_part() -> None:
    assert len(faults("tin-tuc", {**front("tin-tuc"), **{f"khoa_{at}": "x" for at in range(2000)}})) == 50


def test_a_wrong_entry_of_a_list_is_named_by_its_place() -> None:
    found = read("tin-tuc", {**front("tin-tuc"), "tep_dinh_kem": ["tep/a.pdf"]})
    assert isinstance(found, list)
    assert found[0].message.startswith("Mục thứ 1 của “Tệp đính kèm” (tep_dinh_kem)")


@pytest.mark.parametrize("kind", KINDS)
def test_all_faults_of_a_file_come_at_once(kind: str) -> None:
    values = {**front(kind), "la_la": "x", "tu_khoa": "không phải danh sách", "ma": "Sai Mã"}
    assert {rule for rule, _, _ in faults(kind, values)} == {"unknown-key", "wrong-value"}
    assert len(faults(kind, values)) == 3


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


@pytest.mark.parametrize("kind", ["trinh_tu", "cach_thuc", "ho_so", "ket_qua", "can_cu"])
def test_an_empty_part_of_a_procedure_counts_as_missing(kind: str) -> None:
    assert [(rule, key) for rule, key, _ in faults("thu-tuc", front("thu-tuc", **{kind: []}))] == [
        ("missing-key", kind)
    ]


def test_a_fault_inside_a_group_has_the_line_of_the_group() -> None:
    values = front("tin-tuc", anh={"tep": "a.png"})
    lines = {**{key: 2 for key in values}, "anh": 9, "anh.tep": 10}
    found = read_record(KINDS["tin-tuc"], values, lines, "a.md")
    assert isinstance(found, list)
    assert [(finding.rule, finding.location.line) for finding in found] == [("missing-key", 9)]
    assert "Lời thay ảnh" in found[0].message


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
