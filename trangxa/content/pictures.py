"""Whether a photograph says in its file where it was taken."""

import re
from pathlib import Path

_HINT = re.compile(rb"Exif|eXIf|EXIF|exif:GPSLatitude|GPSLatitude")
_XMP = b"exif:GPSLatitude"
_GPS = 0x8825
"""EXIF pointer to the table of positions."""

_LATITUDE, _LONGITUDE = 2, 4


def shows_position(file: Path) -> bool:
    """Whether a JPEG, PNG or WebP carries coordinates; False for what is no picture. Never raises for content."""
    try:
        raw = file.read_bytes()
    except OSError:
        return False
    if not _HINT.search(raw):
        return False
    return _XMP in raw or _has_position(file)


def _has_position(file: Path) -> bool:
    from PIL import Image  # a tenth of a second that a run without such pictures need not spend

    try:
        with Image.open(file) as picture:
            table = picture.getexif().get_ifd(_GPS)
    except Exception:  # damaged files fail in more ways than the library names
        return False
    return _LATITUDE in table and _LONGITUDE in table
