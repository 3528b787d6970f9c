"""Faults of front matter: every one at once, on its line, none told twice."""


import pytest

from tests.content.fronts import faults, read
from tests.makers import front
from trangxa.content.keys import keys_of
from trangxa.content.kinds import KINDS
from trangxa.content.validation import read_record


def required(kind: str) -> list[str]:
    return [key.name for key in keys_of(KINDS[kind]).values() if key.required]


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


def test_a_key_under_a_wrong_name_is_one_fault_also_in_a_list_that_a_word_may_stand_for() -> None:
    values = front("thu-tuc", mau_don=[{"tens": "Tờ khai"}])
    assert [(rule, key) for rule, key, _ in faults("thu-tuc", values)] == [("unknown-key", "mau_don")]


def test_a_list_with_a_wrong_entry_is_told_of_through_the_entry_alone() -> None:
    found = read("thu-tuc", front("thu-tuc", mau_don=[{"ten": "Tờ khai"}, {"ten": ""}]))
    assert isinstance(found, list)
    assert [finding.message for finding in found] == ["Thiếu “Tên mẫu” (ten)."]


def test_a_word_in_place_of_a_list_is_told_of_the_words_alone() -> None:
    found = read("thu-tuc", front("thu-tuc", mau_don="Có"))
    assert isinstance(found, list)
    assert [finding.fix for finding in found] == ["Chọn một trong: Không."]
