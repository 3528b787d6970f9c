"""Rule: no paper that says who may see it: lưu hành nội bộ, họp thu hồi… (NĐ 30/2020 Art. 8.3.b)."""

import re
from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said
from trangxa.rules.leaks.folding import fold, low
from trangxa.rules.leaks.marks import STAMPS
from trangxa.rules.leaks.paper import Paper
from trangxa.rules.leaks.rows import Row, Shape
from trangxa.rules.leaks.telling import looked_through, once_a_file, tell

_FIX = "Gỡ tài liệu khỏi trang; muốn đăng thì hỏi nơi ban hành và dùng bản không còn chỉ dẫn này."
_PHRASES = {
    "Lưu hành nội bộ": ("luu hanh noi bo",),
    "Tài liệu họp thu hồi": (
        "tai lieu sau? hop xong? thu hoi",
        "tai lieu? thu hoi sau cuoc? khi? hop",
        "thu hoi sau cuoc? khi? hop",
    ),
    "Không phổ biến": ("khong pho bien",),
    "Xem xong trả lại": ("xem xong phai? tra lai", "xem xong phai? thu hoi"),
}
"""Folded; a word with a question mark may be missing. The strings are from memory (MEM)."""

_BEFORE = r"(?:(?:tai lieu|van ban|ban|chi|de|cam|khong sao chup|mat|hop|de nghi|yeu cau|xin)\W+)*"
_AFTER = r"(?:\W+(?:cap uy|don vi|co quan|trong co quan|trong nganh|nganh|khong sao chup|xin|cam sao chup))*"


def _spaced(phrase: str) -> str:
    """The phrase as a pattern, its letters together or apart: `L Ư U  H À N H`."""
    words = [(r"\s*".join(word.rstrip("?")), word.endswith("?")) for word in phrase.split()]
    return "".join(rf"(?:{word}\s+)?" if optional else rf"{word}\s+" for word, optional in words).removesuffix(r"\s+")


_ANY = {name: re.compile("|".join(map(_spaced, phrases))) for name, phrases in _PHRASES.items()}
_ALONE = {name: re.compile(rf"[\W_]*{_BEFORE}(?:{found.pattern}){_AFTER}[\W_]*") for name, found in _ANY.items()}
_SHOUTED = re.compile(r"[A-Z]{2,}\s+$")
_LED = re.compile(r"(?:(?:TAI LIEU|VAN BAN|CHI|DE|CAM)\s+)+$")


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every text; in running text only capital letters are an instruction."""
    for paper, (row, name) in once_a_file(context.papers.marked(site, STAMPS), _first):
        yield tell(obligation, paper, row, f"Có chỉ dẫn phạm vi lưu hành “{name}”", _FIX)
    yield looked_through(context.papers.of(site))


def _first(paper: Paper) -> tuple[Row, str] | None:
    return next(((row, name) for row in paper.rows if (name := _instruction(paper, row))), None)


def _instruction(paper: Paper, row: Row) -> str:
    if paper.part == "tên tệp":
        return next((name for name, pattern in _ANY.items() if pattern.search(row.text)), "")
    capitals = (name for name, pattern in _ANY.items() if _in_capitals(pattern, row.text))
    return next(capitals, "") or (_alone(row) if _is_line(paper, row) else "")


def _is_line(paper: Paper, row: Row) -> bool:
    """Whether the line speaks of its own document: entries, heads and cells of an item list what others may say."""
    return row.shape in (Shape.TEXT, Shape.KEY) or (row.shape is Shape.CELLS and not paper.own)


def _alone(row: Row) -> str:
    pieces = [low(piece) for piece in row.cells or (row.text,)]
    return next((name for name, pattern in _ALONE.items() if any(map(pattern.fullmatch, pieces))), "")


def _in_capitals(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the phrase stands in capitals by itself, not inside a title in capitals."""
    for match in pattern.finditer(low(text)):
        found, before = fold(text[match.start() : match.end()]), fold(text[: match.start()])
        if found.isupper() and not _SHOUTED.search(_LED.sub("", before)):
            return True
    return False


RULE = Rule("leak-circulation", "Không đăng tài liệu hạn chế lưu hành", check)
