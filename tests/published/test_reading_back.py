"""What is read back from HTML is what was written: front matter of any words, bodies of any Markdown, addresses."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from trangxa.content.frontmatter import FrontMatter, parse_front_matter
from trangxa.content.markdown import scan
from trangxa.content.safe_html import MarkdownRenderer
from trangxa.published.address import Lead, lead_of, relative, source_of
from trangxa.published.body import markdown_of
from trangxa.published.front import content_file
from trangxa.published.marks import Shown, nested

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff"), min_size=1
).map(str.strip)
TEXTS = WORDS.filter(bool) | st.lists(WORDS.filter(bool), min_size=2, max_size=3).map("\n".join)
KEYS = st.from_regex(r"[a-z]{1,6}", fullmatch=True)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(KEYS, inner, min_size=1, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_front_matter_of_any_words(values: dict[str, Any]) -> None:
    front = parse_front_matter(content_file(values, "Thân bài.\n"), "a.md")
    assert isinstance(front, FrontMatter), front
    assert front.values == values
    assert front.body.strip() == "Thân bài."


BODIES = (
    "Một đoạn *nghiêng*, **đậm**, ~~bỏ~~, `mã` và [liên kết](a.md#b).",
    "## Đề mục *hai*\n\nĐoạn.\n\n### Đề mục ba\n\n- một\n- hai\n  - hai một\n  - hai hai\n\n1. đầu\n2. sau",
    "| A | B |\n|---|---:|\n| a \\| b | 1 |\n| **c** | [d](e.md) |",
    "> [!WARNING]\n> Coi chừng.\n\n> Trích *dẫn*.",
    "- [x] Xong\n- [ ] Chưa\n\nChú thích[^1].\n\n[^1]: Theo báo cáo.",
    "```\nmã <b>không</b> là thẻ\n```\n\n***\n\n![Ảnh](anh/a.png)",
    "Dòng một  \ndòng hai \\* không nghiêng, a_b_c, 1 < 2 & 3 > 2, \\[không liên kết\\].",
    "5\\. Không phải danh sách\n\n\\# Không phải đề mục\n\n\\- Không phải gạch đầu dòng",
    "H<sub>2</sub>O và m<sup>2</sup>, <mark>nổi</mark>",
)


def body_of(html: str) -> LexborNode:
    """The text of a page that holds this HTML."""
    node = LexborHTMLParser(f"<div data-body>{html}</div>").css_first("[data-body]")
    assert node is not None
    return node


@pytest.mark.parametrize("body", BODIES)
def test_bodies_of_every_shape(body: str) -> None:
    facts = scan(body, 1)
    html = MarkdownRenderer().html(body, facts.headings, str)
    back = markdown_of(body_of(html), str)
    again = scan(back, 1)
    assert again.headings == facts.headings
    assert [(link.target, link.image) for link in again.links] == [(link.target, link.image) for link in facts.links]
    assert again.html == ()
    assert MarkdownRenderer().html(back, again.headings, str).split() == html.split()


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=60))
def test_plain_words_stay_plain(text: str) -> None:
    node = body_of("<p></p>")
    paragraph = node.css_first("p")
    assert paragraph is not None
    paragraph.insert_child(text)
    facts = scan(markdown_of(node, str), 1)
    assert (facts.headings, facts.links, facts.html) == ((), (), ())


@pytest.mark.parametrize(
    ("page", "written", "lead"),
    [
        ("a/b.html", "c.html#d", Lead("a/c.html", "d")),
        ("a/b.html", "../index.html", Lead("index.html")),
        ("a/b.html", "#d", Lead("", "d")),
        ("a/b.html", "/x/", Lead("x/index.html")),
        ("a/b.html", "x", Lead("a/x.html")),
        ("a/b.html", "anh/%C4%91.png?x=1", Lead("a/anh/đ.png")),
        ("a/b.html", "https://xa.gov.vn/t/c.html", Lead("t/c.html")),
        ("a/b.html", "https://xa.gov.vn/", Lead("index.html")),
        ("a/b.html", "https://xa.gov.vn.evil.example/", Lead("", "", "https://xa.gov.vn.evil.example/")),
        ("a/b.html", "mailto:a@b.vn", Lead("", "", "mailto:a@b.vn")),
        ("a/b.html", "../../c.html", None),
        ("a/b.html", "http://[", None),
    ],
)
def test_where_a_link_leads(page: str, written: str, lead: Lead | None) -> None:
    assert lead_of(page, written, ("https://xa.gov.vn/",)) == lead


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("index.html", "docs/index.md"),
        ("tin-tuc/2026/11/a.html", "news/2026/11/a.md"),
        ("dich-vu-cong/ho-tich/1.001193.html", "procedures/ho-tich/1.001193.md"),
        ("van-ban/2026/tep/a.pdf", "docs/van-ban/2026/tep/a.pdf"),
        ("anh/a.png", "docs/anh/a.png"),
    ],
)
def test_which_file_a_page_was_made_of(url: str, source: str) -> None:
    assert source_of(url) == source


def test_a_path_as_another_file_writes_it() -> None:
    assert relative("docs/a/b.md", "docs/c/d.md") == "../c/d.md"


def test_values_under_dotted_keys() -> None:
    values = [("a", "1"), ("b.1.c", "3"), ("b.0.c", "2"), ("d.e", "4"), ("a", "lần hai"), ("a.x", "không"), ("f", "[]")]
    assert nested(values) == {"a": "1", "b": [{"c": "2"}, {"c": "3"}], "d": {"e": "4"}, "f": []}


@pytest.mark.parametrize(
    ("value", "text", "differs"),
    [
        ("2026-11-20", "Thứ Sáu, ngày 20/11/2026", False),
        ("2026-11-20", "21/11/2026", True),
        ("1250000000", "1.250.000.000 đồng", False),
        ("1250000000", "1.250.000 đồng", True),
        ("105.6085", "105,608", False),
        ("92.4", "92,5", True),
        ("đang triển khai", "Đang triển khai", False),
        ("đang triển khai", "Đã hoàn tất", True),
        ("quyet-toan", "Quyết toán ngân sách", False),
        ("[]", "Chưa có ý kiến nào.", False),
    ],
)
def test_what_people_see_and_what_programs_read(value: str, text: str, differs: bool) -> None:
    assert Shown("a", value, text).differs is differs
