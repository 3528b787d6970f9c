"""The theme's own files: named by their digest, so that a browser may keep them for ever."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

_COMMENT, _AROUND_BRACES = re.compile(rb"/\*.*?\*/", re.DOTALL), re.compile(rb"\s*([{}])\s*")
_THEME = Path(__file__).parent.parent / "theme"


class Asset(NamedTuple):
    """A file as published."""

    url: str
    data: bytes


def assets(emblem: Path | None = None) -> Mapping[str, Asset]:
    """Every file by the name templates use: the sheet of `css/`, programs of `js/` and `search/`, what stands alone.

    `emblem` is the office's own file; without one, that of the theme.
    """
    return {name: Asset(_named(name, data), data) for name, data in _files(emblem)}


def early_program() -> bytes:
    """The program that stands in the search page itself: it need not be waited for before the index is asked for."""
    parts = ("js/0-settings.js", "search/0-parts.js", "search/1-words.js", "early/ask.js")
    return _wrapped(b"".join(_lean(_THEME / part) for part in parts))


def emblem_name(emblem: Path | None) -> str:
    """The name under which the emblem stands among the assets."""
    return f"emblem{emblem.suffix}" if emblem else "emblem.svg"


def _files(emblem: Path | None) -> Iterator[tuple[str, bytes]]:
    yield "trangxa.css", b"".join(map(_lean_sheet, sorted(_THEME.glob("css/*.css"))))
    yield "trangxa.js", _program()
    yield emblem_name(emblem), (emblem or _THEME / "material/assets/emblem.svg").read_bytes()
    parts = b"".join(map(_lean, sorted(_THEME.glob("search/*.js"))))
    yield "tim-kiem.js", _wrapped(parts)
    for path in sorted(_THEME.glob("material/assets/*.js")):
        yield path.name, path.read_bytes()


def _program() -> bytes:
    """One file, asked for in the head: the first part runs before anything is painted, the others on the whole page."""
    first, *others = map(_lean, sorted(_THEME.glob("js/*.js")))
    blocks = b"".join(b"{\n" + part + b"}\n" for part in others)
    return b'"use strict";\n' + first + b'document.addEventListener("DOMContentLoaded", () => {\n' + blocks + b"});\n"


def _wrapped(program: bytes) -> bytes:
    return b'"use strict";\n(() => {\n' + program + b"})();\n"


def _lean(program: Path) -> bytes:
    """A program without the lines that are comments, and without indents: phones load it, people read the source."""
    lines = map(bytes.strip, program.read_bytes().splitlines())
    return b"".join(line + b"\n" for line in lines if line and not line.startswith(b"//"))


def _lean_sheet(sheet: Path) -> bytes:
    """A style sheet without comments, indents and the blanks around braces."""
    lines = b"".join(line.strip() + b"\n" for line in _COMMENT.sub(b"", sheet.read_bytes()).splitlines())
    return _AROUND_BRACES.sub(rb"\1", lines)


def _named(name: str, data: bytes) -> str:
    """`assets/trangxa.3f2a91c0.css`"""
    stem, _, ending = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{ending}"
