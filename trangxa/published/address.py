"""Addresses of a published site: where a link leads, and which content file a page or file was made of."""

import functools
import posixpath
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from trangxa.content.sections import SECTIONS

PAGE = ".html"
_KEPT = 16384
_FOLDERS = {section.address: section.folder for section in SECTIONS}


class Lead(NamedTuple):
    """Where a link leads: an address from the top of the site (empty: the same page or outside) and a fragment."""

    url: str
    fragment: str = ""
    outside: str = ""
    """The whole address, for a link to another site, a mail box or a telephone."""


def source_of(url: str) -> str:
    """The content file of a page, or the file that was copied: `van-ban/a.html` → `docs/van-ban/a.md`."""
    first, slash, rest = url.partition("/")
    folder = _FOLDERS.get(first) if slash else None
    path = f"{folder}/{rest}" if folder else f"docs/{url}"
    return path.removesuffix(PAGE) + ".md" if path.endswith(PAGE) else path


def lead_of(page: str, written: str, own: Iterable[str] = ()) -> Lead | None:
    """Where a link on a page leads; `own` are full addresses of the site's top. `None`: nowhere a browser would go."""
    return _lead(posixpath.dirname(page), written, tuple(own))


@functools.lru_cache(_KEPT)
def _lead(folder: str, written: str, own: tuple[str, ...]) -> Lead | None:
    """Pages of a folder share most of their links."""
    clean = "".join(written.split()) if "\n" in written or "\t" in written else written.strip()
    for top in own:
        if clean.startswith(top):
            clean = "/" + clean[len(top) :]
    try:
        parts = urlsplit(clean)
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        return Lead("", "", clean)
    if not parts.path:
        return Lead("", unquote(parts.fragment))
    base = "" if parts.path.startswith("/") else folder
    path = posixpath.normpath(posixpath.join(base, unquote(parts.path).lstrip("/")))
    if path.startswith("..") or "\0" in path:
        return None
    return Lead(_file(path, parts.path.endswith("/")), unquote(parts.fragment))


def _file(path: str, folder: bool) -> str:
    """The file that a path stands for: a folder is its first page, a name without a suffix a page."""
    if folder or path == ".":
        return posixpath.join("" if path == "." else path, f"index{PAGE}")
    return path if "." in path.rpartition("/")[2] else path + PAGE


def relative(source: str, target: str) -> str:
    """A content file's path as another one writes it."""
    return posixpath.relpath(target, posixpath.dirname(source) or ".")
