"""An MkDocs hook: beside the frames, real pages of Material at the addresses of chosen items, with their real texts."""

import json
import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

_pages = json.loads(Path(os.environ["TRANGXA_TEST_PAGES"]).read_text(encoding="utf-8"))
"""By address: the four fragments and the address of the menu page above."""

_parents: dict[str, Page] = {}


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    for url in _pages:
        files.append(File.generated(config, url.removesuffix(".html") + ".md", content=""))
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    _parents.update({page.file.dest_uri: page for page in nav.pages})
    return nav


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    if mine := _pages.get(page.file.dest_uri):
        page.meta.update({slot: mine[slot] for slot in ("head", "banner", "menu")})
        page.parent = _parents.get(mine["above"], page.parent)  # type: ignore[assignment]
    return markdown


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    mine = _pages.get(page.file.dest_uri)
    return str(mine["body"]) if mine else html
