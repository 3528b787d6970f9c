"""`trangxa import portal`: files made, lines refused with the reason, nothing of a person's overwritten."""

import json
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.importers.records import ADDRESS, BASES, CHANNELS, PAPERS, jsonl, record
from trangxa.content.frontmatter import FrontMatter, parse_front_matter
from trangxa.errors import TrangxaError
from trangxa.importers.files import Fate
from trangxa.importers.portal import Report, import_portal
from trangxa.importers.portal.notes import What
from trangxa.importers.portal.records import MAX_LINE

FETCHED = date(2026, 7, 15)


def run(tmp_path: Path, *records: dict[str, Any] | bytes, **options: bool) -> Report:
    """Import these records into a folder of their own."""
    return import_portal(jsonl(tmp_path / "thu-tuc.jsonl", *records), tmp_path / "procedures", FETCHED, **options)


def values_of(tmp_path: Path, path: str) -> dict[str, Any]:
    """Front matter of a file that was made."""
    front = parse_front_matter((tmp_path / "procedures" / path).read_text(encoding="utf-8"), path)
    assert isinstance(front, FrontMatter)
    return front.values


def values(tmp_path: Path, **fields: Any) -> dict[str, Any]:
    """Front matter made of a whole record with some fields changed."""
    report = run(tmp_path, record(**fields))
    assert not report.refused
    return values_of(tmp_path, report.imported[0].path)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_whole_record_becomes_a_file_that_keeps_its_source_and_day(tmp_path: Path) -> None:
    report = run(tmp_path, record())
    assert [(one.path, one.fate, one.notes) for one in report.imported] == [
        ("ho-tich/1.000001-cap-giay-phep-thu.md", Fate.NEW, ())
    ]
    assert values_of(tmp_path, "ho-tich/1.000001-cap-giay-phep-thu.md") == {
        "ma": "1.000001",
        "tieu_de": "Cấp giấy phép thử",
        "linh_vuc": "Hộ tịch",
        "cap_thuc_hien": "Cấp xã",
        "muc_do": "chỉ thông tin",
        "qd_cong_bo": {"so": "12/QĐ-BTP"},
        "doi_tuong": "Công dân Việt Nam",
        "co_quan_giai_quyet": "Ủy ban nhân dân cấp xã",
        "trinh_tu": ["Bước 1: Nộp hồ sơ.", "Bước 2: Nhận kết quả."],
        "cach_thuc": [{"kenh": "trực tiếp", "thoi_han": "3 Ngày làm việc", "phi_le_phi": "Miễn phí"}],
        "ho_so": [{"ten": "Tờ khai theo mẫu", "ban_chinh": "1", "ban_sao": "–"}],
        "so_bo": "Nguồn không ghi",
        "mau_don": [{"ten": "Nguồn không ghi tệp mẫu", "lien_ket": ADDRESS}],
        "ket_qua": ["Giấy phép (mã KQ.G15.000031)"],
        "yeu_cau": "Không",
        "le_phi": "Miễn phí",
        "can_cu": [{"so_ky_hieu": "60/2014/QH13", "ten": "Luật Hộ tịch"}],
        "url_dvcqg": ADDRESS,
        "ngay_doi_chieu": "2026-07-15",
        "nguon_du_lieu": {"dia_chi": ADDRESS, "ngay": "2026-07-15"},
        "loai_thu_tuc": "Loại khác",
    }


EMPTY = (
    ("so_quyet_dinh", {"so": "Nguồn không ghi"}, "qd_cong_bo"),
    ("cap_thuc_hien", "Nguồn không ghi", "cap_thuc_hien"),
    ("linh_vuc", "Nguồn không ghi", "linh_vuc"),
    ("doi_tuong_thuc_hien", "Nguồn không ghi", "doi_tuong"),
    ("trinh_tu_thuc_hien", ["Nguồn không ghi"], "trinh_tu"),
    ("thanh_phan_ho_so", [{"ten": "Nguồn không ghi", "ban_chinh": "–", "ban_sao": "–"}], "ho_so"),
    ("can_cu_phap_ly", [{"so_ky_hieu": "Nguồn không ghi"}], "can_cu"),
    ("co_quan_thuc_hien", "Nguồn không ghi", "co_quan_giai_quyet"),
    ("yeu_cau_dieu_kien", "Nguồn không ghi", "yeu_cau"),
    ("ket_qua_xu_ly", ["Nguồn không ghi"], "ket_qua"),
)


