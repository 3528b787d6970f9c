"""The same articles as ordinary pages of Material for MkDocs, outside its menu: its quickest plain set-up."""

from pathlib import Path

_CONFIG = """site_name: Trang thông tin điện tử xã
docs_dir: {docs}
site_dir: {site}
use_directory_urls: false
theme:
  name: material
  language: vi
  font: false
plugins: [search]
nav:
  - Trang chủ: index.md
{nav}
not_in_nav: '*'
validation:
  omitted_files: ignore
"""


def write_config(docs: Path, out: Path, site: Path) -> None:
    """Write the configuration `out` for a corpus in MkDocs format."""
    sections = sorted(path.parent.name for path in docs.glob("*/index.md"))
    nav = "\n".join(f"  - {name}: {name}/index.md" for name in sections)
    out.write_text(_CONFIG.format(docs=docs, site=site, nav=nav), encoding="utf-8")
