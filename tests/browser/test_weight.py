"""How much a visit costs: compressed bytes and requests, photos apart."""

import gzip
import posixpath
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from tests.browser.host import hosted

FIRST, REQUESTS, LATER = 40_000, 6, 12_000
PHOTOS = (".jpg", ".jpeg", ".png", ".webp")
NEEDED = "link[rel=stylesheet], link[rel=icon], link[rel=preload], script[src], img[src]:not([loading=lazy])"


def weight(site: Path, url: str) -> int:
    """Bytes of a file of the site as sent, without the headers."""
    return len(gzip.compress((site / url).read_bytes(), 6))


def needed(site: Path, url: str) -> set[str]:
    """The page itself and every file it asks for by itself."""
    tree = LexborHTMLParser((site / url).read_bytes())
    written = (node.attributes.get("href") or node.attributes.get("src") or "" for node in tree.css(NEEDED))
    files = {posixpath.normpath(posixpath.join(posixpath.dirname(url), one)) for one in written}
    return {url} | {file.lstrip("/") for file in files if not file.endswith(PHOTOS)}


def pages(site: Path) -> list[str]:
    return sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))


def test_a_first_visit_to_any_page_is_small(real: Path) -> None:
    site = real / "site"
    files = {url: needed(site, url) for url in pages(site)}
    costs = {url: (sum(weight(site, file) for file in asked), len(asked)) for url, asked in files.items()}
    assert {url: cost for url, cost in costs.items() if cost[0] > FIRST or cost[1] > REQUESTS} == {}


def test_a_later_visit_to_any_page_costs_its_text_alone(real: Path) -> None:
    sizes = {url: weight(real / "site", url) for url in pages(real / "site")}
    assert {url: size for url, size in sizes.items() if size > LATER} == {}


@pytest.mark.parametrize(
    "url",
    ["index.html", "tim-kiem.html", "van-ban/index.html", "dich-vu-cong/ho-tich/1.001193-dang-ky-khai-sinh.html"],
)
def test_browsers_ask_for_just_these_files_each_once(url: str, browser: Browser, real: Path) -> None:
    with hosted(real / "site") as host:
        context = browser.new_context(viewport={"width": 320, "height": 640}, service_workers="block")
        context.new_page().goto(host.address + url, wait_until="networkidle")
        context.close()
        asked = sorted(path for path in host.asked if not path.endswith(PHOTOS) and "/anh/" not in path)
    files = needed(real / "site", url)
    icon = {file for file in files if "emblem" in file}
    assert asked in (sorted(files), sorted(files - icon))
