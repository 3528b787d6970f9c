"""Where a link or file path written in a content file leads."""

import posixpath
import re
from typing import NamedTuple
from urllib.parse import unquote

from trangxa.content.sections import section_of

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_BLANKS = re.compile(r"[\x00-\x20]+")
_PLAIN = re.compile(r"(?!/)[\w./-]+")
"""A path in which nothing is written otherwise than it is meant, as nearly every one."""

_ALLOWED = ("http://", "https://", "mailto:", "tel:")


class Target(NamedTuple):
    """A target as written, taken apart. `path` is POSIX from the project root, empty for the same page or outside."""

    outside: bool
    """An address on another site, a mail address or a telephone number."""

    path: str
    fragment: str


def target_of(source: str, written: str) -> Target | None:
    """Take a target apart; `None` when it may not be used at all (other schemes, paths out of the project)."""
    if _PLAIN.fullmatch(written):
        return _inside(source, written, "")
    clean = _BLANKS.sub("", written)
    if clean.lower().startswith(_ALLOWED):
        return Target(True, "", "")
    if not clean or _SCHEME.match(clean) or clean.startswith(("/", "\\")):
        return None
    path, _, fragment = clean.partition("#")
    if not path:
        return Target(False, "", unquote(fragment))
    return _inside(source, unquote(path.partition("?")[0]), unquote(fragment))


def _inside(source: str, path: str, fragment: str) -> Target | None:
    joined = posixpath.normpath(posixpath.join(source.rpartition("/")[0], path))
    return None if joined.startswith("..") else Target(False, joined, fragment)


def file_address(path: str) -> str:
    """Address of an attachment: its place under its section's address."""
    section = section_of(path)
    if section is None:
        raise ValueError(path)
    rest = path[len(section.folder) + 1 :]
    return f"{section.address}/{rest}" if section.address else rest
