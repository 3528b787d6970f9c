"""Rules on leaks in what items show: PDF, Word, workbooks, CSV, SVG, photographs, and the names of files."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.office_files import docx_of, picture_of, xlsx_of
from tests.pdfs import pdf_of
from tests.rules.test_leaks import NEWS, leaks
from trangxa.content.pictures import shows_position
from trangxa.findings import Finding, Severity
from trangxa.rules.leaks.known import keep_marks, load_marks
from trangxa.rules.leaks.names import name_in_cell, name_of_entry, name_of_line, names_in

FOLDER = "news/2026/11"


def with_file(root: Path, name: str, raw: bytes, body: str = "") -> list[Finding]:
    """What is found in a news item that links to one file."""
    (root / FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
    (root / FOLDER / name).write_bytes(raw)
    return leaks(root, body or f"Xem [tệp]({name}).")


SHOWN = f"mục {NEWS} đăng tệp này"
LIST = "Danh sách\nHọ và tên | Số CCCD\nNguyễn Văn An | 019085001234\nMa Thị Lan | 019185001235"
ROWS = [["DANH SÁCH HỘ", ""], ["TT", "Họ và tên", "Điện thoại"], ["1", "Nguyễn Văn An", "987654321"]]


@pytest.mark.parametrize(
    ("name", "raw", "rule", "where"),
    [
        ("a.pdf", pdf_of("Mở đầu\fSố 019085001234"), "leak-identity-numbers", f"(trang 2, {SHOWN})"),
        ("a.pdf", pdf_of("TUYỆT MẬT\nBáo cáo"), "leak-secrecy", f"(trang 1, {SHOWN})"),
        ("a.pdf", pdf_of("Tối mật\nBáo cáo"), "leak-secrecy", f"(trang 1, {SHOWN})"),
        ("a.pdf", pdf_of("Báo cáo LƯU HÀNH NỘI BỘ"), "leak-circulation", f"(trang 1, {SHOWN})"),
        ("a.pdf", pdf_of("Chữ", title="CCCD 019085001234"), "leak-identity-numbers", f"(thuộc tính tệp, {SHOWN})"),
        ("a.docx", docx_of(LIST), "leak-identity-numbers", f"({SHOWN})"),
        ("a.docx", docx_of("UBND XÃ | CỘNG HÒA\nMẬT | Bình Thành"), "leak-secrecy", f"({SHOWN})"),
        ("a.xlsx", xlsx_of(ROWS), "leak-phones", f"(trang tính “Danh sách”, {SHOWN})"),
        ("a.csv", "Tên;Hộ chiếu\nNguyễn Văn An;B1234567\n".encode(), "leak-insurance-tax", f"({SHOWN})"),
        ("a.csv", "Người khuyết tật nặng,\nTT,Họ và tên\n1,Nguyễn Văn An\n".encode(), "leak-sensitive", f"({SHOWN})"),
        ("a.json", rb'{"ng\u01b0\u1eddi": "CCCD 019085001234"}', "leak-identity-numbers", f"({SHOWN})"),
        ("a.json", rb'{"t\u00e0i kho\u1ea3n": ["8500205123456"]}', "leak-insurance-tax", f"({SHOWN})"),
        (
            "a.pdf",
            pdf_of("DANH SÁCH\nTT Họ và tên Số tài khoản\n1 Nguyễn Văn An 8500205123456\n2 Ma Thị Lan 8500205123457"),
            "leak-insurance-tax",
            f"(trang 1, {SHOWN})",
        ),
        ("a.pdf", pdf_of("Bà Hoàng Thị Nụ, xóm Đồn,\nbị ung thư"), "leak-sensitive", f"(trang 1, {SHOWN})"),
        ("a.txt", "Đầu\nKHÔNG PHỔ BIẾN\n".encode(), "leak-circulation", f"({SHOWN})"),
        ("a.svg", "<svg><text>Gọi 0987 654 321</text></svg>".encode(), "leak-phones", f"({SHOWN})"),
        ("cccd-019085001234.pdf", pdf_of("Chữ"), "leak-identity-numbers", f"(tên tệp, {SHOWN})"),
        ("bao-cao-luu-hanh-noi-bo.pdf", pdf_of("Chữ"), "leak-circulation", f"(tên tệp, {SHOWN})"),
    ],
)
def test_a_leak_in_a_file_tells_page_and_item(name: str, raw: bytes, rule: str, where: str, tmp_path: Path) -> None:
    (found,) = with_file(tmp_path, name, raw)
    assert (found.rule, found.location.path) == (rule, f"{FOLDER}/{name}")
    assert where in found.message


@pytest.mark.parametrize(
    ("name", "raw", "words", "severity"),
    [
        ("a.csv", b"H\xf4ng,019085001234\n", "không dùng bảng mã UTF-8", Severity.WARNING),
        ("a.docx", docx_of("Kế hoạch")[:900], "Tệp hỏng, không mở được", Severity.ERROR),
    ],
)
def test_a_file_that_could_not_be_looked_into_is_told(
    name: str, raw: bytes, words: str, severity: Severity, tmp_path: Path
) -> None:
    (found,) = with_file(tmp_path, name, raw)
    assert (found.rule, found.severity) == ("leak-metadata", severity)
    assert words in found.message


def test_a_file_that_is_not_what_its_name_says_is_not_told_of_again(tmp_path: Path) -> None:
    assert with_file(tmp_path, "a.docx", pdf_of("Kế hoạch")) == []


def test_a_stamp_on_every_page_is_told_once(tmp_path: Path) -> None:
    (found,) = with_file(tmp_path, "a.pdf", pdf_of("Trang đầu\fLƯU HÀNH NỘI BỘ\fLƯU HÀNH NỘI BỘ"))
    assert "trang 2" in found.message


def test_a_row_of_a_csv_has_its_line(tmp_path: Path) -> None:
    (found,) = with_file(tmp_path, "a.csv", "Tên;CCCD\n;\nNguyễn Văn An;019085001234\n".encode())
    assert found.location.line == 3


def test_the_name_of_an_item_is_read(tmp_path: Path) -> None:
    path = f"{FOLDER}/cccd-019085001234.md"
    (found,) = leaks(tmp_path, path=path, ma="tin-a1b2c3", tieu_de="Tin")
    assert (found.location.path, found.location.line) == (path, 0)
    assert "019085001234" not in found.message


@pytest.mark.parametrize(
    "raw",
    [
        pdf_of("Tổng thu ngân sách xã\n134.900\n012 345 678"),
        pdf_of("DANH SÁCH THÀNH VIÊN\n1 Nguyễn Văn An\n2 Ma Thị Lan"),
        pdf_of("Hỗ trợ người khuyết tật\nNgười ký\nMa Thị Hạnh"),
        pdf_of("Độ mật của tài liệu do người soạn đề xuất"),
    ],
)
def test_a_page_that_leaks_nothing_is_let_pass(raw: bytes, tmp_path: Path) -> None:
    assert with_file(tmp_path, "a.pdf", raw) == []


def test_figures_of_a_workbook_are_no_numbers_of_persons(tmp_path: Path) -> None:
    rows = [["Chỉ tiêu", "Mã số", "Số tiền"], ["Thu", "011", "123456789012"], ["Chi", "012", "987654321"]]
    assert with_file(tmp_path, "a.xlsx", xlsx_of(rows)) == []


def test_a_file_that_nothing_shows_is_not_judged(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / FOLDER / "a.pdf").write_bytes(pdf_of("Số 019085001234"))
    assert leaks(tmp_path) == []


def test_a_file_of_two_items_is_told_once(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / FOLDER / "a.pdf").write_bytes(pdf_of("Số 019085001234"))
    leaks(tmp_path, "[tệp](a.pdf)", path=f"{FOLDER}/a.md")
    assert len(leaks(tmp_path, "[tệp](a.pdf)", path=f"{FOLDER}/b.md")) == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("position", [True, False])
def test_a_photo_that_tells_where_it_was_taken_blocks(kind: str, position: bool, tmp_path: Path) -> None:
    name = f"anh/a.{kind.lower()}"
    found = with_file(tmp_path, name, picture_of(kind, position=position), f"![Lễ hội]({name})")
    assert [(f.rule, f.severity) for f in found] == [("leak-metadata", Severity.ERROR)] * position


def test_position_in_xmp_counts(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8 <x exif:GPSLatitude='21,47N'/>")
    assert shows_position(tmp_path / "a.jpg")


@given(st.binary(max_size=200))
def test_any_bytes_may_stand_in_a_picture(raw: bytes) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        file = Path(folder) / "a.jpg"
        file.write_bytes(b"\xff\xd8\xff\xe1\x00\x40Exif\0\0" + raw)
        assert shows_position(file) in (True, False)
    assert not shows_position(file)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (docx_of("Chữ", left=["chỗ sửa"]), "1 chỗ sửa theo dõi"),
        (docx_of("Chữ", left=["ghi chú"]), "1 ghi chú"),
        (docx_of("Chữ", left=["chữ ẩn"]), "1 chỗ chữ ẩn"),
    ],
)
def test_what_is_left_in_a_word_file_blocks(raw: bytes, said: str, tmp_path: Path) -> None:
    (found,) = with_file(tmp_path, "a.docx", raw)
    assert found.severity is Severity.ERROR
    assert said in found.message


@pytest.mark.parametrize("left", ["trang tính ẩn", "dòng ẩn", "cột ẩn", "ghi chú"])
def test_what_is_hidden_in_a_workbook_blocks(left: str, tmp_path: Path) -> None:
    (found,) = with_file(tmp_path, "a.xlsx", xlsx_of([["Chỉ tiêu", "Số"], ["Hộ", "1"]], left=[left]))
    assert found.severity is Severity.ERROR
    assert left in found.message


@pytest.mark.parametrize(
    ("author", "told"),
    [("Nguyễn Văn An", True), ("Ma Thị Hạnh", False), ("UBND xã Bình Thành", False), ("Admin", False), ("", False)],
)
def test_the_author_of_a_pdf_is_told_when_he_is_a_private_person(author: str, told: bool, tmp_path: Path) -> None:
    found = with_file(tmp_path, "a.pdf", pdf_of("Chữ", author=author))
    assert [(f.rule, f.severity) for f in found] == [("leak-metadata", Severity.WARNING)] * told
    assert not any("Nguyễn Văn An" in finding.message for finding in found)


@pytest.mark.parametrize("name", ["a.doc", "a.xls", "a.zip"])
def test_a_file_of_a_kind_that_is_never_looked_into_is_told(name: str, tmp_path: Path) -> None:
    start = b"\xd0\xcf\x11\xe0" if name in ("a.doc", "a.xls") else b"PK\x03\x04"
    found = with_file(tmp_path, name, start + b"kh\xf4ng doc duoc")
    assert [(f.rule, f.severity) for f in found] == [("leak-metadata", Severity.WARNING)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông Nguyễn Văn An và bà Ma Lan", ["Nguyễn Văn An", "Ma Lan"]),
        ("Nguyễn Thị Thu Hà phát biểu", ["Nguyễn Thị Thu Hà"]),
        ("Chủ tịch Hồ Chí Minh", []),
        ("xóm Vũ Hồng, xã Phú Đình, tỉnh Thái Nguyên", []),
        ("Trường Tiểu học Bình Thành", []),
        ("Cao đẳng nghề, Lý do đó, Hoàng hôn", []),
    ],
)
def test_names_of_persons_are_told_from_other_names(text: str, names: list[str]) -> None:
    assert sorted(names_in(text)) == sorted(names)


def test_names_in_cells_entries_and_lines() -> None:
    assert name_in_cell("1. Ông Nguyễn Văn An (chủ hộ)") == "Nguyễn Văn An"
    assert name_in_cell("Vũ Hồng") == ""
    assert name_in_cell("Vũ Hồng", named=True) == "Vũ Hồng"
    assert name_in_cell("NGUYỄN VĂN AN", named=True) == "Nguyễn Văn An"
    assert name_of_entry("Bà Ma Lan, xóm Đồn") == "Ma Lan"
    assert name_of_entry("Nâng cấp đường Nguyễn Văn An") == ""
    assert name_of_line("12 Nguyễn Văn An 12/3/1980") == "Nguyễn Văn An"


def test_an_unchanged_text_is_not_looked_at_again_and_a_changed_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert leaks(tmp_path, "Thân bài.") == []
    known = load_marks(tmp_path)
    assert len(known) == 2
    monkeypatch.setattr("trangxa.rules.leaks.papers.marks_of", lambda *_, **__: pytest.fail("xem lại bài cũ"))
    assert leaks(tmp_path, "Thân bài.") == []
    monkeypatch.undo()
    assert len(leaks(tmp_path, "MẬT")) == 1
    assert len(leaks(tmp_path, "MẬT")) == 1


@pytest.mark.parametrize("kept", ["", "cũ\nabc", "\xff"])
def test_a_damaged_or_old_memory_only_costs_time(kept: str, tmp_path: Path) -> None:
    leaks(tmp_path)
    (tmp_path / ".trangxa/leak-marks.txt").write_text(kept, encoding="latin-1", errors="replace")
    assert load_marks(tmp_path) == {}
    assert len(leaks(tmp_path, "MẬT")) == 1


def test_a_place_that_cannot_be_written_to_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / ".trangxa").write_bytes(b"")
    keep_marks(tmp_path, {"0" * 64: frozenset()})
    assert load_marks(tmp_path) == {}
