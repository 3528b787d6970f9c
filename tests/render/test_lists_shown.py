"""Lists as people see them: an empty one says so and what to do, instead of a table without rows."""

from pathlib import Path

import pytest

from tests.makers import AS_OF, commune, item, site_of
from trangxa.content.sections import section_of_folder
from trangxa.pages.index import SiteIndex
from trangxa.pages.lists import views_of
from trangxa.render.fragments import Composer

SECTIONS = ("docs/van-ban", "docs/du-lich", "news", "docs/can-bo")
EMPTY = (
    "Chuyên mục này chưa có mục nào. Cần thông tin thuộc chuyên mục, xin hỏi xã theo trang "
    '<a href="../lien-he.html">Liên hệ</a>.'
)


def shown(folder: str, root: Path, *paths: str) -> str:
    index = SiteIndex(site_of(*map(item, paths)))
    view = next(views_of(index, section_of_folder(folder)))
    return Composer(root, commune(), None, AS_OF).fragments(view).body


@pytest.mark.parametrize("folder", SECTIONS)
def test_an_empty_section_says_so_kindly_and_shows_no_empty_list(folder: str, tmp_path: Path) -> None:
    body = shown(folder, tmp_path)
    assert EMPTY in body
    assert not any(tag in body for tag in ("<table", '<ul class="tx-list"', '<ul class="tx-cards"', "<form"))


@pytest.mark.parametrize("folder", ["docs/van-ban", "docs/can-bo"])
def test_a_section_with_items_does_not(folder: str, tmp_path: Path) -> None:
    body = shown(folder, tmp_path, f"{folder}/a.md")
    assert EMPTY not in body and "<table" in body
