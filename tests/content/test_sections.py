"""Sections: where a file belongs, its address, and that menu and sections agree."""

import pytest

from trangxa.content.facts import kind_of
from trangxa.content.kinds import KINDS
from trangxa.content.sections import MENU, SECTIONS, address_of, section_of
from trangxa.content.targets import Target, file_address, target_of


@pytest.mark.parametrize(
    ("path", "kind", "address"),
    [
        ("docs/index.md", "trang", "index.html"),
        ("docs/lien-he.md", "trang", "lien-he.html"),
        ("docs/gioi-thieu/lich-su.md", "trang", "gioi-thieu/lich-su.html"),
        ("docs/van-ban/index.md", "trang", "van-ban/index.html"),
        ("docs/van-ban/2026/12-kh.md", "van-ban", "van-ban/2026/12-kh.html"),
        ("news/2026/11/tin.md", "tin-tuc", "tin-tuc/2026/11/tin.html"),
        ("procedures/ho-tich/1.001193-a.md", "thu-tuc", "dich-vu-cong/ho-tich/1.001193-a.html"),
    ],
)
def test_kind_and_address_follow_the_folder(path: str, kind: str, address: str) -> None:
    assert (kind_of(path), address_of(path)) == (kind, address)


def test_nothing_outside_the_content_has_an_address() -> None:
    assert section_of("trangxa/a.md") is None
    assert address_of("README.md") is None


def test_sections_have_each_a_folder_an_address_and_a_known_kind() -> None:
    assert len({section.folder for section in SECTIONS}) == len(SECTIONS)
    assert len({section.address for section in SECTIONS}) == len(SECTIONS)
    assert {section.kind for section in SECTIONS} == set(KINDS)


def test_every_section_but_the_top_is_in_the_menu_once() -> None:
    folders = [folder for _, group in MENU for folder in group]
    assert sorted(folders) == sorted(section.folder for section in SECTIONS if section.address)


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("b.md", Target(False, "news/2026/b.md", "")),
        ("../a.md#muc", Target(False, "news/a.md", "muc")),
        ("../../docs/x.md?y", Target(False, "docs/x.md", "")),
        ("#mục%20lục", Target(False, "", "mục lục")),
        ("t%C3%AAn.pdf", Target(False, "news/2026/tên.pdf", "")),
        ("https://a.vn/b#c", Target(True, "", "")),
        ("MAILTO:a@b.vn", Target(True, "", "")),
        ("tel:1022", Target(True, "", "")),
        ("../../../etc/passwd", None),
        ("/tin-tuc/", None),
        ("//a.vn/b", None),
        ("\\\\a\\b", None),
        ("javascript:x", None),
        ("java\tscript:x", None),
        ("\x01javascript:x", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("", None),
    ],
)
def test_where_a_written_target_leads(written: str, target: Target | None) -> None:
    assert target_of("news/2026/tin.md", written) == target


def test_address_of_a_file() -> None:
    assert file_address("news/2026/anh/a.png") == "tin-tuc/2026/anh/a.png"
    assert file_address("docs/anh/a.png") == "anh/a.png"
