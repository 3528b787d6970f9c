"""Old addresses of the site that lead elsewhere, so that the server itself can say so."""

import re
from pathlib import Path
from posixpath import dirname, normpath

from trangxa.errors import TrangxaError
from trangxa.render.present import present_files

_LEADS = re.compile(rb'<meta http-equiv="refresh" content="0; url=([^"]+)">')
_HEAD = 8192
"""Bytes within which a page's head stands."""


def redirects(site: Path) -> dict[str, str]:
    """From the address of each page that only leads on to the address it leads to. TrangxaError without a site."""
    if not (site / "index.html").is_file():
        raise TrangxaError(f"Thư mục {site.name} chưa có trang đã dựng.", "Chạy trangxa build trước.")
    found = {}
    for url, _ in sorted(present_files(str(site))):
        if url.endswith(".html") and (target := _target(site / url)):
            found[f"/{url}"] = f"/{normpath(f'{dirname(url)}/{target}').lstrip('/')}"
    return found


def _target(page: Path) -> str:
    with page.open("rb") as file:
        match = _LEADS.search(file.read(_HEAD))
    return match[1].decode() if match else ""
