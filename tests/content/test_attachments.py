"""Text, pages and properties of attachments; what cannot be read is told, never raised; nothing is read twice."""

import io
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader, PdfWriter
from xlsxwriter import Workbook

from tests.pdfs import pdf_of
from trangxa.content import attachments, office_xml
from trangxa.content.attachments import Extract, read_attachment

sys.path.append(str(Path(__file__).parents[2] / "scripts"))  # tests.pdfs takes its typeface from there


def write(root: Path, path: str, raw: bytes) -> str:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(raw)
    return path


def word_file(text: str) -> bytes:
    document, stream = Document(), io.BytesIO()
    document.add_paragraph(text)
    document.add_table(1, 2).cell(0, 1).text = "Ô thứ hai"
    document.sections[0].header.paragraphs[0].text = "TÀI LIỆU HỌP"
    document.core_properties.author = "Lê Thu Hà"
    document.save(stream)
    return stream.getvalue()


def packed(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return stream.getvalue()


def test_a_pdf_gives_its_pages_and_properties(tmp_path: Path) -> None:
    raw = pdf_of("Số: 06/KH-UBND\nKế hoạch\fTrang hai", author="UBND xã", title="Kế hoạch")
    held = read_attachment(tmp_path, write(tmp_path, "docs/a.pdf", raw))
    assert [page.split() for page in held.pages] == [["Số:", "06/KH-UBND", "Kế", "hoạch"], ["Trang", "hai"]]
    assert held.first_page == held.pages[0]
    assert held.text == "\f".join(held.pages)
    assert (held.metadata["Author"], held.metadata["Title"], held.unreadable) == ("UBND xã", "Kế hoạch", "")


def test_a_scanned_page_is_an_empty_text(tmp_path: Path) -> None:
    assert read_attachment(tmp_path, write(tmp_path, "a.pdf", pdf_of("\f"))).pages == ("", "")


def test_a_pdf_behind_a_password_says_so(tmp_path: Path) -> None:
    writer, stream = PdfWriter(PdfReader(io.BytesIO(pdf_of("Chữ")))), io.BytesIO()
    writer.encrypt("mat-khau", algorithm="RC4-128")
    writer.write(stream)
    assert read_attachment(tmp_path, write(tmp_path, "a.pdf", stream.getvalue())) == Extract(
        unreadable="tệp đặt mật khẩu"
    )


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.xlsx"])
@pytest.mark.parametrize("raw", [b"", b"%PDF-1.7\n%%EOF", b"PK\x03\x04 hong"])
def test_a_damaged_file_is_told_and_never_raised(tmp_path: Path, name: str, raw: bytes) -> None:
    assert read_attachment(tmp_path, write(tmp_path, name, raw)).unreadable == "tệp hỏng, không mở được"


def test_a_word_file_gives_text_of_body_table_and_header(tmp_path: Path) -> None:
    held = read_attachment(tmp_path, write(tmp_path, "a.docx", word_file("Kế hoạch văn hóa")))
    assert {"Kế hoạch văn hóa", "Ô thứ hai", "TÀI LIỆU HỌP"} <= set(held.text.split("\n"))
    assert (held.metadata["creator"], held.revisions) == ("Lê Thu Hà", 0)


def test_tracked_changes_are_counted_and_deleted_words_are_text(tmp_path: Path) -> None:
    added, gone = "<w:ins><w:t>mới</w:t></w:ins>", "<w:del><w:delText>cũ</w:delText></w:del>"
    part = f'<w:d xmlns:w="w"><w:p>{added}{gone}</w:p></w:d>'
    held = read_attachment(tmp_path, write(tmp_path, "a.docx", packed(word__document=part)))
    assert (held.revisions, held.text) == (2, "mớicũ")


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_an_archive_without_the_main_part_is_damaged(tmp_path: Path, name: str) -> None:
    assert read_attachment(tmp_path, write(tmp_path, name, packed(a="<a/>"))).unreadable == "tệp hỏng, không mở được"


def test_a_program_in_an_office_file_is_told(tmp_path: Path) -> None:
    stream = io.BytesIO(packed(word__document="<d/>"))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
    assert read_attachment(tmp_path, write(tmp_path, "a.docx", stream.getvalue())).hidden == (
        "mã lệnh tự chạy (macro)",
    )


def test_a_part_with_a_document_type_is_refused(tmp_path: Path) -> None:
    part = '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>'
    assert read_attachment(tmp_path, write(tmp_path, "a.docx", packed(word__document=part))).unreadable


def test_a_file_that_swells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_xml, "_MAX_UNPACKED", 1000)
    raw = packed(word__document="<d>" + " " * 2000 + "</d>")
    assert read_attachment(tmp_path, write(tmp_path, "a.docx", raw)).unreadable == "tệp bung ra quá lớn"


def test_a_workbook_gives_words_and_numbers(tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet()
    sheet.write(0, 0, "Thu ngân sách")
    sheet.write(0, 1, 1250)
    book.close()
    text = read_attachment(tmp_path, "a.xlsx").text
    assert "Thu ngân sách" in text and "1250" in text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_of_plain_text_is_read(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path, "a.csv", "Chỉ tiêu;Kết quả".encode(encoding))
    assert read_attachment(tmp_path, path) == Extract(("Chỉ tiêu;Kết quả",))


def test_text_is_composed(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "Bình Thành".encode())
    assert read_attachment(tmp_path, path).text == "Bình Thành"


def test_plain_text_in_another_charset_and_missing_files_are_told(tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", b"Ch\xfc")
    assert read_attachment(tmp_path, path).unreadable == "tệp không dùng bảng mã UTF-8"
    assert read_attachment(tmp_path, "khong-co.pdf").unreadable == "không có tệp"


def test_a_picture_holds_no_text(tmp_path: Path) -> None:
    assert read_attachment(tmp_path, write(tmp_path, "a.png", b"\x89PNG")) == Extract()


def test_the_same_bytes_are_opened_once_even_under_another_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read_attachment(tmp_path, write(tmp_path, "a.pdf", pdf_of("Kế hoạch", author="UBND")))
    monkeypatch.setattr(attachments, "extract", lambda suffix, raw: pytest.fail("mở lại tệp đã đọc"))
    assert read_attachment(tmp_path, write(tmp_path, "docs/b.pdf", pdf_of("Kế hoạch", author="UBND"))) == first


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", b"truoc")
    assert read_attachment(tmp_path, path).text == "truoc"
    write(tmp_path, path, b"sau do")
    assert read_attachment(tmp_path, path).text == "sau do"


@pytest.mark.parametrize("kept", [b"", b"{", b"1", b'["khac", [], {}, 0, ""]'])
def test_a_damaged_or_old_copy_only_costs_time(tmp_path: Path, kept: bytes) -> None:
    raw = pdf_of("Kế hoạch")
    read_attachment(tmp_path, write(tmp_path, "a.pdf", raw))
    for copy in (tmp_path / ".trangxa/attachments").iterdir():
        copy.write_bytes(kept)
    assert read_attachment(tmp_path, write(tmp_path, "b.pdf", raw)).text.strip() == "Kế hoạch"


def test_a_place_that_cannot_be_written_to_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / ".trangxa").write_bytes(b"")
    assert read_attachment(tmp_path, write(tmp_path, "a.txt", b"chu")).text == "chu"
