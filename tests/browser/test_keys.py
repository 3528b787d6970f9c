"""The page by keyboard alone, and the reader's own display settings."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

FOCUS = "(document.activeElement.innerText || document.activeElement.getAttribute('aria-label') || '').trim()"
NEWS = "tin-tuc/index.html"


def tab(page: Page, times: int = 1, key: str = "Tab") -> str:
    """Words of the element that has the focus after so many presses."""
    for _ in range(times):
        page.keyboard.press(key)
    return str(page.evaluate(FOCUS))


def until(page: Page, words: str) -> None:
    """Go on by Tab to the element with these words."""
    for _ in range(60):
        if tab(page) == words:
            return
    raise AssertionError(f"Tab never comes to “{words}”")


def setting(page: Page, name: str) -> str | None:
    value = page.evaluate("name => document.documentElement.dataset[name] ?? null", name)
    return str(value) if value is not None else None


def test_the_first_stop_leads_past_the_menu(opened: Open) -> None:
    page = opened(NEWS)
    assert tab(page) == "Đến nội dung chính"
    assert page.locator(".skip-link").evaluate("link => link.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    assert page.url.endswith("#noi-dung")
    tab(page)
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_menu_opens_by_keyboard_on_a_phone_and_leads_on(opened: Open) -> None:
    page = opened("index.html", width=320)
    until(page, "Trình đơn")
    page.keyboard.press("Enter")
    assert page.locator(".tx-nav").is_visible()
    until(page, "Thông báo")
    page.keyboard.press("Enter")
    page.wait_for_url("**/thong-bao/index.html")
    assert page.locator(".tx-nav").is_hidden()


def test_the_menu_lies_open_on_a_desk_with_the_pages_of_the_section(opened: Open) -> None:
    page = opened(NEWS, width=1280)
    shown = [link for link in page.locator(".tx-nav a").all() if link.is_visible()]
    here = [link.inner_text() for link in shown if link.get_attribute("aria-current")]
    assert here == ["Tin tức", "Tin tức, sự kiện"]
    assert "Thông báo" in [link.inner_text() for link in shown]


@pytest.mark.parametrize("width", [320, 1280])
def test_every_stop_shows_where_it_is(width: int, opened: Open) -> None:
    page = opened("dich-vu-cong/index.html", width=width)
    for _ in range(40):
        tab(page)
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring == "solid", page.evaluate(FOCUS)
        seen = page.evaluate("document.activeElement.getBoundingClientRect().toJSON()")
        assert seen["width"] > 0 and seen["bottom"] > 0, page.evaluate(FOCUS)


def test_text_size_and_colours_hold_on_the_next_page(opened: Open, address: str) -> None:
    page = opened(NEWS)
    before = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    until(page, "Hiển thị")
    page.keyboard.press("Enter")
    page.get_by_label("Rất lớn").check()
    page.get_by_label("Tương phản cao").check()
    page.keyboard.press("Escape")
    assert page.locator(".tx-panel").is_hidden()
    page.goto(address + "lien-he.html")
    assert (setting(page, "size"), setting(page, "scheme")) == ("3", "contrast")
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == pytest.approx(before * 1.5)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
    page.locator(".tx-options summary").click()
    assert page.get_by_label("Rất lớn").is_checked()
    page.get_by_label("Thường").check()
    page.get_by_label("Theo máy").check()
    page.reload()
    assert (setting(page, "size"), setting(page, "scheme")) == (None, None)


def test_the_settings_stand_before_the_page_is_painted(opened: Open, address: str) -> None:
    page = opened(NEWS, scheme="contrast")
    page.add_init_script(
        "new MutationObserver(() => { if (document.body && !window.first)"
        " window.first = document.documentElement.dataset.scheme ?? 'none' })"
        ".observe(document, { childList: true, subtree: true })"
    )
    page.goto(address + "lien-he.html")
    assert page.evaluate("window.first") == "contrast"


def test_reading_aloud_is_offered_only_where_there_is_a_vietnamese_voice(opened: Open, address: str) -> None:
    page = opened(NEWS)
    page.locator(".tx-options summary").click()
    assert page.evaluate("speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith('vi')).length") == 0
    assert page.locator("[data-tx-read]").is_hidden()
    page.add_init_script(
        "const said = window.said = [];"
        "speechSynthesis.getVoices = () => [{ lang: 'vi-VN' }];"
        "speechSynthesis.speak = (words) => said.push(words.text);"
        "window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } addEventListener() {} };"
    )
    page.goto(address + "ngoai-tuyen.html")
    page.locator(".tx-options summary").click()
    page.get_by_role("button", name="Đọc thành tiếng").click()
    said = page.evaluate("window.said")
    assert said[:3] == ["Trang chủ", "Khi không có mạng", page.locator(".tx-lead").inner_text()]
    assert said[-1] == page.locator("main p").last.inner_text()
    assert page.get_by_role("button", name="Dừng đọc").get_attribute("aria-pressed") == "true"
