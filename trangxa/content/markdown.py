"""The one Markdown dialect (CommonMark, tables, footnotes, tasks, alerts), and what a body in it holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyromark

from trangxa.content.item import Heading, LinkRef
from trangxa.content.slugs import slug

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
)
INLINE_TAGS = frozenset({"br", "sub", "sup", "u", "mark", "small", "abbr"})
"""HTML that may stand in a body, without attributes."""

_NAMELESS = re.compile(
    r"\s*(?:(?:hình |bức )?(?:ảnh|hình)(?: minh họa)?|image|photo|picture|img|(?:img|dsc|image|ảnh)?[\s_-]*\d+"
    r"|\S+\.(?:jpe?g|png|webp|gif|svg))?\s*",
    re.IGNORECASE,
)
"""A text that stands for no picture: nothing, the word for it, the name of its file."""

_TAG = re.compile(r"<\s*+/?\s*+([A-Za-z][\w-]*)([^>]*)>?")
_COMMENT = re.compile(r"<!--(?!-?>).*?(?:-->|(\Z))", re.DOTALL)
"""A comment; of one that is not closed, its end."""

_DECLARATION = re.compile(r"<[!?]\S*")
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

    unnamed: tuple[int, ...] = ()
    """Lines of pictures without a text that stands for them."""

    top: tuple[int, ...] = ()
    """Lines of headings of the first level, which the page's own title has."""

    skipped: tuple[int, ...] = ()
    """Lines of headings more than one level below the one before."""


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
        self.unnamed: list[int] = []
        self.top: list[int] = []
        self.skipped: list[int] = []
        self._bare, self._alt = 0, ""
        """Line of the picture being read, and the text that stands for it so far."""
        self._taken: dict[str, int] = {}

    def line(self, offset: int) -> int:
        """Line of a byte offset of the body; offsets come in rising order, so each byte is counted once."""
        self._raw = self._raw or self._body.encode()
        sign, low, high = (1, self._at, offset) if offset >= self._at else (-1, offset, self._at)
        self._line += sign * self._raw.count(b"\n", low, high)
        self._at = offset
        return self._line

    def run(self) -> None:
        for event, where in pyromark.events_with_range(self._body, options=OPTIONS):
            if isinstance(event, str):
                continue
            if "Text" in event or "Code" in event:
                text = event["Text"] if "Text" in event else event["Code"]
                self.words += text.count(" ") + 1
                if self._bare:
                    self._alt += text
                if self._level:
                    self._text += text
            elif "Start" in event:
                if isinstance(event["Start"], dict):
                    self._start(event["Start"], where["start"])
            elif "End" in event:
                if self._level and "Heading" in event["End"]:
                    self._heading(self._level, self._text)
                    self._level, self._text = 0, ""
                if self._bare and "Image" in event["End"]:
                    if _NAMELESS.fullmatch(self._alt):
                        self.unnamed.append(self._bare)
                    self._bare, self._alt = 0, ""
            elif "Html" in event:
                self._raw_html(event["Html"], where["start"])
            elif "InlineHtml" in event:
                self._raw_html(event["InlineHtml"], where["start"])

    def _start(self, value: Mapping[str, Any], offset: int) -> None:
        for name, detail in value.items():
            if name == "Heading":
                self._level = int(detail["level"][1])
                if self._level == 1:
                    self.top.append(self.line(offset))
                elif self._level > 1 + max(1, self.headings[-1].level if self.headings else 1):
                    self.skipped.append(self.line(offset))
            elif name == "Link" or name == "Image":
                target = f"mailto:{detail['dest_url']}" if detail["link_type"] == "Email" else detail["dest_url"]
                self.links.append(LinkRef(target, self.line(offset), name == "Image"))
                self._bare = self._line if name == "Image" else self._bare

    def _heading(self, level: int, text: str) -> None:
        base = slug(text) or "muc"
        unique = base
        while unique in self._taken:
            self._taken[base] += 1
            unique = f"{base}-{self._taken[base]}"
        self._taken[unique] = 1
        self.headings.append(Heading(level, unique, text.strip()))

    def _raw_html(self, text: str, offset: int) -> None:
        bare = _COMMENT.sub(lambda found: "" if found[1] is None else found[0], text)
        tags = (m for m in _TAG.finditer(bare) if m[1].lower() not in INLINE_TAGS or m[2].strip(" /"))
        found = next(tags, None) or _DECLARATION.search(bare)
        if found and (line := self.line(offset)) not in (told[0] for told in self.html[-1:]):
            self.html.append((line, found[0][:60].strip()))


def scan(body: str, first_line: int) -> BodyFacts:
    """What the body holds; `first_line` is the file's line on which it begins."""
    if not body.strip():
        return BodyFacts(0, (), (), ())
    found = _Scan(body, first_line)
    found.run()
    return BodyFacts(
        found.words,
        tuple(found.headings),
        tuple(found.links),
        tuple(found.html),
        tuple(found.unnamed),
        tuple(found.top),
        tuple(found.skipped),
    )
