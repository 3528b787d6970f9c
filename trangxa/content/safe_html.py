"""From a Markdown body to safe HTML: nothing that runs, links resolved, headings with ids."""

import re
from collections.abc import Callable
from html import escape, unescape

import nh3
import pyromark

from trangxa.content.item import Heading
from trangxa.content.markdown import FOOTNOTE, INLINE_TAGS, OPTIONS

_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "loading"},
    "code": {"class"},
    "blockquote": {"class"},
    "div": {"class", "id"},
    "sup": {"class"},
    "th": {"class"},
    "td": {"class"},
    "input": {"type", "disabled", "checked"},
    "ol": {"start"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
_TAGS = {"p", "ul", "li", "strong", "em", "del", "pre", "hr", "table", "thead", "tbody", "tr"}
_HEADING_TAG = re.compile(r"<h([1-6])>|<!--.*?(?:-->|\Z)", re.DOTALL)
_FOOTNOTE = re.compile(
    r'(<sup class="footnote-reference"><a href="#|<div class="footnote-definition" id=")[^"]*"'
    r'(>|><sup class="footnote-definition-label">)(\d+)<'
)
_CELL = re.compile(r'<(t[hd]) style="text-align: ')
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_SCROLLING = r'<div class="table-scroll" tabindex="0">\g<0></div>'
_LINK = re.compile(r'<a href="([^"]*)">')
_UNCOMMON = re.compile(
    r"<(?!/?(?:p|li|[uo]l|a|strong|em|del|blockquote|table|thead|tbody|t[rdh]|h[1-6])>|[bh]r />"
    r'|a href="[^"]*">|t[dh] class="align-(?:left|center|right)">|h[1-6] id=")'
)
"""A tag that common bodies do not have."""


def _with_ids(html: str, headings: tuple[Heading, ...]) -> str:
    """Ids on headings and, by number, on footnotes; comments go first, for they may hold a tag."""
    ids = (heading.id for heading in headings)
    html = _HEADING_TAG.sub(lambda m: f'<h{m[1]} id="{next(ids, "")}">' if m[1] else "", html)
    return _FOOTNOTE.sub(rf'\1{FOOTNOTE}\3"\2\3<', html)


class MarkdownRenderer:
    """Renders bodies to safe HTML. One object serves many bodies, one after another."""

    def __init__(self) -> None:
        self._resolve: Callable[[str], str] = str
        self._cleaner = nh3.Cleaner(
            tags={*_TAGS, *_ATTRIBUTES, *INLINE_TAGS},
            attributes={k: set(v) for k, v in _ATTRIBUTES.items()},
            attribute_filter=self._filter,
            url_schemes={"http", "https", "mailto", "tel"},
            link_rel=None,
            strip_comments=True,
        )

    def html(self, body: str, headings: tuple[Heading, ...], resolve: Callable[[str], str]) -> str:
        """HTML of a body whose `headings` were scanned before; `resolve` turns a target as written into an address."""
        if not body.strip():
            return ""
        html = _with_ids(pyromark.html(body, options=OPTIONS), headings)
        tables = "<table>" in html
        if tables:
            html = _CELL.sub(r'<\1 class="align-', html)
        self._resolve = resolve
        common = not ("<" in body or "\xa0" in html or _UNCOMMON.search(html))
        clean = self._common(html) if common else self._any(html)
        return _TABLE.sub(_SCROLLING, clean) if tables else clean

    def _common(self, html: str) -> str:
        """What `_any` gives, in a third of the time, where every `<` is of a tag that Markdown itself has written."""
        return _LINK.sub(self._link, html).replace("<br />", "<br>").replace("<hr />", "<hr>")

    def _link(self, match: re.Match[str]) -> str:
        address = escape(self._resolve(unescape(match[1])), quote=False).replace('"', "&quot;")
        return f'<a href="{address}">'

    def _any(self, html: str) -> str:
        return self._cleaner.clean(html.replace("<img ", '<img loading="lazy" '))

    def _filter(self, tag: str, attribute: str, value: str) -> str | None:
        if attribute in ("href", "src"):
            return self._resolve(value)
        return value
