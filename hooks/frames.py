"""Hands MkDocs the frames instead of content, and the rendered frames to the engine."""

import tempfile
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from trangxa.cli.gate import fill, frames_only, project_root
from trangxa.content.tree import scan_tree
from trangxa.render.frames import Frame, frames_for
from trangxa.render.office import office_extra, office_identity
from trangxa.render.shell import SLOTS, marker
from trangxa.pages.menu import menu

_state: dict[str, object] = {"command": "build"}


def on_startup(*, command: str, dirty: bool) -> None:
    _state["command"] = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    root = project_root(config.config_file_path)
    config.site_name, config.site_url = office_identity(root)
    config.extra["office"] = office_extra(root)
    config.extra["generator"] = False
    config.nav = [{title: [{name: url.removesuffix(".html") + ".md"} for name, url in pages]} if len(pages) > 1 or pages[0][1] != "index.html"
                  else {title: "index.md"} for title, pages in menu()]
    if not frames_only() and _state["command"] == "build":
        _state["out"] = config.site_dir
        _state["scratch"] = tempfile.TemporaryDirectory()
        config.site_dir = _state["scratch"].name
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    for file in list(files):
        if file.src_dir == config.docs_dir:
            files.remove(file)
    for frame in _frames(config):
        files.append(File.generated(config, frame.url.removesuffix(".html") + ".md", content=""))
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    by_url = {page.file.dest_uri: page for page in nav.pages}
    _state["parents"] = {frame.url: by_url[frame.menu_url] for frame in _frames(config) if frame.menu_url and frame.url != frame.menu_url}
    return nav


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    page.meta.update({slot: marker(slot) for slot in SLOTS if slot != "body"})
    page.parent = _state["parents"].get(page.file.dest_uri, page.parent)
    return ""


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    return marker("body")


def on_post_build(*, config: MkDocsConfig) -> None:
    if frames_only():
        return
    root, frames = project_root(config.config_file_path), Path(config.site_dir)
    if _state["command"] == "build":
        config.site_dir = str(_state["out"])
        fill(root, frames, Path(config.site_dir))
        _state["scratch"].cleanup()
    else:
        fill(root, frames, frames)


def _frames(config: MkDocsConfig) -> tuple[Frame, ...]:
    return frames_for(scan_tree(project_root(config.config_file_path)).files)
