"""Between files: links, anchors, pictures, attachments, identities, files that nobody shows."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.makers import AS_OF
from tests.sample import LONG, PDF, entry, png, write_files
from trangxa.content.site import Site, load_site
from trangxa.findings import Severity

TARGET = entry("tin-tuc", "tin-dich", "Đích", "## Kết quả\n\nTốt.")
OTHERS: dict[str, str | bytes] = {
    "news/2026/dich.md": TARGET,
    "news/2026/nhap.md": TARGET.replace("tin-dich", "tin-nhap").replace("ma: ", "nhap: true\nma: "),
    "news/2026/hong.md": "---\na: b: c\n---\n",
    "news/2026/anh/a.png": png(),
    "news/2026/tep/b.pdf": PDF,
}


def site_of(root: Path, files: dict[str, str | bytes], as_of: date = AS_OF) -> Site:
    for folder in ("docs", "news", "procedures"):
        (root / folder).mkdir(exist_ok=True)
    return load_site(write_files(root, files), as_of)


def told(site: Site, path: str) -> list[str]:
    return [finding.rule for finding in site.problems if finding.location.path == path]


def linking(body: str, **keys: Any) -> dict[str, str | bytes]:
    return {**OTHERS, "news/2026/tin.md": entry("tin-tuc", "tin-thu", "Tin", f"{LONG}\n\n{body}", **keys)}


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
        pytest.param("[a](b.md) [a](c.md)", ["broken-link", "broken-link"], id="two"),
    ],
)
def test_links(body: str, rules: list[str], tmp_path: Path) -> None:
    assert told(site_of(tmp_path, linking(body)), "news/2026/tin.md") == rules


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


def test_two_items_with_one_code_are_told_at_the_second(tmp_path: Path) -> None:
    other = TARGET.replace("Đích", "Khác")
    site = site_of(
        tmp_path,
        {"news/a.md": TARGET, "docs/thong-bao/b.md": entry("thong-bao", "tin-dich", "B", LONG), "news/c.md": other},
    )
    codes = [str(f.location) for f in site.problems if f.rule == "duplicate-code"]
    assert len(codes) == 2
    assert all(place.startswith("news/") for place in codes)


def test_documents_of_one_number_and_year_of_one_unit_collide(tmp_path: Path) -> None:
    text = entry("van-ban", "x", "y", ma=None, tieu_de=None)
    site = site_of(tmp_path, {"docs/van-ban/a.md": text, "docs/van-ban/b.md": text, "docs/van-ban/tep/a.pdf": PDF})
    assert told(site, "docs/van-ban/b.md") == ["duplicate-code"]


def test_only_files_that_an_item_shows_are_published(tmp_path: Path) -> None:
    site = site_of(tmp_path, linking("[a](tep/b.pdf)"))
    assert site.files == {"news/2026/tep/b.pdf"}
    unused = [f for f in site.problems if f.rule == "unused-file"]
    assert [(f.location.path, f.severity) for f in unused] == [("news/2026/anh/a.png", Severity.WARNING)]


@pytest.mark.parametrize(
    ("svg", "safe"),
    [
        ("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>", True),
        ("<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/></svg>", True),
        ("<svg onload='x()'/>", False),
        ("<svg><script>x</script></svg>", False),
        ("<svg><a href='javascript:x'/></svg>", False),
        ("<svg><foreignObject/></svg>", False),
        ("<svg><image href='https://a.vn/b.png'/></svg>", False),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", False),
    ],
)
def test_a_drawing_that_could_do_something_is_refused(svg: str, safe: bool, tmp_path: Path) -> None:
    site = site_of(tmp_path, {**linking("![a](anh/v.svg)"), "news/2026/anh/v.svg": svg})
    assert told(site, "news/2026/anh/v.svg") == ([] if safe else ["unsafe-picture"])


def test_drafts_and_unreadable_files_are_no_items(tmp_path: Path) -> None:
    site = site_of(tmp_path, OTHERS)
    assert [item.path for item in site.items] == ["news/2026/dich.md"]
    assert site.broken == {"news/2026/hong.md"}


def test_a_missing_content_folder_is_told(tmp_path: Path) -> None:
    write_files(tmp_path, {"news/a.md": TARGET, "docs/index.md": entry("trang", "trang", "A", LONG)})
    assert [f.location.path for f in load_site(tmp_path, AS_OF).problems if f.rule == "missing-folder"] == [
        "procedures"
    ]
