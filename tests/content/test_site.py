"""The whole content: what counts as an item, which folders there must be."""

from pathlib import Path

from tests.content.linked import OTHERS, TARGET, site_of
from tests.makers import AS_OF
from tests.sample import LONG, entry, write_files
from trangxa.content.site import load_site


def test_drafts_and_unreadable_files_are_no_items(tmp_path: Path) -> None:
    site = site_of(tmp_path, OTHERS)
    assert [item.path for item in site.items] == ["news/2026/dich.md"]
    assert site.broken == {"news/2026/hong.md"}


def test_a_missing_content_folder_is_told(tmp_path: Path) -> None:
    write_files(tmp_path, {"news/a.md": TARGET, "docs/index.md": entry("trang", "trang", "A", LONG)})
    assert [f.location.path for f in load_site(tmp_path, AS_OF).problems if f.rule == "missing-folder"] == [
        "procedures"
    ]
