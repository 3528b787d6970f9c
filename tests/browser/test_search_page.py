"""The search page and the boxes that lead to it, as people use them on a phone."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import APIResponse, Browser, Page, expect

from tests.browser.conftest import Open
from tests.browser.host import hosted
from trangxa.search.buckets import own, shared


def results(page: Page) -> list[str]:
    """Titles of the results shown, once all that are to be shown at first are there."""
    page.locator("#so-ket-qua", has_text="đang hiện").wait_for()
    return page.locator("#ket-qua a").all_inner_texts()


def test_a_link_with_a_query_shows_its_results(opened: Open) -> None:
    page = opened("tim-kiem.html?q=dang%20ky%20ket%20hon", width=360)
    assert results(page)[0] == "Đăng ký kết hôn"
    assert page.locator("#ket-qua mark").first.inner_text() == "Đăng"
    assert "kết quả" in page.locator("#so-ket-qua").inner_text()
    assert page.locator("#khong-thay").is_hidden()


def test_files_of_a_query_are_asked_for_before_the_search_program_is_there(browser: Browser, real: Path) -> None:
    with hosted(real / "site") as host:
        page = browser.new_page(service_workers="block")
        page.route("**/assets/tim-kiem.*.js", lambda route: route.abort())
        page.goto(f"{host.address}tim-kiem.html?q={quote('Đăng ký khai tử')}", wait_until="networkidle")
        alone = (page.locator("[data-tx-own]").get_attribute("data-tx-own") or "").split()
        page.context.close()
    needed = {"meta", *(own(term) if term in alone else shared(term) for term in ("dang", "ki", "khai", "tu"))}
    assert {path for path in host.asked if path.startswith("tim-kiem/")} == {f"tim-kiem/{name}.js" for name in needed}


def test_a_server_that_sends_the_policy_of_an_older_version_slows_the_search_page_only(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(service_workers="block")
    page.route("**/tim-kiem.html*", lambda route: route.fulfill(response=(was := route.fetch()), headers=old(was)))
    page.goto(f"{address}tim-kiem.html?q=khai%20sinh")
    assert results(page)[0] == "Đăng ký khai sinh"
    page.context.close()


def old(response: APIResponse) -> dict[str, str]:
    """Headers whose policy lets no program stand in a page."""
    policy = response.headers["content-security-policy"]
    return response.headers | {"content-security-policy": re.sub(r" 'sha256-[^']+'", "", policy)}


def test_results_change_while_one_types_and_the_address_keeps_the_query(opened: Open) -> None:
    page = opened("tim-kiem.html", width=360)
    expect(page.locator("#goi-y")).to_be_visible()
    page.locator("#tx-q").press_sequentially("tạm tr")
    page.wait_for_url("**/tim-kiem.html?q=t%E1%BA%A1m%20tr")
    assert results(page)[0] in ("Đăng ký tạm trú", "Gia hạn tạm trú")
    expect(page.locator("#goi-y")).to_be_hidden()


def test_kinds_narrow_the_results(opened: Open) -> None:
    page = opened("tim-kiem.html?q=du%20lich", width=360)
    results(page)
    page.get_by_role("button", name="Văn bản (").click()
    page.locator("#so-ket-qua", has_text="thuộc mục Văn bản").wait_for()
    assert {told.split(" · ")[0] for told in page.locator("#ket-qua .tx-list__day").all_inner_texts()} == {"Văn bản"}
    assert page.locator("#loai-ket-qua [aria-pressed=true]").inner_text().startswith("Văn bản")


def test_arrows_go_through_the_results_and_escape_goes_back(opened: Open) -> None:
    page = opened("tim-kiem.html?q=can%20cuoc", width=360)
    titles = results(page)
    page.locator("#tx-q").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == titles[1]
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.textContent") == titles[0]
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "tx-q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/dich-vu-cong/can-cuoc/**")


def test_more_results_are_shown_on_demand(opened: Open) -> None:
    page = opened("tim-kiem.html?q=x%C3%A3", width=360)
    assert len(results(page)) == 10
    page.get_by_role("button", name="Xem thêm kết quả").click()
    page.locator("#ket-qua li:nth-child(20)").wait_for()
    assert page.evaluate("document.activeElement.closest('li').matches(':nth-child(11)')")


def test_nothing_found_is_said_with_ways_on(opened: Open) -> None:
    page = opened("tim-kiem.html?q=qwrtplk", width=360)
    page.locator("#khong-thay").wait_for()
    assert page.locator("#so-ket-qua").inner_text() == "Không thấy kết quả nào."
    assert page.locator("#khong-thay a[href='lien-he.html']").is_visible()


def test_what_a_mistyped_query_was_taken_for_is_said(opened: Open) -> None:
    page = opened(f"tim-kiem.html?q={quote('Đăng ký khai sih')}", width=360)
    assert results(page)[0] == "Đăng ký khai sinh"
    assert page.locator("#hieu-la").inner_text() == (
        "Không thấy “Đăng ký khai sih”, đang hiện kết quả cho “đăng ký khai sinh”."
    )


def test_what_fits_less_is_shown_on_demand(opened: Open) -> None:
    page = opened(f"tim-kiem.html?q={quote('sổ đỏ')}", width=360)
    few = len(results(page))
    assert few < 10
    page.get_by_role("button", name="trang khớp ít hơn").click()
    page.locator(f"#ket-qua li:nth-child({few + 1})").wait_for()
    expect(page.locator(f"#ket-qua li:nth-child({few + 1}) a")).to_be_focused()


def test_a_word_of_the_text_only_is_shown_in_its_sentence(opened: Open) -> None:
    page = opened("tim-kiem.html?q=c%E1%BA%AFm%20c%E1%BB%8Dc%20phao", width=360)
    results(page)
    page.locator("#ket-qua mark").first.wait_for()


@pytest.mark.parametrize(("url", "width"), [("index.html", 360), ("dich-vu-cong/index.html", 1280)])
def test_boxes_of_other_pages_suggest(url: str, width: int, opened: Open) -> None:
    page = opened(url, width=width)
    box = page.locator("[data-tx-suggest] input:visible").first
    box.press_sequentially("giay khai si")
    page.locator(".tx-suggest:visible li").first.wait_for()
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    chosen = page.locator(".tx-suggest [aria-selected=true]")
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    box.press("Escape")
    expect(page.locator(".tx-suggest:visible")).to_have_count(0)
    box.press_sequentially("n")
    page.locator(".tx-suggest:visible li").first.wait_for()
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/dich-vu-cong/ho-tich/**")


def test_without_a_choice_the_box_leads_to_the_search_page(opened: Open) -> None:
    page = opened("lien-he.html", width=1280)
    box = page.locator(".tx-find input")
    box.press_sequentially("chợ phố")
    box.press("Enter")
    page.wait_for_url("**/tim-kiem.html?q=*")
    assert results(page)[0] == "Chợ Phố và quầy nông sản"


def test_without_javascript_the_page_leads_to_lists(opened: Open) -> None:
    page = opened("tim-kiem.html", javascript=False)
    assert page.locator("noscript a[href='so-do.html']").is_visible()


@pytest.fixture
def from_folder(browser: Browser, real: Path) -> Iterator[Page]:
    """The search page of a copy that is opened without any server."""
    context = browser.new_context()
    page = context.new_page()
    page.goto((real / "site" / "tim-kiem.html").as_uri())
    yield page
    context.close()


def test_a_copy_on_a_stick_can_be_searched(from_folder: Page) -> None:
    from_folder.locator("#tx-q").fill("lồng tồng")
    assert "Lồng Tồng" in results(from_folder)[0]
    from_folder.locator("#ket-qua a").first.click()
    from_folder.wait_for_url("file://**/le-hoi/long-tong.html")