@pytest.mark.parametrize("nothing", ["", "Không có thông tin", None], ids=["empty", "boilerplate", "null"])
@pytest.mark.parametrize(("field", "honest", "key"), EMPTY, ids=[name for name, _, _ in EMPTY])
def test_mandatory_part_left_empty_gets_an_honest_value_and_is_reported(
    tmp_path: Path, field: str, honest: object, key: str, nothing: str | None
) -> None:
    report = run(tmp_path, record(**{field: nothing}))
    assert values_of(tmp_path, report.imported[0].path)[key] == honest
    assert [note.field for note in report.imported[0].notes if note.what is What.EMPTY] == [field]


@pytest.mark.parametrize(
    ("field", "cell"),
    [("cach_thuc_thuc_hien", CHANNELS), ("thanh_phan_ho_so", f"--{PAPERS}"), ("can_cu_phap_ly", BASES)],
)
def test_table_without_rows_counts_as_empty(tmp_path: Path, field: str, cell: str) -> None:
    notes = run(tmp_path, record(**{field: cell})).imported[0].notes
    assert [(note.field, note.what) for note in notes] == [(field, What.EMPTY)]


OPEN = (
    ("cach_thuc_thuc_hien", f"{CHANNELS}Trực tiếpKhông có thông tinMiễn phí", What.EMPTY, "(thời hạn)"),
    ("cach_thuc_thuc_hien", f"{CHANNELS}Trực tiếp1Miễn phí", What.EMPTY, "(đơn vị của thời hạn)"),
    ("cach_thuc_thuc_hien", f"{CHANNELS}Trực tiếp1 GiờKhông có thông tin", What.EMPTY, "(phí, lệ phí)"),
    ("cach_thuc_thuc_hien", f"{CHANNELS}Trực tiếp120 VNĐ", What.WHOLE, "(cả ô)"),
    ("cach_thuc_thuc_hien", f"{CHANNELS}Trực tiếp120 VNĐTrực tuyến1 Giờ20 VNĐ", What.WHOLE, "(1/2 dòng)"),
    ("cach_thuc_thuc_hien", "Nộp tại xã", What.WHOLE, "(cả ô)"),
    ("thanh_phan_ho_so", "); nộp cho xã", What.WHOLE, "(cả ô)"),
    ("thanh_phan_ho_so", f"--{PAPERS}Mẫu số 121 bản chínhẢnh1 bản chính", What.WHOLE, "(1/2 dòng)"),
    ("thanh_phan_ho_so", f"--{PAPERS}Đơn 05 TNDN.docx1 bản chính", What.WHOLE, "(tên tệp mẫu)"),
    ("can_cu_phap_ly", f"{BASES}Luật Cư trú 202068/2020/QH14", What.WHOLE, "(cả ô)"),
    ("ket_qua_xu_ly", "Văn bản chấp thuận", What.WHOLE, ""),
    ("so_quyet_dinh", "QĐ2338-BTP", What.OTHER, "(“QĐ2338-BTP” không đúng thể thức, giữ nguyên)"),
)


@pytest.mark.parametrize(("field", "cell", "what", "detail"), OPEN, ids=[f"{cell[-24:]}" for _, cell, _, _ in OPEN])
def test_what_the_source_leaves_open_is_reported_by_name(
    tmp_path: Path, field: str, cell: str, what: What, detail: str
) -> None:
    notes = run(tmp_path, record(**{field: cell})).imported[0].notes
    assert [(note.what, str(note)) for note in notes] == [(what, f"{field} {detail}".strip())]


def test_competent_body_that_differs_is_named_beside_the_acting_one(tmp_path: Path) -> None:
    made = values(tmp_path, co_quan_co_tham_quyen="Bộ Tài chính", co_quan_thuc_hien="Chi cục Hải quan")
    assert made["co_quan_giai_quyet"] == "Chi cục Hải quan (cơ quan có thẩm quyền: Bộ Tài chính)"


def test_competent_body_stands_in_for_an_acting_one_that_is_not_told(tmp_path: Path) -> None:
    report = run(tmp_path, record(co_quan_co_tham_quyen="Bộ Tài chính", co_quan_thuc_hien="Không có thông tin"))
    assert values_of(tmp_path, report.imported[0].path)["co_quan_giai_quyet"] == "Bộ Tài chính"
    assert report.imported[0].notes == ()


def test_acting_body_run_into_the_legal_bases_is_dropped_there(tmp_path: Path) -> None:
    cell = f"{BASES}Luật Hộ tịch60/2014/QH13Cơ quan thực hiệnTòa án"
    made = values(tmp_path, can_cu_phap_ly=cell, co_quan_thuc_hien="Tòa án")
    assert made["can_cu"] == [{"so_ky_hieu": "60/2014/QH13", "ten": "Luật Hộ tịch"}]


