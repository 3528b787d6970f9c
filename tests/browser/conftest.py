"""Debian's Chromium over a real server with the site's own policy; whatever a page complains of fails its test."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.browser.host import hosted

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")

OWN = ("data", "mailto")
"""What is on the page itself, and what the mail program is handed: neither asks anything of a host."""

Open = Callable[..., Page]
"""Opens a page of the site: `opened("lien-he.html", width=320, scheme="dark")`."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window. `scripts/setup_browser.py` installs it."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    assert program, "Thiếu trình duyệt Chromium: chạy python3 scripts/test.py để cài."
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=program)
        yield started
        started.close()


@pytest.fixture(scope="session")
def address(real: Path) -> Iterator[str]:
    """Where the real content is served."""
    with hosted(real / "site") as host:
        yield host.address


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Open]:
    """Opens pages in contexts of their own; at the end there was no error, and no request to another host."""
    troubles: list[str] = []
    contexts = []

    def foreign(request: Request) -> None:
        if urlsplit(request.url).scheme not in OWN and not request.url.startswith(address):
            troubles.append(f"request to {request.url}")

    def open_page(url: str = "index.html", *, width: int = 320, scheme: str = "light", javascript: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 640 if width < 700 else 900},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=javascript,
            locale="vi-VN",
        )
        contexts.append(context)
        if scheme == "contrast":
            context.add_init_script("localStorage.setItem('tx-scheme', 'contrast')")
        page = context.new_page()
        page.set_default_timeout(15_000)
        context.on("request", foreign)
        context.on("console", lambda said: said.type in ("error", "warning") and troubles.append(said.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.goto(address + url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []
