"""Small questions to a parsed page."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_DEPTH = 200
"""Elements inside one another; no page made for people comes near it."""


def words_of(node: LexborNode | None) -> str:
    """Text of an element, one blank between words."""
    return " ".join(node.text(separator=" ").split()) if node else ""


def depth_of(tree: LexborHTMLParser) -> int:
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
