"""Links, anchors, pictures and attached files: which lead somewhere, and what is said of the others."""

from pathlib import Path
from typing import Any

import pytest

from tests.content.linked import linking, site_of, told
from tests.sample import LONG, entry


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        pytest.param("[a](dich.md)", [], id="an item"),
        pytest.param("[a](dich.md#ket-qua)", [], id="a heading of it"),
        pytest.param("[a](../../news/2026/dich.md)", [], id="a long way round"),
        pytest.param("[a](tep/b.pdf)", [], id="a file"),
        pytest.param("![a](anh/a.png)", [], id="a picture"),
        pytest.param("[a](https://a.vn/b) <a@b.vn> [c](tel:1022)", [], id="outside"),
        pytest.param("## Mục\n\n[a](#muc)", [], id="own heading"),
        pytest.param("a[^1]\n\n[^1]: b", [], id="a footnote"),
        pytest.param("[a](dich.md#khong-co)", ["broken-anchor"], id="no such heading there"),
        pytest.param("[a](#khong-co)", ["broken-anchor"], id="no such heading here"),
        pytest.param("[a](khong-co.md)", ["broken-link"], id="no such item"),
        pytest.param("[a](nhap.md)", ["link-to-draft"], id="a draft"),
        pytest.param("[a](hong.md)", [], id="an unreadable item: its own finding is enough"),
        pytest.param("[a](tep/c.pdf)", ["missing-file"], id="no such file"),
        pytest.param("[a](anh)", ["missing-file"], id="a folder"),
        pytest.param("![a](anh/b.png)", ["missing-file"], id="no such picture"),
        pytest.param("![a](https://a.vn/a.png)", ["outside-picture"], id="a picture elsewhere"),
        pytest.param("![a](dich.md)", ["missing-file"], id="an item as picture"),
        pytest.param("[a](/tin-tuc/)", ["broken-link"], id="from the root"),
        pytest.param("[a](../../../a.md)", ["broken-link"], id="out of the project"),
        pytest.param("[a](../../commune.yml)", ["missing-file"], id="a file that is no content"),
        pytest.param("[a](javascript:alert)", ["unsafe-link"], id="javascript"),
        pytest.param("[a](ftp://a.vn)", ["unsafe-link"], id="another scheme"),
        pytest.param("[a](http://)", ["broken-link"], id="no host"),
        pytest.param("[a](http://localhost:8000/)", ["broken-link"], id="the editor's own computer"),
        pytest.param("[a](mailto:abc)", ["broken-link"], id="no mail address"),
        pytest.param("[a](tel:abc)", ["broken-link"], id="no telephone number"),
        pytest.param("[a](tel:02083000001) [b](mailto:a@b.vn) [c](https://xã.vn)", [], id="good ones"),
        pytest.param("[a](www.a.vn)", ["broken-link"], id="no https"),
        pytest.param("[a]()", ["broken-link"], id="nothing"),
        pytest.param("[a](java&#9;script:alert)", ["unsafe-link"], id="javascript with a tab in it"),
        pytest.param("![a](tep/b.pdf)", ["not-picture"], id="a paper as picture"),
        pytest.param("[a](danh sách.pdf)", ["broken-link"], id="a blank in a file name"),
        pytest.param("[a](../van ban/b.md)", ["broken-link"], id="a blank in a folder name"),
        pytest.param('[a](dich.md "Đích đến")', [], id="a title"),
        pytest.param("[1](xem phụ lục 2)", [], id="a remark in round brackets"),
        pytest.param("[a](b.md) [a](c.md)", ["broken-link", "broken-link"], id="two"),
    ],
)
def test_links(body: str, rules: list[str], tmp_path: Path) -> None:
    assert told(site_of(tmp_path, linking(body)), "news/2026/tin.md") == rules


