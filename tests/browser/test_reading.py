"""Pages as people read them on a phone: nothing is torn, nothing is out of sight without a hint."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

CONTACTS = ("lien-he.html", "can-bo/index.html", "lanh-dao.html", "can-bo/ma-thi-hanh.html", "en/contacts.html")

PROCEDURE = "dich-vu-cong/ho-tich/1.001193-dang-ky-khai-sinh.html"

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


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("size", ["1", "3"])
def test_every_jump_link_of_a_procedure_is_in_sight(width: int, size: str, opened: Open) -> None:
    page = opened(PROCEDURE, width=width)
    page.evaluate("size => { document.documentElement.dataset.size = size }", size)
    links = page.locator(".tx-jump a")
    assert links.count() == 6
    boxes = links.evaluate_all("links => links.map(link => link.getBoundingClientRect().toJSON())")
    assert all(box["left"] >= 0 and box["right"] <= width and box["height"] >= 24 for box in boxes)


def test_what_a_jump_link_leads_to_is_not_hidden_under_the_links(opened: Open) -> None:
    for width in (360, 1280):
        page = opened(PROCEDURE, width=width)
        page.get_by_role("link", name="Các bước").click()
        top = page.locator("#trinh-tu").evaluate("heading => heading.getBoundingClientRect().top")
        below = page.locator(".tx-jump").evaluate("jump => jump.getBoundingClientRect().bottom")
        assert top >= max(0, below) and top < 300
