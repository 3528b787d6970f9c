"""How much a visit costs: compressed bytes and requests, as the host counts them (photos apart)."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from tests.browser.kinds import kinds_of

FIRST, REQUESTS, LATER = 40_000, 6, 12_000
PHOTOS = (".jpg", ".jpeg", ".png", ".webp")


def weight(site: Path, url: str) -> int:
    """Bytes of a file of the site as sent: compressed, with some 200 of headers."""
    return len(gzip.compress((site / url).read_bytes(), 6)) + 200


def asked_for(browser: Browser, address: str, url: str) -> list[str]:
    """What a first visit asks for until the page is shown and at rest, the worker's later store apart."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, service_workers="block")
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.lstrip("/")))
    page.goto(address + url, wait_until="load")
    context.close()
    return [path for path in asked if not path.endswith(PHOTOS) and "/anh/" not in path]


def test_a_first_visit_to_any_kind_of_page(browser: Browser, address: str, real: Path) -> None:
    site, heavy = real / "site", {}
    for url in kinds_of(site):
        asked = asked_for(browser, address, url)
        total = sum(weight(site, path) for path in asked)
        if total > FIRST or len(asked) > REQUESTS:
            heavy[url] = (total, asked)
    assert heavy == {}


def test_a_later_visit_to_any_page_costs_its_text_alone(real: Path) -> None:
    site = real / "site"
    sizes = {page.relative_to(site).as_posix(): weight(site, str(page)) for page in site.rglob("*.html")}
    assert {url: size for url, size in sizes.items() if size > LATER} == {}