def test_name_too_long_for_a_title_stands_whole_in_the_summary(tmp_path: Path) -> None:
    name = "Thủ tục " + "rất dài " * 80 + "hết"
    made = values(tmp_path, ten_thu_tuc=name)
    assert made["mo_ta"] == name
    assert len(made["tieu_de"]) <= 500
    assert name.startswith(made["tieu_de"].removesuffix("…"))


def test_odd_values_are_read_back_as_they_are(tmp_path: Path) -> None:
    odd = [
        "null",
        "~",
        "no",
        "- mục: một",
        "# không phải lời nhắc",
        "---",
        "'\"\\",
        "{a: [b]}",
        "&x *y",
        "00123",
        "a\n- b\n---\nc",
    ]
    for text in odd:
        assert values(tmp_path, yeu_cau_dieu_kien=text)["yeu_cau"] == text
        (tmp_path / "procedures/ho-tich/1.000001-cap-giay-phep-thu.md").unlink()


def test_decomposed_text_byte_order_mark_and_windows_line_ends_are_mended(tmp_path: Path) -> None:
    line = unicodedata.normalize("NFD", json.dumps(record(), ensure_ascii=False)).encode()
    report = run(tmp_path, b"\xef\xbb\xbf" + line + b"\r", b"\r", b"")
    assert not report.refused
    assert values_of(tmp_path, report.imported[0].path)["tieu_de"] == "Cấp giấy phép thử"
    assert mended_fields(report) >= {"ten_thu_tuc", "co_quan_thuc_hien"}


def mended_fields(report: Report) -> set[str]:
    return {note.field for one in report.imported for note in one.notes if note.what is What.OTHER}


def test_mended_code_and_unknown_key_are_reported(tmp_path: Path) -> None:
    report = run(tmp_path, {**record(ma_thu_tuc="1.013.788.H42"), "ghi_chu_rieng": "x"})
    assert [str(note) for note in report.imported[0].notes] == [
        "ma_thu_tuc (sửa “1.013.788.H42” thành “1.013788.H42”)",
        "ghi_chu_rieng (khóa lạ, không đưa vào tệp)",
    ]
    assert report.imported[0].path == "ho-tich/1.013788.h42-cap-giay-phep-thu.md"


def test_html_in_a_cell_stays_as_text_and_is_reported(tmp_path: Path) -> None:
    report = run(tmp_path, record(yeu_cau_dieu_kien="<p>Đủ 18 tuổi<br/></p>", linh_vuc="Hộ tịch <A>"))
    assert [str(note) for note in report.imported[0].notes] == [
        "linh_vuc (có mã HTML, giữ nguyên văn)",
        "yeu_cau_dieu_kien (có mã HTML, giữ nguyên văn)",
    ]
    assert values_of(tmp_path, report.imported[0].path)["yeu_cau"] == "<p>Đủ 18 tuổi<br/></p>"


