"""Which files an item shows; only they are published."""

from pathlib import Path

from tests.content.linked import linking, site_of
from tests.makers import item
from trangxa.content.item import LinkRef
from trangxa.content.shown import ShownFile, shown_files
from trangxa.findings import Severity


def test_an_item_shows_what_its_front_matter_and_body_name_each_once() -> None:
    links = [LinkRef("tep/b.pdf#trang-2", 9, False), LinkRef("tep/a.pdf", 10, False), LinkRef("khac.md", 11, False)]
    shown = item("docs/van-ban/2026/a.md", tep="tep/a.pdf", links=[*links, LinkRef("https://a.vn/c.pdf", 12, False)])
    assert list(shown_files(shown)) == [
        ShownFile("docs/van-ban/2026/tep/a.pdf", shown.line("tep"), "tep"),
        ShownFile("docs/van-ban/2026/tep/b.pdf", 9, ""),
    ]


def test_only_files_that_an_item_shows_are_published(tmp_path: Path) -> None:
    site = site_of(tmp_path, linking("[a](tep/b.pdf)"))
    assert site.files == {"news/2026/tep/b.pdf"}
    unused = [f for f in site.problems if f.rule == "unused-file"]
    assert [(f.location.path, f.severity) for f in unused] == [("news/2026/anh/a.png", Severity.WARNING)]
