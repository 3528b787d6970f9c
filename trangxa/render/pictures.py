"""Photos made fit for phones: smaller copies in WebP and JPEG without what cameras write into them."""

import io
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup
from PIL import Image, ImageOps

PHOTOS = (".jpg", ".jpeg", ".png", ".webp")
WIDTHS = (480, 960, 1600)
_FALLBACK = 960
_QUALITY = 80
_SIZES = "(max-width: 60rem) 100vw, 46rem"
_VIEW_BOX = re.compile(rb'<svg[^>]*\bviewBox="\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)')


@dataclass(frozen=True, slots=True)
class Sized:
    """A picture and the pixels it takes; `widths` of its copies, none for drawings."""

    width: int
    height: int
    widths: tuple[int, ...] = ()
    clear: bool = False
    """Whether it has transparent parts, which JPEG has not."""


def sized(source: Path) -> Sized | None:
    """Measure a picture; `None` when it cannot be read as one."""
    stat = source.stat()
    return _measured(source, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=4096)
def _measured(source: Path, size: int, mtime: int) -> Sized | None:
    if source.suffix == ".svg":
        box = _VIEW_BOX.search(source.read_bytes()[:2000])
        return Sized(round(float(box[1])), round(float(box[2]))) if box else None
    if source.suffix not in PHOTOS:
        return None
    try:
        with Image.open(source) as photo:
            width, height = photo.size
            if photo.getexif().get(0x0112, 1) in (5, 6, 7, 8):
                width, height = height, width
            clear = photo.mode in ("RGBA", "LA") or "transparency" in photo.info
    except (OSError, ValueError):
        return None
    widths = tuple(w for w in WIDTHS if w < width) + ((width,) if width <= WIDTHS[-1] else ())
    return Sized(width, height, widths, clear)


def copy_address(address: str, width: int, ending: str) -> str:
    """Address of a copy: `anh/a.jpg` → `anh/a.960.webp`."""
    return f"{address.rpartition('.')[0]}.{width}.{ending}"


def copies_of(address: str, picture: Sized) -> tuple[tuple[str, int, str], ...]:
    """Address, width and format of every copy."""
    formats = (("webp", "WEBP"), ("png", "PNG") if picture.clear else ("jpg", "JPEG"))
    return tuple((copy_address(address, w, end), w, form) for w in picture.widths for end, form in formats)


def made(source: Path, width: int, form: str) -> bytes:
    """One copy: turned upright, scaled, without EXIF, GPS, names or comments."""
    with Image.open(source) as photo:
        upright = ImageOps.exif_transpose(photo)
        clear = form != "JPEG" and (upright.mode in ("RGBA", "LA") or "transparency" in upright.info)
        plain = upright.convert("RGBA" if clear else "RGB")
    height = max(1, round(plain.height * width / plain.width))
    small = plain if width == plain.width else plain.resize((width, height), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    bare = Image.frombytes(small.mode, small.size, small.tobytes())
    bare.save(out, form, **({"optimize": True} if form == "PNG" else {"quality": _QUALITY}))
    return out.getvalue()


def tag(address: str, alt: str, picture: Sized | None, *, sizes: str = _SIZES, title: str = "") -> Markup:
    """The element that shows a picture; its space is kept while it loads, which waits until it is near."""
    named = Markup(' title="{}"').format(title) if title else Markup("")
    if picture is None:
        return Markup('<img src="{}" alt="{}"{} loading="lazy">').format(address, alt, named)
    space = Markup('width="{}" height="{}"').format(picture.width, picture.height)
    if not picture.widths:
        return Markup('<img src="{}" alt="{}"{} {} loading="lazy">').format(address, alt, named, space)
    shown = max((w for w in picture.widths if w <= _FALLBACK), default=picture.widths[0])
    ending = "png" if picture.clear else "jpg"
    webp, plain = (
        ", ".join(f"{copy_address(address, w, end)} {w}w" for w in picture.widths) for end in ("webp", ending)
    )
    return Markup(
        '<picture><source type="image/webp" srcset="{}" sizes="{}">'
        '<img src="{}" srcset="{}" sizes="{}" alt="{}"{} {} loading="lazy"></picture>'
    ).format(webp, sizes, copy_address(address, shown, ending), plain, sizes, alt, named, space)
