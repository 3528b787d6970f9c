"""Where a link or file path written in a content file leads."""

import posixpath
import re
from typing import NamedTuple
from urllib.parse import unquote

from trangxa.content.sections import section_of

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_BLANKS = re.compile(r"[\x00-\x20]+")
_ALLOWED = ("http://", "https://", "mailto:", "tel:")


class Target(NamedTuple):
    """A target as written, taken apart. `path` is POSIX from the project root, empty for the same page or outside."""

    outside: bool
    """An address on another site, a mail address or a telephone number."""

    path: str
    fragment: str


def target_of(source: str, written: str) -> Target | None:
    """Take a target apart; `None` when it may not be used at all (other schemes, paths out of the project)."""
    clean = _BLANKS.sub("", written)
    if clean.lower().startswith(_ALLOWED):
        return Target(True, "", "")
    if not clean or _SCHEME.match(clean) or clean.startswith(("/", "\\")):
        return None
    path, _, fragment = clean.partition("#")
    if not path:
        return Target(False, "", unquote(fragment))
    folder = source.rpartition("/")[0]
    joined = posixpath.normpath(posixpath.join(folder, unquote(path.partition("?")[0])))
    return None if joined.startswith("..") else Target(False, joined, unquote(fragment))


def file_address(path: str) -> str:
    """Address of an attachment: its place under its section's address."""
    section = section_of(path)
    if section is None:
        raise ValueError(path)
    rest = path[len(section.folder) + 1 :]
    return f"{section.address}/{rest}" if section.address else rest
