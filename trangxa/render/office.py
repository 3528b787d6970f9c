"""What every frame says of the office: name, address, telephone, links."""

from pathlib import Path
from typing import Any

from trangxa.content.commune import Commune
from trangxa.content.office import load_commune
from trangxa.errors import TrangxaError
from trangxa.pages.menu import ABOUT

_PICTURES = (".svg", ".png", ".webp")
_MOST = 50_000
"""Largest emblem in bytes: every first visit pays for it."""


def office_of(root: Path) -> Commune:
    """The commune of `commune.yml`. TrangxaError when the file cannot be used."""
    commune, findings = load_commune(root)
    if commune is None:
        first = findings[0]
        raise TrangxaError(f"{first.location}: {first.message}", first.fix)
    return commune


def emblem_of(root: Path, commune: Commune) -> Path | None:
    """The office's own emblem. TrangxaError when the file named in `commune.yml` cannot be used."""
    if commune.emblem is None:
        return None
    path = root / commune.emblem
    if path.suffix not in _PICTURES or not path.is_file() or path.stat().st_size > _MOST:
        raise TrangxaError(
            f"commune.yml: không dùng được tệp biểu trưng “{commune.emblem}”.",
            f"Ghi đúng đường dẫn của một tệp {', '.join(_PICTURES)} không quá {_MOST // 1000} kB, "
            "hoặc bỏ khóa bieu_trung.",
        )
    return path


def site_title(commune: Commune) -> str:
    """Full name of the page."""
    return f"Trang thông tin điện tử xã {commune.name}, tỉnh {commune.province}"


def site_title_in_english(commune: Commune) -> str:
    """Name of the page on its English pages."""
    return f"{commune.place_in_english}, {commune.province} Province"


def office_identity(root: Path) -> tuple[str, str]:
    """Name and address of the site, for MkDocs."""
    commune = office_of(root)
    return site_title(commune), commune.site_url


def office_extra(root: Path) -> dict[str, Any]:
    """What the frame's header and footer show."""
    commune = office_of(root)
    return {
        "over": f"Tỉnh {commune.province}",
        "name": commune.agency,
        "title": site_title(commune),
        "english": {
            "over": f"{commune.province} Province",
            "agency": commune.agency_in_english,
            "title": site_title_in_english(commune),
        },
        "agency": commune.agency,
        "responsible": commune.responsible,
        "address": commune.address,
        "phone": commune.phone,
        "fax": commune.fax,
        "email": commune.email,
        "feedback": {
            "address": commune.feedback.address,
            "phone": commune.feedback.phone,
            "email": commune.feedback.email,
            "portal": commune.feedback.portal,
        },
        "about": ABOUT,
        "own_emblem": commune.emblem is not None,
        "links": [{"name": link.name, "url": link.url} for link in commune.links],
    }
