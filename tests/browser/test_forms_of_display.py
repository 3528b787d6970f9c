"""What is left of the page enlarged, on paper, without JavaScript, and in forced colours."""

from pathlib import Path

from tests.browser.conftest import Open
from tests.browser.kinds import kinds_of

PROCEDURE = "dich-vu-cong/ho-tich/1.001193-dang-ky-khai-sinh.html"


def test_no_page_scrolls_sideways_at_320_pixels_whatever_the_text_size(opened: Open, address: str, real: Path) -> None:
    page = opened()
    wide = {}
    for url in kinds_of(real / "site"):
        page.goto(address + url, wait_until="domcontentloaded")
        for size in ("1", "2", "3"):
            page.evaluate("size => { document.documentElement.dataset.size = size }", size)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > 320:
                wide[url] = (size, width)
    assert wide == {}


def test_on_paper_only_the_text_is_left_black_on_white(opened: Open) -> None:
    page = opened(PROCEDURE, width=1280, scheme="contrast")
    page.emulate_media(media="print")
    for left_out in (".skip-link", ".tx-strip", ".tx-find", ".tx-footer", ".tx-crumbs", ".tx-tools"):
        assert page.locator(left_out).first.is_hidden(), left_out
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(".tx-address").is_visible()


def test_the_print_button_prints(opened: Open) -> None:
    page = opened(PROCEDURE)
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="In trang này").click()
    assert page.evaluate("window.printed")


def test_without_javascript_everything_but_the_conveniences_is_there(opened: Open, address: str, real: Path) -> None:
    page, plain = opened(), opened(javascript=False)
    for url in kinds_of(real / "site")[::3]:
        page.goto(address + url)
        plain.goto(address + url)
        assert plain.locator(".tx-options, [data-tx-print]:visible").first.is_hidden()
        links = "main a, nav a, footer a"
        assert plain.locator(links).count() >= page.locator(links).count(), url
        assert plain.locator("h1").is_visible()


def test_without_javascript_the_menu_opens_and_leads_on(opened: Open) -> None:
    page = opened(javascript=False)
    page.get_by_text("Trình đơn", exact=True).click()
    page.locator(".tx-nav").get_by_text("Cán bộ, công chức").click()
    assert page.url.endswith("can-bo/index.html")


def test_without_javascript_the_search_box_leads_to_a_page_that_says_what_else_to_do(opened: Open) -> None:
    page = opened(width=1280, javascript=False)
    page.get_by_label("Tìm trong trang").fill("khai sinh")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem.html?q=khai+sinh")
    assert page.locator("noscript p").is_visible()


def test_in_forced_colours_controls_keep_their_borders(opened: Open) -> None:
    page = opened("tim-kiem.html")
    page.emulate_media(forced_colors="active")
    for control in ("#tx-q", ".tx-button--main"):
        assert page.locator(control).first.evaluate("it => getComputedStyle(it).borderTopWidth") != "0px"
