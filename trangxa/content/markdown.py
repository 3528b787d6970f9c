"""The one Markdown dialect (CommonMark, tables, footnotes, tasks, alerts): what a body holds, and its safe HTML."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import nh3
import pyromark

from trangxa.content.item import Heading, LinkRef
from trangxa.content.slugs import slug

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
)
_INLINE_TAGS = frozenset({"br", "sub", "sup", "u", "mark", "small", "abbr"})
_TAG = re.compile(r"<\s*/?\s*([A-Za-z][\w-]*)([^>]*)>?")
FOOTNOTE = "chu-thich-"
"""Prefix of footnote ids, so that they never meet a heading's."""


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """What a Markdown body holds. Lines are 1-based in the file."""

    words: int
    headings: tuple[Heading, ...]
    links: tuple[LinkRef, ...]
    html: tuple[tuple[int, str], ...]
    """Line and text of raw HTML that is not let through."""


class _Scan:
    """One pass over the parser's events."""

    def __init__(self, body: str, first_line: int) -> None:
        self._body = body
        self._raw = b""
        self._at, self._line = 0, first_line
        self._level, self._text = 0, ""
        self.words = 0
        self.headings: list[Heading] = []
        self.links: list[LinkRef] = []
        self.html: list[tuple[int, str]] = []

    def line(self, offset: int) -> int:
        """Line of a byte offset of the body; offsets come in rising order, so each byte is counted once."""
        self._raw = self._raw or self._body.encode()
        sign, low, high = (1, self._at, offset) if offset >= self._at else (-1, offset, self._at)
        self._line += sign * self._raw.count(b"\n", low, high)
        self._at = offset
        return self._line

    def run(self) -> None:
        for event, where in pyromark.events_with_range(self._body, options=_OPTIONS):
            if isinstance(event, str):
                continue
            value: Any
            for name, value in event.items():
                if name == "Text" or name == "Code":
                    self.words += value.count(" ") + 1
                    if self._level:
                        self._text += value
                elif name == "Start" or name == "End":
                    if isinstance(value, dict):
                        self._tag(name, value, where["start"])
                elif name == "Html" or name == "InlineHtml":
                    self._raw_html(value, where["start"])

    def _tag(self, name: str, value: dict[str, Any], offset: int) -> None:
        if name == "Start":
            self._start(value, offset)
        elif "Heading" in value:
            self._heading(self._level, self._text)
            self._level, self._text = 0, ""

    def _start(self, value: dict[str, Any], offset: int) -> None:
        if heading := value.get("Heading"):
            self._level = int(heading["level"][1])
        for name in ("Link", "Image"):
            if link := value.get(name):
                target = f"mailto:{link['dest_url']}" if link["link_type"] == "Email" else link["dest_url"]
                self.links.append(LinkRef(target, self.line(offset), name == "Image"))

    def _heading(self, level: int, text: str) -> None:
        base = slug(text) or "muc"
        taken = {heading.id for heading in self.headings}
        unique = next(c for c in _numbered(base) if c not in taken)
        self.headings.append(Heading(level, unique, text.strip()))

    def _raw_html(self, text: str, offset: int) -> None:
        bare = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
        for match in _TAG.finditer(bare):
            if match[1].lower() not in _INLINE_TAGS or match[2].strip(" /"):
                self.html.append((self.line(offset), match[0][:60].strip()))
                return
        if "<!--" in bare:
            self.html.append((self.line(offset), "<!--"))


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def scan(body: str, first_line: int) -> BodyFacts:
    """What the body holds; `first_line` is the file's line on which it begins."""
    if not body.strip():
        return BodyFacts(0, (), (), ())
    found = _Scan(body, first_line)
    found.run()
    return BodyFacts(found.words, tuple(found.headings), tuple(found.links), tuple(found.html))


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
_TAGS = _INLINE_TAGS | {
    "a",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "del",
    "code",
    "pre",
    "blockquote",
    "hr",
    "img",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "div",
    "input",
}
_HEADING_TAG = re.compile(r"<h([1-6])>")


class MarkdownRenderer:
    """Renders bodies to safe HTML. One object serves many bodies, one after another."""

    def __init__(self) -> None:
        self._resolve: Callable[[str], str] = str
        self._cleaner = nh3.Cleaner(
            tags=set(_TAGS),
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
        ids = iter(headings)
        html = _HEADING_TAG.sub(lambda m: f'<h{m[1]} id="{next(ids).id}">', pyromark.html(body, options=_OPTIONS))
        html = html.replace('<th style="text-align: ', '<th class="align-').replace(
            '<td style="text-align: ', '<td class="align-'
        )
        html = html.replace("<img ", '<img loading="lazy" ')
        self._resolve = resolve
        return (
            self._cleaner.clean(html)
            .replace("<table>", '<div class="table-scroll" tabindex="0"><table>')
            .replace("</table>", "</table></div>")
        )

    def _filter(self, tag: str, attribute: str, value: str) -> str | None:
        if attribute in ("href", "src"):
            return self._resolve(value)
        if attribute == "id" and tag == "div":
            return FOOTNOTE + value
        return value
