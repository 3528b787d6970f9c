"""What keeps people from reading a page: checks on its HTML (TT 32/2017/TT-BTTTT Art. 17–18, WCAG 2.0)."""

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

_VAGUE = frozenset({"tại đây", "ở đây", "xem thêm", "chi tiết", "đọc thêm", "click here", "bấm vào đây", "link"})
_SHOWN = 60
_FIELDS = "main input:not([type=hidden]):not([type=submit]):not([type=checkbox]), main select, main textarea"


class Barrier(NamedTuple):
    """A name that checks ask for, and an example from the page."""

    name: str
    example: str


def barriers_of(tree: LexborHTMLParser, main: LexborNode) -> Iterator[Barrier]:
    """Every kind of barrier at most once a page, with its first example."""
    told: set[str] = set()
    for barrier in (*_media(tree), *_headings(main), *_tables(main), *_links(tree), *_forms(tree)):
        if barrier.name not in told:
            told.add(barrier.name)
            yield barrier


def _media(tree: LexborHTMLParser) -> Iterator[Barrier]:
    for node in tree.css("img"):
        if "alt" not in node.attributes:
            yield Barrier("alt", f"ảnh {_short(node.attributes.get('src'))} không có chữ thay ảnh")
    for node in tree.css("main svg[role=img]"):
        if not (node.attributes.get("aria-label") or node.css_first("title")):
            yield Barrier("alt", "hình vẽ không có chữ thay hình")
    for node in tree.css("marquee, blink"):
        yield Barrier("moving", f"chữ chạy hoặc nhấp nháy: {_short(node.text())}")
    for node in tree.css("video[autoplay], audio[autoplay]"):
        yield Barrier("moving", f"<{node.tag}> tự phát")
    for node in tree.css("audio, video"):
        if not node.css_first("track"):
            yield Barrier("transcript", f"<{node.tag}> không có lời thay thế")


def _headings(main: LexborNode) -> Iterator[Barrier]:
    levels = [(int((node.tag or "h1")[1]), node.text().strip()) for node in main.css("h1, h2, h3, h4, h5, h6")]
    if sum(level == 1 for level, _ in levels) != 1:
        yield Barrier("headings", f"trang có {sum(level == 1 for level, _ in levels)} đề mục cấp 1, cần đúng một")
    for (before, _), (level, text) in itertools.pairwise(levels):
        if level > before + 1:
            yield Barrier("headings", f"đề mục “{_short(text)}” nhảy từ cấp {before} xuống cấp {level}")
    for _, text in levels:
        if not text:
            yield Barrier("headings", "có đề mục trống")


def _tables(main: LexborNode) -> Iterator[Barrier]:
    for table in main.css("table"):
        heads = table.css("th")
        if not heads:
            yield Barrier("tables", f"bảng không có ô tiêu đề: {_short(table.text(separator=' '))}")
        elif not table.css_first("thead th, th[scope]"):
            yield Barrier("tables", f"ô tiêu đề không nói đứng đầu cột hay hàng: {_short(heads[0].text())}")


def _links(tree: LexborHTMLParser) -> Iterator[Barrier]:
    for node in tree.css("a[href]"):
        text = " ".join((node.attributes.get("aria-label") or node.text()).split())
        picture = node.css_first("img[alt], svg[aria-label]")
        if not text and not (picture and (picture.attributes.get("alt") or picture.attributes.get("aria-label"))):
            yield Barrier("link-text", f"liên kết {_short(node.attributes.get('href'))} không có chữ")
        elif text.casefold().rstrip(" .…»›") in _VAGUE:
            yield Barrier("link-text", f"liên kết chỉ ghi “{text}”")


def _forms(tree: LexborHTMLParser) -> Iterator[Barrier]:
    labelled = {node.attributes.get("for") for node in tree.css("label[for]")}
    inside = {node.mem_id for node in tree.css("label input, label select, label textarea")}
    for node in tree.css(_FIELDS):
        marks = node.attributes
        named = marks.get("aria-label") or marks.get("aria-labelledby") or marks.get("id") in labelled
        if not named and node.mem_id not in inside:
            yield Barrier("labels", f"ô nhập {_short(marks.get('name'))} không có nhãn")


def _short(text: str | None) -> str:
    words = " ".join((text or "").split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
