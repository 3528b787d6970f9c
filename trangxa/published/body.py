"""The text of a page back as Markdown, so that one reader counts its words and knows its headings and links."""

import re
from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

TEXT, PIPE = "-text", "\\|"
_DASHES = {"align-left": ":---", "align-center": ":---:", "align-right": "---:"}
_SKIPPED = frozenset({"script", "style", "template", "noscript", "iframe", "object", "embed", "input", "-comment"})
_WRAPS = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "code": "`"}
_KEPT = frozenset({"sub", "sup", "u", "mark", "small", "abbr"})
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "details", "div", "dl", "dd", "dt", "fieldset", "figcaption"),
    *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p"),
    *("pre", "section", "table", "ul"),
}
_SPECIAL = re.compile(r"([\\`*\[\]<&]|(?<![^\W_])_|_(?![^\W_])|~~)")
_AT_START = re.compile(r"^(\s*\d*)([#>|+=-]|(?<=\d)[.)](?=\s))", re.MULTILINE)
_GAPS = re.compile("[ .]")
_ALERT = re.compile(r"markdown-alert-(\w+)")

Target = Callable[[str], str]
"""From an address as the page writes it to a path as a content file writes it."""


def markdown_of(node: LexborNode, target: Target) -> str:
    """Markdown of the blocks in an element."""
    return "\n\n".join(_blocks(node, target)) + "\n"


def _blocks(node: LexborNode, target: Target) -> Iterator[str]:
    """Blocks of an element; text that stands among them without a block of its own is a paragraph."""
    loose = ""
    for child in node.iter(include_text=True):
        if child.tag in _BLOCKS:
            if loose.strip():
                yield _start(loose.strip())
            loose = ""
            yield from _block(child, target)
        else:
            loose += _inline_of(child, target)
    if loose.strip():
        yield _start(loose.strip())


def _block(node: LexborNode, target: Target) -> Iterator[str]:
    tag = node.tag or ""
    if tag[0] == "h" and tag[1:].isdigit():
        yield f"{'#' * int(tag[1:])} {_line(node, target)}"
    elif tag == "p":
        if text := _inline(node, target).strip():
            yield _start(text)
    elif tag in ("ul", "ol"):
        yield "\n".join(_entries(node, target))
    elif tag == "pre":
        yield "```\n" + node.text().strip("\n").replace("```", "'''") + "\n```"
    elif tag == "hr":
        yield "***"
    elif tag == "table":
        yield "\n".join(_rows(node, target))
    elif tag == "blockquote":
        yield _quote(node, target)
    elif "footnote-definition" in (node.attributes.get("class") or ""):
        yield _footnote(node, target)
    else:
        yield from _blocks(node, target)


def _entries(node: LexborNode, target: Target) -> Iterator[str]:
    first = node.attributes.get("start") or "1"
    number = int(first) if first.isdigit() else 1
    for child in node.iter():
        if child.tag != "li":
            continue
        bullet = f"{number}. " if node.tag == "ol" else "- "
        box = child.css_first("input[type=checkbox]")
        done = "" if box is None else "[x] " if "checked" in box.attributes else "[ ] "
        between = "\n\n" if child.css_first("p,pre,table") else "\n"
        yield bullet + done + between.join(_blocks(child, target)).replace("\n", "\n" + " " * len(bullet))
        number += 1


def _rows(node: LexborNode, target: Target) -> Iterator[str]:
    for at, row in enumerate(node.css("tr")):
        cells = [cell for cell in row.iter() if cell.tag in ("td", "th")]
        yield f"| {' | '.join(_line(cell, target).replace('|', PIPE) for cell in cells)} |"
        if at == 0:
            yield f"|{'|'.join(_DASHES.get(cell.attributes.get('class') or '', '---') for cell in cells)}|"


def _quote(node: LexborNode, target: Target) -> str:
    alert = _ALERT.search(node.attributes.get("class") or "")
    head = [f"[!{alert[1].upper()}]"] if alert else []
    lines = "\n".join([*head, "\n\n".join(_blocks(node, target))]).split("\n")
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _footnote(node: LexborNode, target: Target) -> str:
    label = node.css_first("sup")
    name = label.text().strip() if label else "1"
    if label:
        label.decompose()
    return f"[^{name}]: " + "\n\n".join(_blocks(node, target)).replace("\n", "\n    ")


def _inline(node: LexborNode, target: Target) -> str:
    return "".join(_inline_of(child, target) for child in node.iter(include_text=True)).replace("\\\n\n", "\\\n")


def _line(node: LexborNode, target: Target) -> str:
    return " ".join(_inline(node, target).split())


def _inline_of(node: LexborNode, target: Target) -> str:
    tag = node.tag or ""
    if tag == TEXT:
        return _SPECIAL.sub(r"\\\1", node.text_content or "")
    if tag in _SKIPPED:
        return ""
    if tag == "br":
        return "\\\n"
    if tag == "img":
        alt = _SPECIAL.sub(r"\\\1", node.attributes.get("alt") or "")
        return f"![{alt}](<{target(node.attributes.get('src') or '')}>)"
    inner = _inline(node, target)
    if tag == "a" and _is_own_number(node):
        return inner
    if tag == "a":
        return f"[{inner}](<{target(node.attributes.get('href') or '')}>)"
    if tag == "sup" and "footnote-reference" in (node.attributes.get("class") or ""):
        return f"[^{node.text().strip()}]"
    if tag in _WRAPS and inner.strip():
        return f"{_WRAPS[tag]}{inner if tag != 'code' else node.text()}{_WRAPS[tag]}"
    return f"<{tag}>{inner}</{tag}>" if tag in _KEPT else inner


def _is_own_number(node: LexborNode) -> bool:
    """Whether a link only makes a number callable, as the site does with every number in a text."""
    return node.attributes.get("href") == f"tel:{_GAPS.sub('', node.text())}"


def _start(text: str) -> str:
    """Nothing at the start of a line may look like the start of a block."""
    return _AT_START.sub(r"\1\\\2", text)
