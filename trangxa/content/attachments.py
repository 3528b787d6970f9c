"""What attachments hold; read once, kept by digest under `.trangxa/attachments/`.

    held = read_attachment(site.root, shown.path)    text by page, properties; never raises
    held.pages, held.first_page, held.text           NFC; a page without a text layer is an empty string
    held.metadata["Author"], held.revisions          properties as the file names them; tracked changes left in it
    held.rows, held.hidden                           paragraphs and table rows of an Office file; what of it is hidden
    held.unreadable                                  why nothing could be read, in words; "" when it could

Only suffixes in `TEXTUAL` hold text; any other file gives an empty extract. A path that is not there is unreadable.
"""

import functools
import hashlib
import importlib.metadata
import os
import tempfile
from pathlib import Path

from pydantic_core import from_json, to_json

from trangxa.content.extraction import TEXTUAL, Extract, extract
from trangxa.content.office_xml import Row

__all__ = ["TEXTUAL", "Extract", "read_attachment"]

_FOLDER = ".trangxa/attachments"
_DECIDING = ("extraction", "office_sheets", "office_xml")
_KEPT = 8192
"""Extracts held in memory: each rule asks for them again."""


def read_attachment(root: Path, path: str) -> Extract:
    """What the file at `path` (POSIX, from `root`) holds."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in TEXTUAL:
        return Extract()
    try:
        stat = (root / path).stat()
    except OSError:
        return Extract(unreadable="không có tệp")
    return _read(root, path, suffix, stat.st_size, stat.st_mtime_ns)


@functools.lru_cache(_KEPT)
def _read(root: Path, path: str, suffix: str, size: int, mtime: int) -> Extract:
    """`size` and `mtime` are part of what is remembered: a changed file is read again."""
    try:
        raw = (root / path).read_bytes()
    except OSError as error:
        return Extract(unreadable=f"không mở được tệp ({error.strerror})")
    kept = root / _FOLDER / f"{hashlib.sha256(raw).hexdigest()}{suffix}.json"
    if held := _load(kept):
        return held
    held = extract(suffix, raw)
    _keep(kept, held)
    return held


def _load(kept: Path) -> Extract | None:
    try:
        version, pages, metadata, revisions, unreadable, rows, hidden = from_json(kept.read_bytes())
    except (OSError, ValueError, TypeError):
        return None
    if version != _version():
        return None
    told = tuple(Row(part, tuple(cells)) for part, cells in rows)
    return Extract(tuple(pages), metadata, revisions, unreadable, told, tuple(hidden))


def _keep(kept: Path, held: Extract) -> None:
    """Losing the copy only costs time, so a folder that cannot be written to is no fault."""
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=kept.parent, suffix=".new")
        with os.fdopen(handle, "wb") as out:
            out.write(to_json([_version(), *held]))
        Path(aside).replace(kept)
    except OSError:
        return


@functools.cache
def _version() -> str:
    """Digest of what decides an extract: the code that makes it and the library it asks."""
    code = b"".join(Path(__file__).with_name(f"{name}.py").read_bytes() for name in _DECIDING)
    code += importlib.metadata.version("pypdfium2").encode()
    return hashlib.sha256(code).hexdigest()[:16]
