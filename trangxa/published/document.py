"""Small questions to a parsed page."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_PAGE = 5_000_000
"""Largest page looked into, in bytes: the longest list of 10,000 items is half of it."""

MAX_OPEN = 20_000
"""Tags that no tag closes: the time to parse a page grows with the square of what stays open."""

DEEP = "lồng quá nhiều lớp thẻ"
MAX_DEPTH = 200
"""Elements inside one another; no page made for people comes near it."""


def parsed(raw: bytes) -> LexborHTMLParser | str:
    """The page taken apart; as a text, why it cannot be. A page is UTF-8, as the law has it."""
    if len(raw) > MAX_PAGE:
        return f"nặng {len(raw) / 1e6:.1f} MB, quá mức {MAX_PAGE // 1_000_000} MB"
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "không dùng mã UTF-8"
    if raw.count(b"<") - 2 * raw.count(b"</") > MAX_OPEN:
        return "có quá nhiều thẻ không đóng"
    tree = LexborHTMLParser(raw)
    return tree if _depth(tree) <= MAX_DEPTH else DEEP


def words_of(node: LexborNode | None) -> str:
    """Text of an element, one blank between words; an e-mail address that may break before its `@` is one."""
    return " ".join(node.text(separator=" ").replace(" @", "@").split()) if node else ""


def line_of(node: LexborNode | None) -> str:
    """Text of an element that holds no blocks, such as a heading: its parts follow one another as they are shown."""
    return " ".join(node.text().split()) if node else ""


def attribute(node: LexborNode | None, name: str) -> str:
    """An attribute of an element; empty when there is none."""
    return (node.attributes.get(name) or "") if node else ""


def _depth(tree: LexborHTMLParser) -> int:
    """How deep elements stand inside one another."""
    deepest, level = 0, [tree.root] if tree.root else []
    while level and deepest <= MAX_DEPTH:
        level = [node for parent in level for node in parent.iter()]
        deepest += 1
    return deepest


def meta_of(tree: LexborHTMLParser) -> dict[str, str]:
    """`<meta name>` by lower-case name; the first of several stands."""
    found: dict[str, str] = {}
    for node in tree.css("meta[name]"):
        found.setdefault((node.attributes.get("name") or "").lower(), (node.attributes.get("content") or "").strip())
    return found
