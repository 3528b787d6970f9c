"""Files that go into the site beside its pages: attachments, pictures, the theme's own."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.site import Site
from trangxa.content.targets import file_address, target_of
from trangxa.render.assets import assets
from trangxa.render.office import emblem_of
from trangxa.render.pictures import PHOTOS, copies_of, made, sized

Copy = tuple[str, Callable[[], bytes], str]
"""Address, a way to make the bytes, and a stamp that changes with the source's bytes."""


def copies(site: Site) -> Iterator[Copy]:
    """Every such file. What comes from the theme changes with the frames' folder, so its stamp is empty."""
    shown = shown_pictures(site.items)
    for path in sorted(site.files):
        source = site.root / path
        stat = source.stat()
        yield from _file(source, file_address(path), f"{stat.st_size}-{stat.st_mtime_ns}", path in shown)
    emblem = emblem_of(site.root, site.commune) if site.commune else None
    for url, data in assets(emblem).values():
        yield url, partial(bytes, data), ""


def _file(source: Path, address: str, stamp: str, shown: bool) -> Iterator[Copy]:
    """A photo that pages show is published as its smaller copies alone; one to download, without what cameras add."""
    photo = sized(source) if source.suffix in PHOTOS else None
    if photo is None:
        yield address, source.read_bytes, stamp
    elif shown:
        for copy, width, form in copies_of(address, photo):
            yield copy, partial(made, source, width, form), f"{stamp}-{width}"
    else:
        form = {"webp": "WEBP", "png": "PNG"}.get(source.suffix[1:], "JPEG")
        yield address, partial(made, source, photo.width, form), stamp


def shown_pictures(items: Iterable[Item[Record]]) -> frozenset[str]:
    """Paths of the pictures that pages show, as against those people download."""
    found: set[str] = set()
    for item in items:
        written = [link.target for link in item.links if link.image]
        written += [picture.file for picture in item.record.pictures]
        found.update(target.path for one in written if (target := target_of(item.path, one)))
    return frozenset(found)


@cache
def engine_digest() -> str:
    """Digest of the templates and modules that make pages."""
    package = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for folder in ("theme/parts", "pages", "render", "content", "search", "opendata"):
        for path in sorted(p for p in (package / folder).rglob("*") if p.suffix in (".py", ".html", ".yml")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