BAD: tuple[tuple[str, bytes | dict[str, Any], str], ...] = (
    ("bad-json", b'{"ma_thu_tuc": "1.000002", ', "không phải JSON đúng cách viết"),
    ("bad-json", b"[" * 100_000, "không phải JSON đúng cách viết"),
    ("bad-record", b'["1.000002"]', "không phải một bản ghi"),
    ("bad-record", b"null", "không phải một bản ghi"),
    ("duplicate-key", b'{"ma_thu_tuc": "1.000002", "ma_thu_tuc": "1.000003"}', "“ma_thu_tuc” viết hai lần"),
    ("wrong-type", record(ma_thu_tuc=1.000002), "“ma_thu_tuc” không phải chữ mà là số"),
    (
        "wrong-type",
        record(ma_thu_tuc="1.000002", can_cu_phap_ly=["60/2014/QH13"]),
        "“can_cu_phap_ly” không phải chữ mà là danh sách",
    ),
    ("wrong-type", record(ma_thu_tuc="1.000002", linh_vuc={"ten": "Thuế"}), "không phải chữ mà là nhóm khóa"),
    ("not-utf8", b'{"ma_thu_tuc": "1.000002", "ten_thu_tuc": "C\xb8p gi\xb8y"}', "không thuộc mã UTF-8"),
    ("damaged-text", record(ma_thu_tuc="1.000002", ten_thu_tuc="C\ufffdp"), "“ten_thu_tuc” có chữ đã hỏng"),
    ("damaged-text", b'{"ma_thu_tuc": "1.000002", "ten_thu_tuc": "\\ud83d"}', "“ten_thu_tuc” có chữ đã hỏng"),
    ("record-too-large", record(ma_thu_tuc="1.000002", yeu_cau_dieu_kien="a" * MAX_LINE), "Dòng dài quá 1 MB"),
    ("no-code", record(ma_thu_tuc="  "), "Thiếu mã thủ tục"),
    ("no-code", {"ten_thu_tuc": "Cấp giấy"}, "Thiếu mã thủ tục"),
    ("bad-code", record(ma_thu_tuc="1.00119"), "Mã thủ tục “1.00119” không đúng dạng"),
    ("duplicate-code", record(ma_thu_tuc="1. 000001"), "Mã thủ tục 1.000001 đã có ở dòng 1"),
    ("no-name", record(ma_thu_tuc="1.000002", ten_thu_tuc="Không có thông tin"), "Thủ tục 1.000002 không có tên"),
    ("no-address", record(ma_thu_tuc="1.000002", detail_url=""), "thủ tục 1.000002 (detail_url) trống"),
    ("no-address", record(ma_thu_tuc="1.000002", detail_url="javascript:alert(1)"), "không phải địa chỉ web"),
    ("wrong-value", record(ma_thu_tuc="1.000002", detail_url="https://"), "không phải địa chỉ web"),
    (
        "old-charset",
        record(ma_thu_tuc="1.000002", yeu_cau_dieu_kien="tê khai th¸ng, c¸n bé, b¶n sao"),
        "TCVN3",
    ),
    ("file-name", record(ma_thu_tuc="1.000002", linh_vuc="Con"), "Windows dành riêng"),
)


@pytest.mark.parametrize(("rule", "line", "said"), BAD, ids=[f"{number}-{bad[0]}" for number, bad in enumerate(BAD)])
def test_line_that_cannot_be_used_is_refused_with_its_number_and_the_rest_goes_on(
    tmp_path: Path, rule: str, line: bytes | dict[str, Any], said: str
) -> None:
    report = run(tmp_path, record(), line, record(ma_thu_tuc="1.000009"))
    assert [one.code for one in report.imported] == ["1.000001", "1.000009"]
    (finding,) = report.refused
    assert (finding.rule, str(finding.location)) == (rule, "thu-tuc.jsonl:2")
    assert said in finding.message
    assert finding.fix
    assert len(files(tmp_path / "procedures")) == 2


def test_line_longer_than_allowed_does_not_shift_the_numbers_of_the_next(tmp_path: Path) -> None:
    report = run(tmp_path, b"x" * (3 * MAX_LINE), b"{", record())
    assert [str(finding.location) for finding in report.refused] == ["thu-tuc.jsonl:1", "thu-tuc.jsonl:2"]
    assert [one.line for one in report.imported] == [3]


def test_file_in_utf16_is_an_error_with_a_way_out(tmp_path: Path) -> None:
    with pytest.raises(TrangxaError, match="UTF-16") as caught:
        run(tmp_path, json.dumps(record()).encode("utf-16"))
    assert "UTF-8" in caught.value.hint


def test_running_twice_changes_nothing(tmp_path: Path) -> None:
    run(tmp_path, record(), record(ma_thu_tuc="1.000002"))
    before = files(tmp_path / "procedures")
    report = run(tmp_path, record(), record(ma_thu_tuc="1.000002"))
    assert [one.fate for one in report.imported] == [Fate.SAME, Fate.SAME]
    assert files(tmp_path / "procedures") == before


def test_file_that_a_person_changed_is_kept_unless_asked_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "procedures" / run(tmp_path, record()).imported[0].path
    made = path.read_bytes()
    path.write_bytes(made + b"\nXem th\xc3\xaam.\n")
    edited = path.read_bytes()
    assert run(tmp_path, record()).imported[0].fate is Fate.KEPT
    assert path.read_bytes() == edited
    assert run(tmp_path, record(), overwrite=True).imported[0].fate is Fate.REPLACED
    assert path.read_bytes() == made


def test_procedure_that_has_a_file_of_another_name_gets_no_second(tmp_path: Path) -> None:
    own = tmp_path / "procedures/tu-phap/khai-tu.md"
    own.parent.mkdir(parents=True)
    own.write_text('---\nma: "1.000001"\ntieu_de: Bài tự viết\n---\n', encoding="utf-8")
    (record_made,) = run(tmp_path, record()).imported
    assert (record_made.path, record_made.fate) == ("tu-phap/khai-tu.md", Fate.KEPT)
    assert list(files(tmp_path / "procedures")) == ["tu-phap/khai-tu.md"]


