"""The working files as versions that can be submitted: each item with every file that it shows."""

import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.office import COMMUNE_FILE, load_commune
from trangxa.content.shown import used_files
from trangxa.editorial.board import Board
from trangxa.editorial.entry import SETTING, Version
from trangxa.editorial.places import SETTINGS_FOLDER, is_setting
from trangxa.editorial.store import Store, digest_of


def setting_paths(root: Path) -> Iterator[str]:
    """Files that are no page of their own but are shown or decide what is."""
    files = (root / COMMUNE_FILE, *sorted((root / SETTINGS_FOLDER).rglob("*")))
    paths = (file.relative_to(root).as_posix() for file in files if file.is_file())
    yield from (path for path in paths if is_setting(path))


def setting_version(root: Path, path: str) -> Version:
    """Version of such a file; its path is its code. The office's emblem goes with `commune.yml`, which names it."""
    shown = _emblem(root) if path == COMMUNE_FILE else ()
    files = {name: digest_of((root / name).read_bytes()) for name in (path, *shown)}
    return Version(code=path, kind=SETTING, path=path, title=path, files=files)


def item_version(root: Path, item: Item[Record], files: frozenset[str], board: Board | None) -> Version:
    """Version of an item; `files` are the attachments and pictures that there are."""
    shown = {path: digest_of((root / path).read_bytes()) for path in sorted(used_files([item], files))}
    return Version(
        code=item.code,
        kind=item.kind,
        path=item.path,
        title=item.title,
        files={item.path: item.digest, **shown},
        author=_author(item.record.author, board),
    )


def working_versions(
    root: Path, items: Iterable[Item[Record]], files: frozenset[str], board: Board | None
) -> dict[str, Version]:
    """Versions of all that can be submitted, by code."""
    versions = [setting_version(root, path) for path in setting_paths(root)]
    versions += [item_version(root, item, files, board) for item in items]
    return {version.code: version for version in versions}


def keep(root: Path, versions: Iterable[Version]) -> None:
    """Put the bytes of versions into the store. TrangxaError if a file has changed since it was read."""
    store = Store(root)
    for version in versions:
        for path, digest in version.files.items():
            store.keep(root / path, digest)


def _emblem(root: Path) -> tuple[str, ...]:
    """The emblem's path, if it is a file of the project; the gate tells of one that is not."""
    commune, _ = load_commune(root)
    path = posixpath.normpath(commune.emblem) if commune and commune.emblem else ""
    inside = path and (root / path).resolve().is_relative_to(root.resolve()) and (root / path).is_file()
    return (path,) if inside else ()


def _author(name: str | None, board: Board | None) -> str:
    members = board.members if board and name else ()
    return next((member.id for member in members if member.name == name), "")
