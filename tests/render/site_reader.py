"""Reads built pages: what a browser or a search engine sees of them."""

import json
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

RESOURCES = {
    "img": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src",),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "object": ("data",),
    "embed": ("src",),
    "use": ("href",),
}
"""Attributes that make a browser fetch something."""


@dataclass
class PageSeen:
    """What a page holds."""

    lang: str = ""
    title: str = ""
    headings: list[int] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    rels: dict[str, list[str]] = field(default_factory=dict)
    json_ld: list[Any] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    images_without_alt: int = 0


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = PageSeen()
        self._inside = ""
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        page, values = self.page, {name: value or "" for name, value in attrs}
        page.handlers += [name for name in values if name.startswith("on")]
        if "id" in values:
            page.ids.append(values["id"])
        if tag == "html":
            page.lang = values.get("lang", "")
        elif tag == "a" and "href" in values:
            page.links.append(values["href"])
        elif tag == "form":
            page.links.append(values.get("action", ""))
        elif tag == "meta" and "name" in values:
            page.metas[values["name"]] = values.get("content", "")
        elif tag == "link":
            page.rels.setdefault(values.get("rel", ""), []).append(values.get("href", ""))
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            page.headings.append(int(tag[1]))
        elif tag == "img" and "alt" not in values:
            page.images_without_alt += 1
        for name in RESOURCES.get(tag, ()):
            written = values.get(name) or ""
            several = written.split(",") if name == "srcset" else [written]
            page.resources += [one.split()[0] for one in several if one.strip()]
        if tag == "title" and not page.title:
            self._inside = "title"
        elif tag == "script" and values.get("type") == "application/ld+json":
            self._inside = "json"
        self._text = ""

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "title" and self._inside == "title":
            self.page.title, self._inside = self._text.strip(), ""
        elif tag == "script" and self._inside == "json":
            self.page.json_ld.append(json.loads(self._text))
            self._inside = ""


@lru_cache(maxsize=4096)
def page_seen(path: Path) -> PageSeen:
    """What a page of a built site holds."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.page


def pages_seen(site: Path) -> dict[str, PageSeen]:
    """Every page of a built site, by address."""
    return {path.relative_to(site).as_posix(): page_seen(path) for path in sorted(site.rglob("*.html"))}