def test_procedures_of_one_name_do_not_share_a_file(tmp_path: Path) -> None:
    report = run(tmp_path, record(), record(ma_thu_tuc="1.000002"), record(ma_thu_tuc="1.000001.H55"))
    assert len({one.path for one in report.imported}) == 3


def test_same_source_address_under_two_codes_is_reported(tmp_path: Path) -> None:
    report = run(tmp_path, record(), record(ma_thu_tuc="1.000002"))
    assert [str(note) for note in report.imported[1].notes] == ["detail_url (cùng địa chỉ nguồn với thủ tục 1.000001)"]


def test_dry_run_writes_nothing(tmp_path: Path) -> None:
    report = run(tmp_path, record(), dry_run=True)
    assert report.imported[0].fate is Fate.NEW
    assert not (tmp_path / "procedures").exists()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project as far as the command looks for one."""
    (tmp_path / "du-an").mkdir()
    (tmp_path / "du-an/mkdocs.yml").write_text("site_name: Thử\n", encoding="utf-8")
    return tmp_path / "du-an"


def test_command_writes_into_the_project_and_says_so(trangxa: Callable[..., Run], root: Path, tmp_path: Path) -> None:
    source = jsonl(tmp_path / "a.jsonl", record(yeu_cau_dieu_kien=""))
    said = trangxa("import", "portal", source, "--fetched", "15/7/2026", "--root", root)
    assert said.code == 0
    assert "1 bản ghi: 1 tạo mới." in said.text
    assert "yeu_cau_dieu_kien" in said.text
    assert list(files(root / "procedures")) == ["ho-tich/1.000001-cap-giay-phep-thu.md"]


def test_command_ends_with_one_when_a_record_was_refused(
    trangxa: Callable[..., Run], root: Path, tmp_path: Path
) -> None:
    source = jsonl(tmp_path / "a.jsonl", b"{", record())
    said = trangxa("import", "portal", source, "--fetched", "2026-07-15", "--root", root, "--out", tmp_path / "ra")
    assert said.code == 1
    assert "a.jsonl:1" in said.text
    assert "2 bản ghi: 1 tạo mới, 1 bị từ chối." in said.text
    assert len(files(tmp_path / "ra")) == 1


def test_command_names_files_that_it_kept(trangxa: Callable[..., Run], root: Path, tmp_path: Path) -> None:
    source = jsonl(tmp_path / "a.jsonl", record())
    arguments = ("import", "portal", source, "--fetched", "2026-07-15", "--root", root)
    trangxa(*arguments)
    path = root / "procedures/ho-tich/1.000001-cap-giay-phep-thu.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nThêm.\n", encoding="utf-8")
    said = trangxa(*arguments)
    assert said.code == 0
    assert "Giữ nguyên ho-tich/1.000001-cap-giay-phep-thu.md" in said.text
    assert "--overwrite" in said.text


def test_command_asks_for_the_day_of_the_data(trangxa: Callable[..., Run], root: Path, tmp_path: Path) -> None:
    said = trangxa("import", "portal", jsonl(tmp_path / "a.jsonl", record()), "--root", root)
    assert said.code == 2
    assert "--fetched" in said.text
    assert not (root / "procedures").exists()


@pytest.mark.parametrize("indent", [0, 2])
def test_command_tells_json_over_many_lines_from_one_record_a_line(
    indent: int, trangxa: Callable[..., Run], root: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps([record()] if indent else record(), indent=indent), encoding="utf-8")
    said = trangxa("import", "portal", tmp_path / "a.jsonl", "--fetched", "2026-07-15", "--root", root)

    assert said.code == 1 and "viết trải ra nhiều dòng" in said.text and "JSONL" in said.text
    assert said.text.count("\n") == 2


@pytest.mark.parametrize("data", [b"PK\x03\x04" + bytes(200), b"ma;ten\n1;A\n", b"[1, 2]"], ids=["zip", "csv", "list"])
def test_command_refuses_a_file_of_another_kind_in_one_sentence(
    data: bytes, trangxa: Callable[..., Run], root: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.xlsx").write_bytes(data)
    said = trangxa("import", "portal", tmp_path / "a.xlsx", "--fetched", "2026-07-15", "--root", root)

    assert said.code == 1 and "không phải tệp JSONL của Cổng Dịch vụ công." in said.text
    assert said.text.count("\n") == 2
