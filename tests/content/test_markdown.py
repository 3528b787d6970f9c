"""The Markdown dialect: what a body holds, and that its HTML is safe whatever the body."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trangxa.content import safe_html
from trangxa.content.item import Heading, LinkRef
from trangxa.content.markdown import INLINE_TAGS, scan
from trangxa.content.safe_html import MarkdownRenderer
from trangxa.render.fragments import resolve

RENDERER = MarkdownRenderer()
PATH = "news/2026/11/a.md"


def html(body: str) -> str:
    headings = scan(body, 1).headings
    return RENDERER.html(body, headings, lambda written: resolve(PATH, "../../../", written))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Chữ **đậm** và *nghiêng*.", "<p>Chữ <strong>đậm</strong> và <em>nghiêng</em>.</p>", id="emphasis"
        ),
        pytest.param("~~bỏ~~", "<p><del>bỏ</del></p>", id="strike"),
        pytest.param("## Kết quả", '<h2 id="ket-qua">Kết quả</h2>', id="heading"),
        pytest.param("- một\n- hai", "<ul>\n<li>một</li>\n<li>hai</li>\n</ul>", id="list"),
        pytest.param("3. ba\n4. bốn", '<ol start="3">\n<li>ba</li>\n<li>bốn</li>\n</ol>', id="list from three"),
        pytest.param("`<b>`", "<p><code>&lt;b&gt;</code></p>", id="code"),
        pytest.param("CO<sub>2</sub><br>m<sup>2</sup>", "<p>CO<sub>2</sub><br>m<sup>2</sup></p>", id="allowed HTML"),
        pytest.param("a <!-- giấu --> b", "<p>a  b</p>", id="comment"),
        pytest.param("<!-- <h2> -->\n\n## A", '<h2 id="a">A</h2>', id="heading in a comment"),
        pytest.param("5 < 6 & 7 > 2", "<p>5 &lt; 6 &amp; 7 &gt; 2</p>", id="signs"),
        pytest.param(
            "- [x] xong",
            '<ul>\n<li><input disabled="" type="checkbox" checked="">\nxong</li>\n</ul>',
            id="task",
        ),
        pytest.param(
            "| A | B |\n|---|--:|\n| 1 | 2 |",
            '<div class="table-scroll" tabindex="0"><table><thead><tr><th>A</th><th class="align-right">B</th></tr>'
            '</thead><tbody>\n<tr><td>1</td><td class="align-right">2</td></tr>\n</tbody></table></div>',
            id="table",
        ),
        pytest.param(
            "> [!NOTE]\n> Nhớ.", '<blockquote class="markdown-alert-note">\n<p>Nhớ.</p>\n</blockquote>', id="alert"
        ),
        pytest.param(
            "![a](b.png)", '<p><img loading="lazy" src="../../../tin-tuc/2026/11/b.png" alt="a"></p>', id="picture"
        ),
    ],
)
def test_html(body: str, expected: str) -> None:
    assert html(body).strip() == expected


def test_footnotes_lead_there_and_never_meet_a_heading() -> None:
    made = html("Câu[^nguồn tin].\n\n## 1\n\n[^nguồn tin]: Báo.\n")
    assert '<h2 id="1">' in made
    assert '<sup class="footnote-reference"><a href="#chu-thich-1">1</a></sup>' in made
    assert '<div class="footnote-definition" id="chu-thich-1">' in made


def test_scan_finds_headings_links_and_words_with_their_lines() -> None:
    body = (
        "Một hai.\n\n## Đầu mục `mã`\n\n[a](b.md#c) ![d](e.png)\n\n<https://x.vn/> <a@b.vn>\n\n### Đầu mục mã\n## ???\n"
    )
    facts = scan(body, 10)
    assert facts.headings == (
        Heading(2, "dau-muc-ma", "Đầu mục mã"),
        Heading(3, "dau-muc-ma-2", "Đầu mục mã"),
        Heading(2, "muc", "???"),
    )
    assert facts.links == (
        LinkRef("b.md#c", 14, False),
        LinkRef("e.png", 14, True),
        LinkRef("https://x.vn/", 16, False),
        LinkRef("mailto:a@b.vn", 16, False),
    )
    assert facts.html == ()


def test_links_by_reference_are_found_where_they_are_used() -> None:
    assert scan("[xem][1]\n\n[1]: a.md\n", 1).links == (LinkRef("a.md", 1, False),)


@pytest.mark.parametrize(("body", "words"), [("", 0), ("  \n\n", 0), ("một", 1), ("một hai\n\nba", 3), ("# Một\n", 1)])
def test_words_are_counted(body: str, words: int) -> None:
    assert scan(body, 1).words == words


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<!-- " * 100_000, id="remarks that do not end"),
        pytest.param("<div>\n<" + " " * 500_000 + "\n</div>", id="blanks where a tag begins"),
    ],
)
def test_a_body_made_to_take_long_is_read_at_once(body: str) -> None:
    assert scan(body, 1).html
    assert "<!--" not in html(body)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param("<script>alert(1)</script>", [(1, "<script>")], id="script"),
        pytest.param("a\n\n<div>\nb\n</div>", [(3, "<div>"), (5, "</div>")], id="block"),
        pytest.param("a <b>b</b>", [(1, "<b>")], id="inline, once a line"),
        pytest.param("<br onclick=x>", [(1, "<br onclick=x>")], id="handler on an allowed tag"),
        pytest.param("<u style='x'>a</u>", [(1, "<u style='x'>")], id="style on an allowed tag"),
        pytest.param("<!-- a\n\n b -->", [(1, "<!--")], id="comment over several lines"),
        pytest.param("<!--><h2>x</h2>-->", [(1, "<h2>")], id="what looks like a comment"),
        pytest.param("<?php x ?>", [(1, "<?php")], id="processing instruction"),
        pytest.param("<!DOCTYPE html>", [(1, "<!DOCTYPE")], id="declaration"),
        pytest.param("<br> <sub>2</sub> <!-- a -->", [], id="allowed"),
        pytest.param("`<script>` và \\<b>", [], id="code and escapes are text"),
    ],
)
def test_raw_html_is_told_with_its_line(body: str, found: list[tuple[int, str]]) -> None:
    assert list(scan(body, 1).html) == found


@pytest.mark.parametrize(
    ("alt", "bare"),
    [
        ("", True),
        ("  ", True),
        ("ảnh", True),
        ("Hình ảnh minh họa", True),
        ("IMG_2031", True),
        ("duong-hoa.jpg", True),
        ("Hình ảnh xóm Đồn", False),
        ("**Đường** hoa", False),
        ("Ảnh 2: chợ Phố", False),
    ],
)
def test_a_picture_needs_words_that_stand_for_it(alt: str, bare: bool) -> None:
    assert scan(f"![{alt}](a.jpg)", 3).unnamed == ((3,) if bare else ())


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("## A\n### B\n## C\n### D\n#### E\n## F", ()),
        ("## A\n#### B\n### C", (2,)),
        ("### A\n## B", (1,)),
        ("# A\n### B", (2,)),
    ],
)
def test_levels_of_headings_follow_each_other(body: str, lines: tuple[int, ...]) -> None:
    assert scan(body, 1).skipped == lines


def test_twenty_thousand_headings_of_one_name_are_numbered_at_once() -> None:
    ids = [heading.id for heading in scan("## A\n\n" * 20_000, 1).headings]
    assert (ids[0], ids[1], ids[-1], len(set(ids))) == ("a", "a-2", "a-20000", 20_000)


def test_a_number_that_a_heading_already_has_is_passed_over() -> None:
    assert [heading.id for heading in scan("## A\n## A-2\n## A\n## A", 1).headings] == ["a", "a-2", "a-3", "a-4"]


TAGS = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "del", "code", "pre", "blockquote",
    "hr", "img", "table", "thead", "tbody", "tr", "th", "td", "div", "input", "a", *INLINE_TAGS,
}  # fmt: skip


class Judge(HTMLParser):
    """Reads HTML as a browser would and notes what must not be there."""

    def __init__(self) -> None:
        super().__init__()
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.bad.append(tag)
        for name, value in attrs:
            address = re.sub(r"[\x00-\x20]", "", value or "").lower()
            scheme = re.match(r"([a-z][a-z0-9+.-]*):", address)
            if name.startswith("on") or name in ("style", "srcdoc", "formaction", "srcset"):
                self.bad.append(name)
            if name in ("href", "src") and scheme and scheme[1] not in ("http", "https", "mailto", "tel"):
                self.bad.append(address)


ATTACKS = (
    "<script>", "</script>", "alert(1)", "<img src=x onerror=alert(1)>", "<a href='javascript:x'>", "<svg onload=x>",
    "[a](javascript:alert(1))", "[a](JaVa\tscript:x)", "[a](java&#115;cript:x)", "[a](data:text/html,x)",
    "![a](javascript:x)", "[a](\u00a0javascript:x)", "[a](java%73cript:x)", "[a](//x.vn)", "[a](vbscript:x)",
    "<iframe srcdoc='<script>'>", "<!--", "-->", "<h2>", "## ", "\n", "\n\n", "> ", "- ", "1. ", "| a |\n|---|\n",
    "[^1]", "[^1]: ", "`", "```\n", "**", "[", "](", ")", "<", ">", '"', "'", "&lt;", "&#x3c;", "\\", "đ", "a ",
    "<math><mtext><style><img title='</style><img src onerror=x>'>", "<noscript><p title='</noscript><script>'>",
    "[a]: javascript:x\n", "<a@b.vn>", "<javascript:x>", "\u00a0", "\x00", "![", "<https://x.vn/\"onclick=x>",
    "<br onmouseover=x>",
)  # fmt: skip
BODIES = st.lists(st.one_of(st.sampled_from(ATTACKS), st.text(max_size=6)), max_size=14).map("".join)


@settings(max_examples=500)
@given(body=BODIES)
def test_whatever_the_body_nothing_raises_and_nothing_runs(body: str) -> None:
    judge = Judge()
    judge.feed(html(body))
    judge.close()
    assert judge.bad == []


@settings(max_examples=300)
@given(body=BODIES)
def test_headings_of_the_page_are_those_found_by_scanning(body: str) -> None:
    body = body.replace("<", "").replace("&", "")
    assert re.findall(r'<h\d id="([^"]+)">', html(body)) == [heading.id for heading in scan(body, 1).headings]


def plain(made: str) -> str:
    """Without what the two ways write differently to the same effect."""
    return made.replace("&nbsp;", "\u00a0").replace('<a href="#">', "<a>")


@settings(max_examples=300)
@given(body=BODIES)
def test_the_short_way_gives_what_the_cleaner_gives(body: str) -> None:
    body = re.sub(r"[<\x00]", "", body)
    quick = html(body)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(safe_html, "_UNCOMMON", re.compile(""))
        slow = html(body)
    assert plain(slow) == plain(quick)
