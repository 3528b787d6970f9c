"""A stamped page is, byte for byte, the page that Material itself renders at that address."""

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import outside
from tests.makers import AS_OF
from trangxa.content.office import load_commune
from trangxa.content.sections import SECTIONS
from trangxa.content.site import Site, load_site
from trangxa.errors import TrangxaError
from trangxa.pages.index import SiteIndex
from trangxa.pages.items import item_view
from trangxa.pages.lists import section_views
from trangxa.pages.menu import HOME, index_of, menu
from trangxa.pages.special import banner_notice
from trangxa.pages.view import View
from trangxa.render.fragments import Composer
from trangxa.render.shell import Fragments, Shell, marker

HOOK = Path(__file__).with_name("real_pages.py")
MENU = {url for _, pages in menu() for _, url in pages}
FOLDERS = [section.folder for section in SECTIONS]


def chosen(site: Site) -> dict[str, View]:
    """The pages of one item of each section and depth, and the first list page of each that is not in the menu."""
    index = SiteIndex(site)
    places = {
        (item.path.rpartition("/")[0], item.kind): item
        for items in index.sections.values()
        for item in items
        if item.url not in MENU
    }
    lists = {view.folder: view for view in section_views(index) if view.url not in MENU}
    views = [item_view(index, item) for item in places.values()] + list(lists.values())
    return {view.url: view for view in views}


@pytest.fixture(scope="module")
def rendered(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, View], Path]:
    """The chosen views and the folder into which Material rendered them as pages of its own."""
    root = Path(shutil.copytree(sample, tmp_path_factory.mktemp("material") / "du-an"))
    site, (commune, _) = load_site(root, AS_OF), load_commune(root)
    assert commune
    composer = Composer(root, commune, banner_notice(SiteIndex(site)), AS_OF)
    views = chosen(site)
    pages = {}
    for url, view in views.items():
        above = index_of(view.folder)
        pages[url] = {**composer.fragments(view)._asdict(), "above": above if above != HOME else ""}
    (root / "pages.json").write_text(json.dumps(pages), encoding="utf-8")
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    hooks = config.replace("  - hooks/frames.py\n", f"  - hooks/frames.py\n  - {HOOK}\n")
    (root / "mkdocs.yml").write_text(hooks, encoding="utf-8")
    run = outside(
        root,
        "mkdocs",
        "build",
        "-q",
        "-d",
        "that",
        TRANGXA_FRAMES_ONLY="1",
        TRANGXA_TEST_PAGES=str(root / "pages.json"),
    )
    assert run.code == 0, run.text
    return views, root / "that"


def test_a_page_of_every_section_is_chosen(rendered: tuple[dict[str, View], Path]) -> None:
    assert {view.folder for view in rendered[0].values() if view.item} >= set(FOLDERS)


@pytest.mark.parametrize("folder", FOLDERS)
def test_stamped_pages_equal_those_of_material(
    folder: str, rendered: tuple[dict[str, View], Path], sample: Path
) -> None:
    views, real = rendered
    for url in (url for url, view in views.items() if view.folder == folder):
        assert (sample / "site" / url).read_bytes() == (real / url).read_bytes(), url


def frame(*slots: str) -> bytes:
    return "|".join(map(marker, slots)).encode()


def test_a_shell_puts_each_fragment_in_its_place() -> None:
    shell = Shell(frame("head", "banner", "body"), "khung")
    assert shell.stamp(Fragments("một", "@@trangxa-body@@", "ba")) == "một|@@trangxa-body@@|ba".encode()


def test_an_english_frame_has_a_place_for_its_own_menu() -> None:
    shell = Shell(frame("head", "banner", "menu", "body"), "khung")
    assert shell.stamp(Fragments("một", "hai", "ba", "bốn")) == "một|hai|bốn|ba".encode()


@pytest.mark.parametrize(
    "slots",
    [
        ("head", "banner"),
        ("head", "banner", "menu", "menu", "body"),
        ("head", "head", "banner", "body"),
        ("head", "banner", "body", "la"),
    ],
)
def test_a_frame_that_lost_or_doubled_a_marker_is_refused(slots: tuple[str, ...]) -> None:
    with pytest.raises(TrangxaError, match="Khung khung có các dấu"):
        Shell(frame(*slots), "khung")
