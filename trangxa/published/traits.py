"""What every page should offer, the parts of the layout, and what none should: programs that do not belong there."""

import functools
import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from trangxa.published.address import lead_of

_TRAITS = {
    "viewport": "meta[name=viewport]",
    "utf-8": 'meta[charset="utf-8" i], meta[http-equiv="content-type" i][content*="utf-8" i]',
    "language": "html[lang]",
    "search": '[role=search], input[type=search], a[href*="tim-kiem"], form[action*="search" i]',
    "search-box": "[role=search] input, input[type=search]",
    "print": "[data-tx-print], .print, [onclick*='print(']",
    "site-map": 'a[href*="so-do"], a[href*="sitemap" i]',
    "header": "header, [role=banner]",
    "menu": "nav a",
    "path": 'nav[aria-label="Đường dẫn"] a, nav[aria-label="Breadcrumb"] a, .breadcrumb a',
    "footer": "footer, [role=contentinfo]",
    "skip-link": '.md-skip[href^="#"], a.skip-link[href^="#"]',
    "feed": 'link[rel=alternate][type="application/atom+xml"], link[rel=alternate][type="application/rss+xml"]',
    "contact": 'footer a[href^="tel:"], footer a[href^="mailto:"]',
}
"""Name of a trait → elements of which one is enough."""

_DATA = frozenset({"application/ld+json", "application/json", "text/template"})
_ACTIVE = "iframe, object, embed, applet, frame, base, meta[http-equiv=refresh i]"
_UPWARDS = re.compile(r"""(["'])[./]*\1""")
_ALLOWED = re.compile(r"'sha256-([A-Za-z0-9+/]+=*)'")
_BLANKS = re.compile(r"[\x00-\x20]+")
_HARMLESS = ("https://", "http://", "mailto:", "tel:")
_HANDLER = re.compile(rb"on(?<=[\s/\"']on)[a-z]+\s*=")
"""In lower-case HTML: without this no element has a handler, and they need not be asked one by one."""


def traits_of(tree: LexborHTMLParser) -> frozenset[str]:
    """Names of the traits the page has."""
    return frozenset(name for name, selector in _TRAITS.items() if tree.css_first(selector) is not None)


def active_of(tree: LexborHTMLParser, raw: bytes, url: str, own: tuple[str, ...]) -> Iterator[str]:
    """Programs and frames from elsewhere, programs in attributes or in the text, each in words."""
    for node in tree.css("script[src]"):
        source = node.attributes.get("src") or ""
        lead = lead_of(url, source, own)
        if lead is None or lead.outside:
            yield f"gọi mã lệnh từ nơi khác: {source[:80]}"
    for node in tree.css(_ACTIVE):
        if not _moves_within(node, url, own):
            yield f"có thẻ <{node.tag}>"
    for node in tree.css("[data-body] script, [data-body] style, [data-body] form"):
        yield f"có thẻ <{node.tag}> trong phần nội dung"
    for node in tree.css("a[href], form[action]"):
        marks = node.attributes
        written = marks.get("href") or marks.get("action") or ""
        if ":" not in written or written.startswith(_HARMLESS):
            continue
        written = _BLANKS.sub("", written).lower()
        if written.startswith(("javascript:", "vbscript:", "data:")):
            yield f"liên kết chạy mã lệnh: {written[:40]}"
    body = tree.body if _HANDLER.search(raw.lower()) else None
    for node in body.css("*") if body else ():
        for name in node.attributes:
            if name.startswith("on"):
                yield f"có thuộc tính {name} chạy mã lệnh"


def _moves_within(node: LexborNode, url: str, own: tuple[str, ...]) -> bool:
    """Whether it sends readers on to another page of the same site, as an item does that has moved."""
    lead = lead_of(url, (node.attributes.get("content") or "").partition("url=")[2], own)
    return node.tag == "meta" and lead is not None and lead.url != "" and not lead.outside


def scripts_of(tree: LexborHTMLParser) -> Iterator[str]:
    """A digest of each program in the page, however deep the page lies, and of each that its policy lets stand there.

    A program that the policy of every page names is thus no stranger on the one page that holds it.
    """
    policy = tree.css_first('meta[http-equiv="Content-Security-Policy" i]')
    allowed = frozenset(_ALLOWED.findall((policy.attributes.get("content") or "") if policy else ""))
    yield from allowed
    for node in tree.css("script:not([src])"):
        if (node.attributes.get("type") or "").lower() not in _DATA:
            exact = _exact(node.text())
            yield exact if exact in allowed else _digest(node.text())


@functools.lru_cache(256)
def _exact(program: str) -> str:
    return b64encode(hashlib.sha256(program.encode()).digest()).decode()


@functools.lru_cache(256)
def _digest(program: str) -> str:
    return hashlib.sha256(_UPWARDS.sub("", program).encode()).hexdigest()[:12]
