"""What people see under an address that is not on the site, however deep it lies."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture(params=["khong-co.html", "van-ban/2019/khong-co.html"])
def lost(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False, locale="vi-VN")
    page = context.new_page()
    answer = page.goto(address + request.param)
    assert answer and answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Không tìm thấy trang")
    yield page
    context.close()


def test_the_procedures_most_people_come_for_are_one_step_away(lost: Page) -> None:
    lost.get_by_role("link", name="Đăng ký khai sinh").click()
    expect(lost.get_by_role("heading", level=1)).to_have_text("Đăng ký khai sinh")


def test_what_was_sought_can_be_typed_in(lost: Page) -> None:
    lost.get_by_label("Đang cần gì?").fill("khai sinh")
    lost.get_by_role("button", name="Tìm").last.click()
    lost.wait_for_url("**/tim-kiem.html?q=khai+sinh")


def test_a_person_can_be_called_or_written_to(lost: Page) -> None:
    assert lost.locator("main a[href^='tel:']").count() == lost.locator("main a[href^='mailto:']").count() == 1
    lost.locator("main").get_by_role("link", name="Liên hệ").click()
    expect(lost.get_by_role("heading", level=1)).to_have_text("Liên hệ")


def test_who_reads_no_vietnamese_is_led_to_english(lost: Page) -> None:
    lost.locator("main").get_by_role("link", name="Information in English").click()
    expect(lost.locator("html")).to_have_attribute("lang", "en")