@pytest.mark.parametrize(
    ("body", "said", "mend"),
    [
        pytest.param("[a](C:\\\\Users\\\\a\\\\b.docx)", "mạng nội bộ", "tep/12-kh.pdf", id="a path of Windows"),
        pytest.param("[a](\\\\\\\\may-chu\\\\b.docx)", "mạng nội bộ", "tep/12-kh.pdf", id="a folder of the network"),
        pytest.param("![ao làng](file:///c:/a.png)", "Ảnh “file:", "anh/hoi-lang.jpg", id="a picture on a disk"),
        pytest.param("![ao làng](data:image/png;base64,AA)", "một tệp ảnh", "anh/hoi-lang.jpg", id="a picture as text"),
        pytest.param("![ao làng](//a.vn/a.png)", "một tệp ảnh", "anh/hoi-lang.jpg", id="a picture on a host"),
        pytest.param("[a](//a.vn/b)", "thiếu https:", "Thêm https:", id="an address without its scheme"),
        pytest.param("[a](ubnd@a.gov.vn)", "thiếu mailto:", "Thêm mailto:", id="a mailbox"),
        pytest.param("[a](..\\..\\docs\\a.md)", "dùng dấu \\", "dấu / thay dấu \\", id="signs of Windows"),
        pytest.param("![a b](tep\\\\c.png)", "dùng dấu \\", "dấu / thay dấu \\", id="signs of Windows to a file"),
        pytest.param("[a](#khong-co)", "“#khong-co”", "Bỏ liên kết", id="a heading where there is none"),
    ],
)
def test_the_fix_can_be_followed(body: str, said: str, mend: str, tmp_path: Path) -> None:
    (finding,) = (f for f in site_of(tmp_path, linking(body)).problems if f.location.path == "news/2026/tin.md")
    assert (said in finding.message, mend in finding.fix) == (True, True), finding


def test_a_picture_of_a_kind_that_is_refused_is_told_of_once(tmp_path: Path) -> None:
    files = linking("![ao làng](anh/a.heic)") | {"news/2026/anh/a.heic": b"ftypheic"}
    assert [f.rule for f in site_of(tmp_path, files).problems if "heic" in f.message] == ["file-type"]


def test_a_broken_link_has_its_line(tmp_path: Path) -> None:
    files = linking("\n[a](khong-co.md)")
    text = files["news/2026/tin.md"]
    assert isinstance(text, str)
    (finding,) = (f for f in site_of(tmp_path, files).problems if f.rule == "broken-link")
    assert finding.location.line == text.split("\n").index("[a](khong-co.md)") + 1


@pytest.mark.parametrize(
    ("keys", "rules"),
    [
        ({"anh": {"tep": "anh/a.png", "mo_ta": "A"}}, []),
        ({"anh": {"tep": "tep/b.pdf", "mo_ta": "A"}}, ["not-picture"]),
        ({"anh": {"tep": "anh/A.png", "mo_ta": "A"}}, ["missing-file"]),
        ({"anh": {"tep": "https://a.vn/a.png", "mo_ta": "A"}}, ["wrong-value"]),
        ({"tep_dinh_kem": [{"ten": "B", "tep": "tep/b.pdf"}, {"ten": "C", "tep": "tep/c.pdf"}]}, ["missing-file"]),
        ({"tep_dinh_kem": [{"ten": "B", "tep": "dich.md"}]}, ["missing-file"]),
    ],
)
def test_files_of_the_front_matter(keys: dict[str, Any], rules: list[str], tmp_path: Path) -> None:
    assert told(site_of(tmp_path, linking("", **keys)), "news/2026/tin.md") == rules


def test_a_directive_must_lead_to_its_document(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/chi-dao-dieu-hanh/a.md": entry("chi-dao", "cd-a", "A", LONG)})
    assert told(site, "docs/chi-dao-dieu-hanh/a.md") == ["broken-link"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Dich.md", "dich.md"),
        ("dich.html", "dich.md"),
        ("dich", "dich.md"),
        ("dich.MD", "dich.md"),
        ("tep/B.PDF", "tep/b.pdf"),
        ("..\\2026\\dich.md", "dich.md"),
    ],
)
def test_the_fix_names_the_file_that_was_most_likely_meant(written: str, meant: str, tmp_path: Path) -> None:
    site = site_of(tmp_path, linking(f"[a]({written})"))
    (fault,) = (f for f in site.problems if f.location.path == "news/2026/tin.md")
    assert fault.fix == f"Có lẽ là {meant}."


def test_an_item_in_the_place_of_a_file_is_called_one(tmp_path: Path) -> None:
    site = site_of(tmp_path, linking("", tep_dinh_kem=[{"ten": "B", "tep": "dich.md"}]))
    assert [f.message for f in site.problems if f.location.path == "news/2026/tin.md"] == [
        "Tệp “dich.md” trỏ tới một mục, không phải một tệp để tải hay để xem."
    ]
