"""Frames: the pages that MkDocs and Material render, empty but for marker words, for the engine to fill."""

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from trangxa.content.sections import SECTIONS, section_of
from trangxa.pages.menu import OPENNESS, SEARCH, SITE_MAP, index_of, menu

FRAMES_ONLY = "TRANGXA_FRAMES_ONLY"
"""Environment variable under which `mkdocs build` renders frames and no content at all."""

CONTENT_ROOT = "TRANGXA_CONTENT_ROOT"
"""Environment variable that then names the folder of the content."""

_NAME = "_khung.html"


class Frame(NamedTuple):
    """A frame: its address, its title, and the menu page that shows as active on it."""

    url: str
    title: str
    menu_url: str


def frames_only() -> bool:
    """Whether MkDocs runs inside `trangxa build`, for frames alone: the gate is then passed by the caller."""
    return os.environ.get(FRAMES_ONLY) == "1"


def project_root(config_file_path: str | None) -> Path:
    """The folder of mkdocs.yml."""
    return Path(config_file_path or "mkdocs.yml").resolve().parent


@lru_cache
def frame_url(folder: str, depth: int) -> str:
    """Address of the frame for pages of a section that lie `depth` folders deep."""
    section = next(s for s in SECTIONS if s.folder == folder)
    return "/".join([part for part in (section.address,) if part] + ["_"] * (depth - bool(section.address)) + [_NAME])


def frames_for(paths: Iterable[str]) -> tuple[Frame, ...]:
    """All frames that a site with these content files needs, sorted by address."""
    frames = {url: Frame(url, title, url) for _, pages in menu() for title, url in pages}
    for url, title in ((SITE_MAP, "Sơ đồ trang"), (SEARCH, "Tìm kiếm"), (OPENNESS, "Mức độ công khai")):
        frames[url] = Frame(url, title, "")
    needed = {(s.folder, 1 if s.address else 0) for s in SECTIONS} | {
        place for path in paths if (place := _place(path))
    }
    for folder, depth in needed:
        url = frame_url(folder, depth)
        frames[url] = Frame(url, url, index_of(folder) if folder != "docs" else "")
    return tuple(frames[url] for url in sorted(frames))


def _place(path: str) -> tuple[str, int] | None:
    section = section_of(path) if path.endswith(".md") else None
    if section is None:
        return None
    return section.folder, path.count("/") - section.folder.count("/") - 1 + bool(section.address)
