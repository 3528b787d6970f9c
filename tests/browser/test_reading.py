"""Pages as people read them on a phone: nothing is torn, nothing is out of sight without a hint."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

CONTACTS = ("lien-he.html", "can-bo/index.html", "lanh-dao.html", "can-bo/ma-thi-hanh.html", "en/contacts.html")

TORN = """links => links.filter(link => link.checkVisibility()).flatMap(link => {
  const texts = [], walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts.filter(text => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
  }).map(text => text.data);
})"""
"""Parts of links that stand on more than one line; a `<wbr>` is between two parts."""


def torn(page: Page, links: str) -> list[str]:
    found: list[str] = page.locator(links).evaluate_all(TORN)
    return found


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_numbers_and_addresses_break_nowhere_but_before_the_sign(width: int, opened: Open, address: str) -> None:
    page = opened(width=width)
    for url in CONTACTS:
        page.goto(address + url)
        assert torn(page, "a[href^='tel:'], a[href^='mailto:']") == [], url
