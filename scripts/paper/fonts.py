"""Find a typeface that has the Vietnamese letters and hand it to reportlab."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFile

from trangxa.errors import TrangxaError

TYPEFACE = "VanBan"
"""Name under which the styles of a document ask for the typeface."""

FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
    Path("/Library/Fonts"),
    Path("/System/Library/Fonts/Supplemental"),
    Path("C:/Windows/Fonts"),
)


class Family(NamedTuple):
    """File names of the four faces, which lie in one folder."""

    regular: str
    bold: str
    italic: str
    bold_italic: str


class Faces(NamedTuple):
    """Where the four faces of the chosen family are."""

    regular: Path
    bold: Path
    italic: Path
    bold_italic: Path


_LETTERS = "ĐđƠơƯưẠạẤấẾếỆệỢợỮữỶỷ"

FAMILIES = (
    Family(*(f"LiberationSerif-{face}.ttf" for face in ("Regular", "Bold", "Italic", "BoldItalic"))),
    Family("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
    Family(*(f"Times New Roman{face}.ttf" for face in ("", " Bold", " Italic", " Bold Italic"))),
    Family(*(f"NotoSerif-{face}.ttf" for face in ("Regular", "Bold", "Italic", "BoldItalic"))),
)
"""In order of liking: the official layout asks for Times New Roman; Liberation Serif has its widths."""


def find_faces(folders: tuple[Path, ...] = FOLDERS) -> Faces:
    """The regular, bold, italic and bold italic face; `TrangxaError` names the package that brings them."""
    for faces in _candidates(folders):
        if all(map(_has_vietnamese, faces)):
            return faces
    raise TrangxaError(
        "Máy chưa có phông chữ có chân đủ dấu tiếng Việt để tạo tệp PDF.",
        "Debian, Ubuntu: sudo apt-get install fonts-liberation2 (hoặc fonts-noto-core). "
        "Windows, macOS: cài Times New Roman.",
    )


def _candidates(folders: tuple[Path, ...]) -> Iterator[Faces]:
    """Where the families may lie, in order of liking."""
    for family in FAMILIES:
        for folder in filter(Path.is_dir, folders):
            for regular in sorted(folder.rglob(family.regular)):
                yield Faces(*(regular.with_name(name) for name in family))


def _has_vietnamese(face: Path) -> bool:
    """Liberation 1, which Debian 12 still offers as fonts-liberation, lacks most letters with two marks."""
    return face.is_file() and all(ord(letter) in TTFontFile(str(face)).charToGlyph for letter in _LETTERS)


def use_faces(faces: Faces) -> None:
    """Register the four faces as `TYPEFACE` and its bold and italic."""
    names = tuple(TYPEFACE + end for end in ("", "-Bold", "-Italic", "-BoldItalic"))
    for name, face in zip(names, faces, strict=True):
        pdfmetrics.registerFont(TTFont(name, str(face), asciiReadable=False))
    pdfmetrics.registerFontFamily(TYPEFACE, *names)
