"""scripts/pdf.py makes official documents of content files, the same way every time.

Making one needs a typeface with Vietnamese letters, which a bare machine lacks: these tests give reportlab's own Vera a
character map of that kind. Its letters look wrong, but layout, text layer and bytes are made as ever.
"""

import io
import struct
import unicodedata
from pathlib import Path

import pdf
import pytest
import reportlab
from paper.fonts import FAMILIES, find_faces, use_faces
from paper.page import pdf_of
from paper.text import Block, read_blocks
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject
from reportlab.pdfbase.ttfonts import TTFontFile, TTFontMaker

from tests.scripts.papers import CONSULTATIONS, DECISION, ROOT, SUMMARY, squeezed, text_layer
from trangxa.errors import TrangxaError

VERA = Path(reportlab.__file__).parent / "fonts"
LETTERS = [chr(code) for code in (*range(0x20, 0x1B1), *range(0x1EA0, 0x1EFA), *range(0x2010, 0x2027))]


def with_vietnamese(face: Path) -> bytes:
    """The typeface with its letters standing also for the Vietnamese ones that are made of them."""
    font, made = TTFontFile(str(face)), TTFontMaker()
    glyphs = {letter: font.charToGlyph.get(ord(unicodedata.normalize("NFD", letter)[0]), 1) for letter in LETTERS}
    groups = b"".join(struct.pack(">LLL", ord(letter), ord(letter), glyph) for letter, glyph in glyphs.items())
    table = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, len(glyphs)) + groups
    for tag in font.table:
        made.add(tag, font.get_table(tag))
    made.add("cmap", struct.pack(">HHHHL", 0, 1, 3, 10, 12) + table)
    return bytes(made.makeStream())


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds a whole family with Vietnamese letters."""
    folder = tmp_path_factory.mktemp("phong-chu")
    for name, face in zip(FAMILIES[0], ("Vera", "VeraBd", "VeraIt", "VeraBI"), strict=True):
        (folder / name).write_bytes(with_vietnamese(VERA / f"{face}.ttf"))
    return folder


@pytest.fixture
def typeface(fonts: Path) -> None:
    use_faces(find_faces((fonts,)))


def tags_of(reader: PdfReader) -> list[str]:
    """Tags of the structure tree in reading order."""
    found: list[str] = []

    def walk(element: DictionaryObject) -> None:
        found.append(element["/S"])
        kids = element["/K"]
        for kid in kids if isinstance(kids, list) else []:
            walk(kid.get_object() if isinstance(kid, IndirectObject) else kid)

    walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


@pytest.mark.usefixtures("typeface")
def test_decision_made_again_holds_number_date_and_title() -> None:
    target, data = pdf.make(DECISION)
    (paper, _), reader = pdf.read_paper(DECISION), PdfReader(io.BytesIO(data))
    layer = text_layer(reader, paper)
    assert target == DECISION.parent / "tep/35-qd-ubnd.pdf"
    for said in ("Số: 35/QĐ-UBND", "Bình Thành, ngày 04 tháng 8 năm 2025", "QUYẾT ĐỊNH", paper.abstract):
        assert squeezed(said) in layer
    assert reader.metadata.title == f"Quyết định số 35/QĐ-UBND ngày 04/08/2025: {paper.abstract}"


@pytest.mark.usefixtures("typeface")
def test_bytes_are_the_same_twice_and_whatever_was_made_before() -> None:
    first = pdf.make(DECISION)[1]
    pdf.make(SUMMARY)
    assert pdf.make(DECISION)[1] == first


@pytest.mark.usefixtures("typeface")
def test_summary_of_another_body_cannot_pass_for_its_document() -> None:
    paper, _ = pdf.read_paper(SUMMARY)
    layer = text_layer(PdfReader(io.BytesIO(pdf_of(paper))), paper)
    assert squeezed("Tóm tắt quyết định số 2054/QĐ-UBND") in layer
    assert squeezed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") not in layer
    assert paper.signature == ()


@pytest.mark.usefixtures("typeface")
def test_structure_tells_title_headings_and_table_cells_in_reading_order() -> None:
    tags = tags_of(PdfReader(io.BytesIO(pdf.make(DECISION)[1])))
    assert tags.index("/H1") < tags.index("/H2") < tags.index("/Table")
    table = tags.index("/Table")
    assert tags[table : table + 11] == ["/Table", "/TR", *["/TH"] * 4, "/TR", *["/TD"] * 4]


@pytest.mark.usefixtures("typeface")
def test_pdf_from_elsewhere_is_never_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "docs/van-ban/2025/35-qd-ubnd.md"
    (file.parent / "tep").mkdir(parents=True)
    file.write_bytes(DECISION.read_bytes())
    signed = file.parent / "tep/35-qd-ubnd.pdf"
    signed.write_bytes(b"%PDF-1.7 scanned and signed")
    monkeypatch.setattr(pdf, "ROOT", tmp_path)
    with pytest.raises(TrangxaError, match="không do lệnh này tạo"):
        pdf.make(file)
    signed.unlink()
    assert pdf.make(file)[0] == signed


def test_machine_without_the_typeface_is_told_which_package_brings_it(tmp_path: Path) -> None:
    with pytest.raises(TrangxaError) as caught:
        find_faces((tmp_path, tmp_path / "khong-co"))
    assert "apt-get install fonts-liberation2" in caught.value.hint


def test_family_without_vietnamese_letters_is_passed_over(tmp_path: Path, fonts: Path) -> None:
    for name in FAMILIES[0]:
        (tmp_path / name).write_bytes((VERA / "Vera.ttf").read_bytes())
    assert find_faces((tmp_path, fonts)).regular == fonts / FAMILIES[0].regular


def test_text_is_read_into_headings_paragraphs_list_entries_and_tables() -> None:
    body = "*Căn cứ* A & B;\n\n## Điều 1\n\n1. Một\n   - con\n2. Hai\n\n| A | B |\n|---|--:|\n| x | **2** |\n"
    assert read_blocks(body) == [
        Block("<i>Căn cứ</i> A &amp; B;"),
        Block("Điều 1", level=2),
        Block("1. Một", depth=1),
        Block("- con", depth=2),
        Block("2. Hai", depth=1),
        Block(rows=(("A", "B"), ("x", "<b>2</b>")), sides=("None", "Right")),
    ]


def test_consultation_without_its_draft_says_how_to_write_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "docs/gop-y/2026/thu.md"
    file.parent.mkdir(parents=True)
    file.write_text(CONSULTATIONS[0].read_text("utf-8").replace("## Dự thảo: ", "## "), "utf-8")
    (tmp_path / "commune.yml").write_bytes((ROOT / "commune.yml").read_bytes())
    monkeypatch.setattr(pdf, "ROOT", tmp_path)
    with pytest.raises(TrangxaError) as caught:
        pdf.read_paper(file)
    assert "## Dự thảo:" in caught.value.hint
