"""Hands MkDocs the frames instead of content, and the rendered frames to the engine."""

import os
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from trangxa.cli.source import source_of
from trangxa.content.sections import ENGLISH, section_of_folder
from trangxa.content.tree import scan_tree
from trangxa.errors import TrangxaError
from trangxa.pages.menu import menu
from trangxa.render.assets import assets, emblem_name
from trangxa.render.frames import CONTENT_ROOT, Frame, frames_for, frames_only, project_root
from trangxa.render.office import emblem_of, office_extra, office_identity, office_of
from trangxa.render.policy import meta_policy
from trangxa.render.shell import OWN_MENU, SLOTS, marker


@dataclass
class _State:
    """What one event leaves for a later one."""

    command: str = "build"
    content: Path = Path()
    out: str = ""
    scratch: str = ""
    frames: tuple[Frame, ...] = ()
    parents: dict[str, StructureItem] = field(default_factory=dict)


_state = _State()


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a build or a preview."""
    _state.command = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Office and menu into the configuration. A build renders the frames aside: the engine alone writes the site."""
    try:
        root = _state.content = _content(project_root(config.config_file_path))
        config.site_name, config.site_url = office_identity(root)
        config.extra["office"] = office_extra(root)
        emblem = emblem_of(root, office_of(root))
    except TrangxaError as error:
        raise PluginError(_words(error)) from None
    config.extra["assets"] = {name: asset.url for name, asset in assets(emblem).items()}
    config.extra["emblem"] = config.extra["assets"][emblem_name(emblem)]
    config.extra["policy"] = meta_policy()
    config.extra["slots"] = {slot: marker(slot) for slot in SLOTS}
    config.extra["english"] = section_of_folder(ENGLISH).address + "/"
    config.nav = [_branch(title, pages) for title, pages in menu()]
    if not frames_only() and _state.command != "serve":
        _state.out, _state.scratch = config.site_dir, tempfile.mkdtemp(prefix="trangxa-")
        config.site_dir = _state.scratch
    return config


def _content(project: Path) -> Path:
    """The folder that the office and the places of pages come from: the approved one, but for a preview."""
    if handed := os.environ.get(CONTENT_ROOT):
        return Path(handed)
    return project if _state.command == "serve" else source_of(project).root


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Take the content out, put the frames in."""
    for file in list(files):
        if file.src_dir == config.docs_dir:
            files.remove(file)
    _state.frames = frames_for(scan_tree(_state.content).files)
    for frame in _state.frames:
        files.append(File.generated(config, _source(frame.url), content=""))
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Note under which menu page each frame shows as active."""
    by_url = {page.file.dest_uri: page for page in nav.pages}
    _state.parents = {
        frame.url: by_url[frame.menu_url] for frame in _state.frames if frame.menu_url not in ("", frame.url)
    }
    return nav


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Marker words for the theme's blocks; nothing in the body."""
    page.meta.update({slot: marker(slot) for slot in (*SLOTS, OWN_MENU) if slot != "body"})
    page.parent = _state.parents.get(page.file.dest_uri, page.parent)  # type: ignore[assignment]
    return ""


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The marker word that stands for the body."""
    return marker("body")


def on_post_build(*, config: MkDocsConfig) -> None:
    """Let the engine stamp the content into the frames."""
    if frames_only():
        return
    from trangxa.cli.gate import fill  # here, because frames alone are rendered often and need none of it

    preview = _state.command == "serve"
    frames = Path(config.site_dir)
    try:
        fill(project_root(config.config_file_path), frames, frames if preview else Path(_state.out), preview=preview)
    except TrangxaError as error:
        raise PluginError(_words(error)) from None
    finally:
        if not preview:
            config.site_dir = _state.out
            shutil.rmtree(_state.scratch, ignore_errors=True)


def on_build_error(*, error: Exception) -> None:
    """A refused build leaves nothing behind."""
    if _state.scratch:
        shutil.rmtree(_state.scratch, ignore_errors=True)


def _branch(title: str, pages: tuple[tuple[str, str], ...]) -> dict[str, object]:
    """One entry of the top menu: the page itself if it is alone, else a group."""
    if len(pages) == 1:
        return {title: _source(pages[0][1])}
    return {title: [{name: _source(url)} for name, url in pages]}


def _source(url: str) -> str:
    return url.removesuffix(".html") + ".md"


def _words(error: TrangxaError) -> str:
    return f"{error} {error.hint}".strip()
