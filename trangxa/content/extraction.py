"""Text and properties out of the bytes of an attachment: PDF, DOCX, XLSX, plain text. Never raises for content."""

import io
import unicodedata
import zipfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from typing import NamedTuple

from trangxa.content.office_sheets import workbook
from trangxa.content.office_xml import Held, Package, Row, TooLargeError, word_file

DAMAGED = "tệp hỏng, không mở được"


class Extract(NamedTuple):
    """What a file holds. `unreadable` says in words why nothing could be read; empty when it could."""

    pages: tuple[str, ...] = ()
    """NFC text of each page of a PDF; of any other file the whole text as one page."""

    metadata: dict[str, str] = {}  # noqa: RUF012 - a tuple's default is never written to
    """Properties under the names the file gives them: `Author`, `Title` (PDF), `creator`, `lastModifiedBy` (Office)."""

    revisions: int = 0
    """Tracked changes that an Office file still carries."""

    unreadable: str = ""
    rows: tuple[Row, ...] = ()
    """Paragraphs and table rows of an Office file, with the name of their sheet."""

    hidden: tuple[str, ...] = ()
    """What readers of an Office file do not see but can find, in words: `trang tính ẩn “A”`."""

    @property
    def text(self) -> str:
        """All pages, a form feed between two."""
        return "\f".join(self.pages)

    @property
    def first_page(self) -> str:
        """Text of the first page; empty where there is none."""
        return self.pages[0] if self.pages else ""


def extract(suffix: str, raw: bytes) -> Extract:
    """What the bytes hold, by the file's suffix (`.pdf`); an empty extract for a kind that holds no text."""
    reader = _READERS.get(suffix)
    if reader is None:
        return Extract()
    try:
        found = reader(raw)
    except Exception:  # damaged files fail in more ways than the libraries name
        return Extract(unreadable=DAMAGED)
    return found._replace(
        pages=tuple(_clean(page) for page in found.pages),
        metadata={name: _clean(value) for name, value in sorted(found.metadata.items()) if value.strip()},
        rows=tuple(Row(_clean(row.part), tuple(map(_clean, row.cells))) for row in found.rows),
        hidden=tuple(map(_clean, found.hidden)),
    )


_PRINTED = str.maketrans({"\0": None, "\ufffe": "-"})
"""PDFium writes U+FFFE for a hyphen at the end of a line."""


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(_PRINTED))


def _pdf(raw: bytes) -> Extract:
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    try:
        document = PdfDocument(raw)
    except PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            return Extract(unreadable="tệp đặt mật khẩu")
        raise
    with closing(document):
        pages = tuple(page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document)
        return Extract(pages, document.get_metadata_dict())


def _office(reader: Callable[[Package], Held], raw: bytes) -> Extract:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        try:
            held = reader(Package(archive))
        except TooLargeError:
            return Extract(unreadable="tệp bung ra quá lớn")
    text = "\n".join("\n".join(row.cells) for row in held.rows)
    return Extract((text,), held.metadata, held.revisions, rows=held.rows, hidden=held.hidden)


def _plain(raw: bytes) -> Extract:
    utf16 = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return Extract((raw.decode("utf-16" if utf16 else "utf-8-sig"),))
    except UnicodeDecodeError:
        return Extract(unreadable="tệp không dùng bảng mã UTF-8")


_READERS: dict[str, Callable[[bytes], Extract]] = {
    ".pdf": _pdf,
    ".docx": partial(_office, word_file),
    ".xlsx": partial(_office, workbook),
    ".csv": _plain,
    ".txt": _plain,
    ".json": _plain,
}
TEXTUAL = frozenset(_READERS)
"""Suffixes of the files whose text can be read."""
