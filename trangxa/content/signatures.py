"""Whether an attachment is what its name says: a page saved under the name of a picture opens nowhere."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from trangxa.findings import Fault, Finding

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = (b"\xd0\xcf\x11\xe0",)
_SIGNS: dict[str, tuple[bytes, ...]] = {
    ".pdf": (b"%PDF-",),
    ".png": (b"\x89PNG",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF8",),
    ".webp": (b"RIFF",),
    ".doc": _OLE,
    ".xls": _OLE,
    **dict.fromkeys((".zip", ".docx", ".xlsx", ".pptx", ".odt", ".ods"), _ZIP),
}
"""First bytes by file name ending; endings that are not here hold text."""


_OTHERWISE = Fault(
    "wrong-content",
    "Tên tệp có đuôi {suffix} nhưng nội dung không phải loại đó, mở ra sẽ báo lỗi.",
    "Mở tệp gốc bằng đúng chương trình rồi lưu lại đúng loại; không đổi đuôi bằng cách đổi tên.",
)


def signature_faults(root: Path, paths: Iterable[str]) -> Iterator[Finding]:
    """Findings on attachments whose bytes are not of the kind that their names promise."""
    for path in sorted(paths):
        suffix = os.path.splitext(path)[1]
        signs = _SIGNS.get(suffix)
        if signs and not _is(suffix, signs, _head(root / path)):
            yield _OTHERWISE.at(path, suffix=suffix)


def _is(suffix: str, signs: tuple[bytes, ...], head: bytes) -> bool:
    """Some programs write a few lines before a PDF begins; readers look for it in the first kilobyte."""
    if suffix == ".pdf":
        return signs[0] in head
    return head.startswith(signs) and (suffix != ".webp" or head[8:12] == b"WEBP")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(1024)
