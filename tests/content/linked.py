"""A small tree of files that can be linked to: an item, a draft, a broken file, a picture, a paper."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.makers import AS_OF
from tests.sample import LONG, PDF, entry, png, write_files
from trangxa.content.site import Site, load_site

TARGET = entry("tin-tuc", "tin-dich", "Đích", "## Kết quả\n\nTốt.")
OTHERS: dict[str, str | bytes] = {
    "news/2026/dich.md": TARGET,
    "news/2026/nhap.md": TARGET.replace("tin-dich", "tin-nhap").replace("ma: ", "nhap: true\nma: "),
    "news/2026/hong.md": "---\na: b: c\n---\n",
    "news/2026/anh/a.png": png(),
    "news/2026/tep/b.pdf": PDF,
}


def site_of(root: Path, files: dict[str, str | bytes], as_of: date = AS_OF) -> Site:
    for folder in ("docs", "news", "procedures"):
        (root / folder).mkdir(exist_ok=True)
    return load_site(write_files(root, files), as_of)


def told(site: Site, path: str) -> list[str]:
    return [finding.rule for finding in site.problems if finding.location.path == path]


def linking(body: str, **keys: Any) -> dict[str, str | bytes]:
    return {**OTHERS, "news/2026/tin.md": entry("tin-tuc", "tin-thu", "Tin", f"{LONG}\n\n{body}", **keys)}
