"""The files of a published site: a folder of them, given or fetched."""

import hashlib
import os
import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from trangxa.errors import TrangxaError
from trangxa.published.address import PAGE
from trangxa.published.claims import FOLDER

MAX_FILES = 200_000
"""Files of one site: twenty times what a commune posts in as many years."""

SITE_MAP = "sitemap.xml"
_LOCATION = re.compile(r"<loc>\s*([^<\s]+)\s*</loc>")
_ERROR_PAGE = "404.html"
_OWN_TOP = FOLDER.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Folder:
    """A published site on disk."""

    root: Path
    sizes: Mapping[str, int]
    """Bytes of each file, by address from the top of the site."""

    refused: Mapping[str, str] = field(default_factory=dict)
    """Addresses that were asked for and not got, and why, in words."""

    unseen: frozenset[str] = frozenset()
    """Addresses that were not asked for: there were too many."""

    tops: tuple[str, ...] = ()
    """Full addresses of the site's top."""

    marked: frozenset[str] = frozenset()
    """Addresses that the server calls pages, whatever their names."""

    @property
    def pages(self) -> list[str]:
        """Addresses of the HTML files, the one shown for unknown addresses aside."""
        return sorted(url for url in self.sizes if is_page(url, self.marked))

    def read(self, url: str) -> bytes | None:
        """Bytes of a file; `None` when there is none."""
        try:
            return (self.root / url).read_bytes() if url in self.sizes else None
        except OSError:
            return None

    def digest(self, url: str) -> str:
        """SHA-256 of a file, hexadecimal; empty when it cannot be read."""
        try:
            with (self.root / url).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return ""


def open_folder(root: Path) -> Folder:
    """A site in a folder. TrangxaError when there is no such folder or no page in it."""
    if not root.is_dir():
        fix = "Ghi đường dẫn tới thư mục trang đã dựng, hoặc địa chỉ http(s)://."
        raise TrangxaError(f"Không có thư mục {root}.", fix)
    sizes = dict(_files(str(root), ""))
    if not any(url.endswith((PAGE, ".htm")) for url in sizes):
        raise TrangxaError(f"Thư mục {root} không có trang HTML nào.", "Chọn thư mục trang đã dựng, thường là site/.")
    if len(sizes) > MAX_FILES:
        message = f"Thư mục {root} có {len(sizes)} tệp, quá mức {MAX_FILES}."
        raise TrangxaError(message, "Chọn đúng thư mục của một trang.")
    return Folder(root, dict(sorted(sizes.items())))


def is_page(url: str, marked: Container[str]) -> bool:
    """Whether a file is a page that people open by itself."""
    return (url.endswith((PAGE, ".htm")) or url in marked) and url != _ERROR_PAGE


def map_locations(data: bytes) -> list[str]:
    """Full addresses that a sitemap lists; empty for anything else."""
    return [match[1].replace("&amp;", "&") for match in _LOCATION.finditer(data.decode("utf-8", "replace"))]


def _files(folder: str, prefix: str) -> Iterator[tuple[str, int]]:
    """Address and size of each file; nothing behind symbolic links, nothing of the host's own dot files."""
    with os.scandir(folder) as entries:
        for entry in entries:
            url = prefix + entry.name
            if url.startswith(".") and url != _OWN_TOP and not f"{url}/".startswith(f"{FOLDER}/"):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{url}/")
            elif entry.is_file(follow_symlinks=False):
                yield url, entry.stat(follow_symlinks=False).st_size
