"""The content of a published site as a project again: what the pages show, in the files it would have come from."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from trangxa.content.facts import kind_of
from trangxa.content.file_rules import ATTACHMENTS
from trangxa.content.kinds import KINDS
from trangxa.content.office import COMMUNE_FILE
from trangxa.content.plain_front import Raw
from trangxa.content.sections import section_of
from trangxa.content.tree import CONTENT_FOLDERS
from trangxa.content.workdays import HOLIDAY_FOLDER
from trangxa.pages.menu import CONTACT, HOME
from trangxa.published.address import source_of
from trangxa.published.claims import Claims
from trangxa.published.folder import Folder
from trangxa.published.front import content_file, data_file
from trangxa.published.page import Page

_ASSETS = "assets/"


def write_item(project: Path, page: Page) -> None:
    """Write the content file of a page about an item."""
    if section_of(page.source) is None or page.kind not in KINDS:
        return
    declared = {} if page.kind == kind_of(page.source) else {"loai": page.kind}
    _write(project / page.source, content_file({**declared, **page.values}, page.body))


def write_rest(project: Path, folder: Folder, pages: Mapping[str, Page], claims: Claims | None) -> None:
    """Write the office's data, the days off that the site claims, and the files that its pages show."""
    for name in CONTENT_FOLDERS:
        (project / name).mkdir(exist_ok=True)
    shown = [pages[url].office for url in (CONTACT, HOME) if url in pages]
    if CONTACT in pages and pages[CONTACT].office:
        office: dict[str, Raw] = {key: value for part in reversed(shown) for key, value in part.items()}
        _write(project / COMMUNE_FILE, data_file(office))
    for year in claims.holidays if claims else ():
        if (number := str(year.get("nam"))).isdigit():
            _write(project / HOLIDAY_FOLDER / f"{number}.yml", data_file(_texts(year)))
    for url in folder.sizes:
        if "/" in url and not url.startswith((_ASSETS, ".")) and os.path.splitext(url)[1] in ATTACHMENTS:
            _place(folder.root / url, project / source_of(url))


def _texts(values: Mapping[str, object]) -> dict[str, Raw]:
    return {
        key: [str(entry) for entry in value] if isinstance(value, (list, tuple)) else str(value)
        for key, value in values.items()
    }


def _write(path: Path, text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        path.write_bytes(data)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _place(source: Path, target: Path) -> None:
    """The same file at a second place, without copying its bytes where the disk allows."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except FileExistsError:
        return
    except OSError:
        shutil.copyfile(source, target)
