"""Pages in English: everything around the text is in English, and what is not says so."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

NAMES = ("Bình Thành", "Thái Nguyên")
AROUND = "header, footer, .tx-sample, .tx-urgent, .tx-crumbs, .skip-link, main [aria-label], main button"

WORDS = """parts => parts.flatMap(part => {
  const found = [], walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = part; node; node = walker.nextNode()) {
    const element = node.nodeType === 3 ? node.parentElement : node;
    if (element.closest('[lang]').lang !== 'en') continue;
    const labels = ['aria-label', 'placeholder', 'title'].map(name => element.getAttribute(name));
    const said = node.nodeType === 3 ? [node.data] : labels;
    found.push(...said.filter(words => words?.trim()));
  }
  return found;
})"""
"""Texts and labels that the page says are in English."""


def english(site: Path) -> list[str]:
    return sorted(page.relative_to(site).as_posix() for page in (site / "en").glob("*.html"))


def odd(page: Page) -> list[str]:
    said: list[str] = page.locator(AROUND).evaluate_all(WORDS)
    for name in NAMES:
        said = [words.replace(name, "") for words in said]
    return [words for words in said if not words.replace("·", "").replace("©", "").isascii()]


def test_whatever_is_around_an_english_text_is_english_or_says_what_it_is(
    opened: Open, address: str, real: Path
) -> None:
    page = opened(width=1280)
    assert len(english(real / "site")) > 2
    for url in english(real / "site"):
        page.goto(address + url)
        assert page.locator("html").get_attribute("lang") == "en"
        assert odd(page) == [], url


def test_the_name_of_the_office_the_menu_and_the_path_are_english(opened: Open) -> None:
    page = opened("en/contacts.html", width=1280)
    expect(page.locator(".tx-brand__name")).to_have_text("People's Committee of Bình Thành Commune")
    entries = page.get_by_role("navigation", name="Menu").get_by_role("link")
    assert entries.all_inner_texts() == ["Home", "Visiting Bình Thành", "Contacts and opening hours", "Tiếng Việt"]
    expect(page.locator(".tx-nav [aria-current=page]")).to_have_text("Contacts and opening hours")
    assert page.get_by_role("navigation", name="Breadcrumb").get_by_role("link").all_inner_texts() == ["Home"]
    expect(page.get_by_label("Search this site")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_from_vietnamese_to_english_and_back_to_the_same_page(javascript: bool, opened: Open) -> None:
    page = opened("index.html", width=360, javascript=javascript)
    page.get_by_text("Trình đơn", exact=True).click()
    page.locator(".tx-nav").get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Information in English")
    page.get_by_text("Menu", exact=True).click()
    page.locator(".tx-nav").get_by_role("link", name="Contacts and opening hours").click()
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("link", name="Tiếng Việt", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Liên hệ")


def test_english_is_offered_at_the_top_of_every_page_on_wider_screens(opened: Open) -> None:
    page = opened("dich-vu-cong/index.html", width=768)
    page.locator(".tx-language").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Information in English")


def test_reading_aloud_looks_for_an_english_voice(opened: Open, address: str) -> None:
    page = opened("en/contacts.html")
    page.add_init_script(
        "const said = window.said = [];"
        "speechSynthesis.getVoices = () => [{ lang: 'vi-VN' }, { lang: 'en-GB' }];"
        "speechSynthesis.speak = (words) => said.push(words.voice.lang);"
        "window.SpeechSynthesisUtterance = class { addEventListener() {} };"
    )
    page.reload()
    page.locator(".tx-options summary").click()
    page.get_by_role("button", name="Read aloud").click()
    assert set(page.evaluate("window.said")) == {"en-GB"}
    expect(page.get_by_role("button", name="Stop reading")).to_be_visible()
