"""Pictures as pages show them: the main one, those of a gallery, those of the text."""

import re
from html import unescape
from pathlib import Path

from markupsafe import Markup

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.kinds.base import Picture
from trangxa.content.targets import file_address, target_of
from trangxa.render.pictures import sized, tag

_IMAGE = re.compile(r"<img [^>]*>")
_ATTRIBUTE = re.compile(r'(src|alt|title)="([^"]*)"')
_IN_GALLERY = "(max-width: 40rem) 100vw, 22rem"


class Pictures:
    """Elements for the pictures of items under a project's root. `root` of the methods leads a page to the top."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def main(self, item: Item[Record], root: str, sizes: str = "") -> Markup:
        """An item's main picture; with `sizes` as it stands in a list, without marks."""
        shown = item.record.picture
        return self._marked(item, shown, root, sizes, "" if sizes else "anh") if shown else Markup("")

    def gallery(self, item: Item[Record], root: str) -> Markup:
        """All pictures but the main one, each with what it shows; empty if there are none."""
        shown = item.record.pictures[1 if item.record.picture else 0 :]
        rows = (
            Markup("<li><figure>{}<figcaption>{}{}</figcaption></figure></li>").format(
                self._marked(item, picture, root, _IN_GALLERY, f"bo_anh.{at}"), picture.alt, _credit(picture, at)
            )
            for at, picture in enumerate(shown)
        )
        inside = Markup("\n").join(rows)
        return Markup('<h2 id="anh">Ảnh</h2>\n<ul class="tx-gallery">{}</ul>').format(inside) if inside else inside

    def in_text(self, html: str, item: Item[Record], root: str) -> str:
        """The text's HTML with its pictures measured, and photos in several sizes."""
        targets = (target_of(item.path, link.target) for link in item.links if link.image)
        known = {root + file_address(target.path): self._root / target.path for target in targets if target}

        def element(match: re.Match[str]) -> str:
            told = {name: unescape(value) for name, value in _ATTRIBUTE.findall(match[0])}
            source = known.get(told["src"])
            size = sized(source) if source else None
            return str(tag(told["src"], told.get("alt", ""), size, title=told.get("title", "")))

        return _IMAGE.sub(element, html)

    def _marked(self, item: Item[Record], shown: Picture, root: str, sizes: str, key: str) -> Markup:
        target = target_of(item.path, shown.file)
        if target is None:
            return Markup("")
        size = sized(self._root / target.path)
        html = tag(root + file_address(target.path), shown.alt, size, **({"sizes": sizes} if sizes else {}))
        marks = Markup('<img data-k="{}.tep" data-t="{}.mo_ta" ').format(key, key)
        return html.replace("<img ", marks) if key else html


def _credit(picture: Picture, at: int) -> Markup:
    named = Markup(' (<span data-k="bo_anh.{}.nguon">{}</span>)')
    return named.format(at, picture.credit) if picture.credit else Markup("")
