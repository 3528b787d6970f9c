"""Items as people name them on the command line: by their permanent code, or by the path of their file."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from trangxa.cli.desk import Desk
from trangxa.cli.unknown import unknown
from trangxa.editorial.books import Books
from trangxa.editorial.entry import Version
from trangxa.errors import TrangxaError


def project_path(root: Path, name: str) -> str:
    """A path as typed, from where the user stands, as a POSIX path from the project's root."""
    full = Path(os.path.abspath(name))
    return full.relative_to(root).as_posix() if full.is_relative_to(root) else Path(name).as_posix()


def known_code(root: Path, books: Books, name: str) -> str:
    """Code of an item that the ledger knows. TrangxaError if it knows none of that name."""
    if name in books.items:
        return name
    paths = {name, project_path(root, name)}
    for code, item in books.items.items():
        versions = [approval.version for approval in item.approvals]
        versions += [told.version for told in (item.pending, item.refusal) if told]
        if any(version.path in paths for version in versions):
            return code
    known = {*books.items, *(version.path for version in books.versions.values())}
    raise unknown(root, name, project_path(root, name), known)


def chosen_versions(desk: Desk, versions: Mapping[str, Version], names: Iterable[str]) -> dict[str, Version]:
    """Working versions by code, for names of any kind. TrangxaError if a name fits none."""
    by_path = {version.path: version for version in versions.values()}
    chosen = dict[str, Version]()
    for name in names:
        version = versions.get(name) or by_path.get(name) or by_path.get(project_path(desk.root, name))
        if version is None:
            raise unknown(desk.root, name, project_path(desk.root, name), {*versions, *by_path})
        chosen[version.code] = version
    return chosen


def waiting_versions(desk: Desk, names: Iterable[str]) -> dict[str, Version]:
    """Versions that wait for an approval or a confirmation: those named. TrangxaError if one does not wait."""
    chosen = dict[str, Version]()
    for name in names:
        code = known_code(desk.root, desk.books, name)
        item = desk.books.standing(code)
        newest = item.newest
        if item.pending:
            chosen[code] = item.pending.version
        elif newest and newest.urgent:
            chosen[code] = newest.version
        else:
            raise TrangxaError(f"{code}: không có bản nào chờ duyệt.", "Xem những gì đang chờ: trangxa inbox.")
    return chosen


def newest_versions(desk: Desk, names: Iterable[str]) -> dict[str, Version]:
    """The last approved versions of the items named. TrangxaError if one was never approved."""
    chosen = dict[str, Version]()
    for name in names:
        code = known_code(desk.root, desk.books, name)
        newest = desk.books.standing(code).newest
        if newest is None:
            raise TrangxaError(f"{code}: chưa có bản nào được duyệt.", f"Xem lịch sử: trangxa history {code}.")
        chosen[code] = newest.version
    return chosen
