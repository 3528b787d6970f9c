"""Which content a report is about, as one number."""

import hashlib
from pathlib import Path

from trangxa.content.office import COMMUNE_FILE
from trangxa.content.site import Site


def content_digest(site: Site) -> str:
    """Digest of what was judged: every published item and file, the office's data and the board's records."""
    whole = hashlib.sha256()
    for item in site.items:
        whole.update(f"{item.path}\0{item.digest}\n".encode())
    editorial = (p.relative_to(site.root).as_posix() for p in (site.root / "editorial").rglob("*") if p.is_file())
    for path in sorted({*site.files, COMMUNE_FILE, *editorial}):
        whole.update(f"{path}\0{_digest(site.root / path)}\n".encode())
    return whole.hexdigest()


def _digest(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
