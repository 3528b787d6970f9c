"""`commune.yml`: read whole, or told with its line."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.makers import COMMUNE, commune
from tests.sample import write_files
from trangxa.content.office import load_commune

TEXT = yaml.safe_dump(COMMUNE, allow_unicode=True, sort_keys=False)


def told(root: Path, text: str) -> list[tuple[str, int]]:
    office, findings = load_commune(write_files(root, {"commune.yml": text}))
    assert office is None
    return [(finding.rule, finding.location.line) for finding in findings]


def test_a_whole_file(tmp_path: Path) -> None:
    office, findings = load_commune(write_files(tmp_path, {"commune.yml": TEXT}))
    assert findings == []
    assert office == commune()


def test_no_file(tmp_path: Path) -> None:
    office, findings = load_commune(tmp_path)
    assert office is None
    assert [(finding.rule, finding.location.path) for finding in findings] == [("missing-file", "commune.yml")]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param("fax: Không\n", "", ("missing-key", 1), id="no fax"),
        pytest.param("fax: Không", "fax:", ("missing-key", 8), id="fax left blank"),
        pytest.param("fax:", "phac:", ("unknown-key", 8), id="a key misspelt"),
        pytest.param("ma_don_vi: '05605'", "ma_don_vi: '05'", ("wrong-value", 4), id="a code of two digits"),
        pytest.param("https://thainguyen", "thainguyen", ("wrong-value", 20), id="a link without https"),
        pytest.param("ten: Bình Thành", "ten: Bình: Thành", ("bad-yaml", 1), id="YAML"),
    ],
)
def test_faults_have_the_line_of_the_file(old: str, new: str, fault: tuple[str, int], tmp_path: Path) -> None:
    assert fault in told(tmp_path, TEXT.replace(old, new, 1))


@pytest.mark.parametrize("text", ["", "\n \n", "# ten: Bình Thành\n", "Bình Thành\n", "- a\n- b\n"])
def test_a_file_without_a_single_key_is_told_what_it_must_hold(text: str, tmp_path: Path) -> None:
    _, (finding,) = load_commune(write_files(tmp_path, {"commune.yml": text}))

    assert finding.rule == "empty-data-file" and finding.location.line == 1
    assert "phải ghi thông tin cơ quan bằng các khóa: ten, co_quan, tinh," in finding.message
    assert "như “ten: Bình Thành”, “co_quan: Ủy ban nhân dân xã Bình Thành”" in finding.fix


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("chiu_trach_nhiem: Trưởng", "chiu_trach_nhiem: Ông: Trưởng"),
        ("fax: Không", "fax: {Không"),
        ("tinh: Thái Nguyên", "tinh: Thái Nguyên\ntinh: Bắc Kạn"),
    ],
)
def test_a_fault_of_syntax_speaks_of_this_file_and_its_keys(old: str, new: str, tmp_path: Path) -> None:
    _, findings = load_commune(write_files(tmp_path, {"commune.yml": TEXT.replace(old, new, 1)}))
    said = " ".join(f"{finding.message} {finding.fix}" for finding in findings)

    assert findings and not any(word in said for word in ("tieu_de", "khai báo", "trangxa new"))


def test_a_key_written_twice_names_the_line_of_the_first(tmp_path: Path) -> None:
    text = TEXT.replace("tinh: Thái Nguyên", "tinh: Thái Nguyên\ntinh: Bắc Kạn", 1)
    _, (finding,) = load_commune(write_files(tmp_path, {"commune.yml": text}))

    assert finding.message == "Khóa “tinh” viết hai lần (lần đầu ở dòng 3)." and finding.location.line == 4


def test_of_a_missing_group_the_keys_in_it_are_named(tmp_path: Path) -> None:
    without = {key: value for key, value in COMMUNE.items() if key not in ("phan_anh_kien_nghi", "lien_ket")}
    text = yaml.safe_dump(without, allow_unicode=True)
    _, findings = load_commune(write_files(tmp_path, {"commune.yml": text}))

    assert sorted(finding.fix for finding in findings) == [
        "Dưới dòng “lien_ket:” mỗi mục mở đầu bằng dấu -, gồm các khóa: ten, dia_chi.",
        "Dưới dòng “phan_anh_kien_nghi:” viết thụt vào các khóa: dia_chi, dien_thoai, thu_dien_tu, cong_pakn.",
    ]


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ({}, date(2027, 1, 1)),
        ({"ngay_xem_xet": "2026-11-23"}, date(2027, 1, 1)),
        ({"minh_hoa": "true"}, date(2027, 1, 1)),
        ({"minh_hoa": "true", "ngay_xem_xet": "2026-11-23"}, date(2026, 11, 23)),
    ],
)
def test_only_illustrative_content_is_judged_as_of_its_pinned_day(keys: dict[str, str], day: date) -> None:
    assert commune(**keys).day_of_judgement(date(2027, 1, 1)) == day


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ({}, "People's Committee of Bình Thành Commune"),
        ({"ten": "Tân Lập", "co_quan": "Ủy ban nhân dân phường Tân Lập"}, "People's Committee of Tân Lập Ward"),
        ({"ten": "Lý Sơn", "co_quan": "Ủy ban nhân dân đặc khu Lý Sơn"}, "People's Committee of Lý Sơn Special Zone"),
        ({"co_quan_tieng_anh": "Binh Thanh People's Committee"}, "Binh Thanh People's Committee"),
    ],
)
def test_the_office_has_an_english_name_given_or_translated(keys: dict[str, str], name: str, tmp_path: Path) -> None:
    office, _ = load_commune(write_files(tmp_path, {"commune.yml": yaml.safe_dump({**COMMUNE, **keys})}))
    assert office is not None
    assert office.agency_in_english == name


@pytest.mark.parametrize(
    ("name", "faults"),
    [("bieu-trung.svg", []), ("khong-co.svg", ["missing-file"]), ("bieu-trung.txt", ["missing-file"])],
)
def test_the_emblem_must_be_a_drawing_that_is_there(name: str, faults: list[str], tmp_path: Path) -> None:
    emblem = {"bieu-trung.svg": "<svg/>", "bieu-trung.txt": "chữ"}
    _, found = load_commune(write_files(tmp_path, {"commune.yml": f"bieu_trung: {name}\n{TEXT}", **emblem}))
    assert [fault.rule for fault in found] == faults
    assert all(fault.location.line == 1 for fault in found)
