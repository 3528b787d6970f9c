"""A stamped article is, byte for byte, what its template makes of it."""

from dataclasses import replace
from typing import Any

import pytest
from markupsafe import Markup

from tests.makers import commune, item, site_of
from trangxa.content.item import Heading
from trangxa.pages.index import SiteIndex
from trangxa.pages.items import item_view
from trangxa.render.articles import article, contents, is_plain
from trangxa.render.escaping import titled
from trangxa.render.marks import marked
from trangxa.render.stamps import Stamps, Word
from trangxa.render.templates import environment

TEMPLATES = environment()
NEWS = "news/2026/10/"
BODY = '<p data-k="mo_ta">Thân bài</p>'
ODD = {
    "tieu_de": "Họp <b>xóm</b> & \"bản\" 'A' theo 9/KH-UBND", "mo_ta": "Một & hai.", "tu_khoa": ["a & b", "<c>"],
    "chuyen_muc": "<y>",
}
CASES: dict[str, dict[str, dict[str, Any]]] = {
    "alone": {"a.md": {}},
    "signs": {"a.md": ODD, "b.md": ODD, "c.md": {}},
    "updated": {"a.md": {"cap_nhat": "2026-11-21"}, "b.md": {"cap_nhat": "2026-11-20"}},
    "related": {f"{at}.md": {"tu_khoa": ["mùa vụ"], "ngay_dang": f"2026-11-0{at}"} for at in range(1, 7)},
}


@pytest.mark.parametrize("body", ["", BODY])
@pytest.mark.parametrize("toc", ["", "<nav>Mục lục</nav>"])
@pytest.mark.parametrize("case", CASES)
def test_an_article_is_what_its_template_makes(case: str, toc: str, body: str) -> None:
    index = SiteIndex(site_of(*(item(NEWS + name, **keys) for name, keys in CASES[case].items())))
    stamps = Stamps(TEMPLATES)
    for one in index.sections["news"]:
        view = item_view(index, one)
        text = {"body": Markup(body), "toc": Markup(toc)}
        page = {**text, "address": "https://a.vn/?a=1&b=2", "picture": None, "attachments": ()}
        assert is_plain(view, page)
        whole = TEMPLATES.get_template(view.template).render(view=view, page=page, chart=None, **view.context)
        assert article(stamps, view, page, one.record) == marked(whole, body, view, commune())


@pytest.mark.parametrize("count", [2, 3, 7])
def test_contents_are_what_their_template_makes(count: int) -> None:
    headings = tuple(Heading(2, f"muc-{at}", f"Mục <{at}> & hai") for at in range(count))
    one = replace(item(f"{NEWS}a.md"), headings=headings)
    assert contents(Stamps(TEMPLATES), one) == TEMPLATES.get_template("toc.html").render(headings=headings)


def test_one_heading_needs_no_contents() -> None:
    assert contents(Stamps(TEMPLATES), replace(item(f"{NEWS}a.md"), headings=(Heading(2, "muc", "Mục"),))) == ""


def test_a_word_formatted_as_a_day_stands_for_the_next_value() -> None:
    assert f"{Word(3):%d/%m/%Y}" == "\0004\0"
    assert f"{Word(3)}" == "\0003\0"


@pytest.mark.parametrize(
    "keys", [{"anh": {"tep": "a.jpg", "mo_ta": "Ảnh"}}, {"tep_dinh_kem": [{"ten": "A", "tep": "a.pdf"}]}]
)
def test_an_article_with_files_is_not_plain(keys: dict[str, Any]) -> None:
    one = item(f"{NEWS}a.md", **keys)
    view = item_view(SiteIndex(site_of(one)), one)
    assert not is_plain(view, {"picture": one.record.picture, "attachments": one.record.attachments})


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Quyết định số 97/QĐ-UBND về đèn", 'Quyết định số <span class="tx-whole">97/QĐ-UBND</span> về đèn'),
        ("Sửa 43/2011/NĐ-CP, bỏ a & b", 'Sửa <span class="tx-whole">43/2011/NĐ-CP</span>, bỏ a &amp; b'),
        ("Tuần 46, 09/11 đến 15/11/2026", "Tuần 46, 09/11 đến 15/11/2026"),
        ("Giá <1/2> & hơn", "Giá &lt;1/2&gt; &amp; hơn"),
    ],
)
def test_numbers_of_documents_in_titles_are_never_broken(title: str, shown: str) -> None:
    assert titled(title) == shown
