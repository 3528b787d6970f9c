"""Pages as people read them on a phone: nothing is torn, nothing is out of sight without a hint."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.kinds import kinds_of

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


def columns(page: Page, entries: str) -> int:
    """In how many columns the visible entries of a list stand."""
    return len({round(box["x"]) for entry in page.locator(entries).all() if (box := entry.bounding_box())})


@pytest.mark.parametrize(("width", "wanted"), [(320, 1), (360, 1), (768, 2), (1280, 3)])
def test_the_six_procedures_and_six_places_of_the_home_page_fill_their_rows(
    width: int, wanted: int, opened: Open
) -> None:
    page = opened(width=width)
    assert page.locator(".tx-doors.tx-six > li").count() == page.locator(".tx-cards.tx-six > li").count() == 6
    assert columns(page, ".tx-doors.tx-six > li") == columns(page, ".tx-cards.tx-six > li") == wanted


def test_the_home_page_is_short_on_a_phone_and_keeps_its_order(opened: Open) -> None:
    page = opened(width=360)
    assert page.evaluate("document.documentElement.scrollHeight") < 5_500
    assert page.locator("main h2").all_inner_texts() == [
        "Thủ tục hay làm", "Thông báo", "Tin tức, sự kiện", "Chuyên đề đang diễn ra", "Văn bản mới", "Đang lấy ý kiến",
        "Lịch lãnh đạo tuần này", "Du lịch, di sản, lễ hội", "Thống kê", "Cổng của tỉnh, của Nhà nước",
    ]  # fmt: skip


def test_each_kind_of_place_is_on_a_phones_home_page(opened: Open) -> None:
    links = opened(width=360).locator(".tx-cards.tx-six > li:visible a")
    shown = links.evaluate_all("links => links.map(link => link.getAttribute('href').split('/')[0])")
    assert shown == ["du-lich", "di-san", "le-hoi"]


@pytest.mark.parametrize("javascript", [True, False])
def test_the_leaders_week_is_whole_though_only_one_day_lies_open(javascript: bool, opened: Open) -> None:
    page = opened(width=360, javascript=javascript)
    days = page.locator(".tx-week details")
    assert [day for day in days.all() if day.get_attribute("open") is not None] != []
    last = days.last
    assert last.locator("li").first.is_hidden()
    last.locator("summary").click()
    assert last.locator("li").first.is_visible()


def test_the_day_that_lies_open_is_the_readers_today(opened: Open) -> None:
    page = opened(width=360)
    page.clock.set_fixed_time("2026-11-26T17:30:00Z")
    page.reload()
    assert page.locator(".tx-week details[open] summary").all_inner_texts() == ["Thứ Sáu, ngày 27/11/2026 (2 việc)"]


SMALL = """() => [...document.querySelectorAll('body *')].filter(element => {
  const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const seen = own && element.checkVisibility() && !element.closest('svg');
  return seen && parseFloat(getComputedStyle(element).fontSize) < 16;
}).map(element => `${element.className || element.tagName}: ${element.textContent.trim().slice(0, 40)}`)"""
"""Elements whose own text is smaller than 16 pixels."""


@pytest.mark.parametrize("width", [320, 1280])
def test_no_text_is_smaller_than_16_pixels(width: int, opened: Open, address: str, real: Path) -> None:
    page = opened(width=width)
    small = {}
    for url in kinds_of(real / "site"):
        page.goto(address + url, wait_until="domcontentloaded")
        if found := page.evaluate(SMALL):
            small[url] = found
    assert small == {}


CLOSED = "main .table-scroll:not(details .table-scroll)"


@pytest.mark.parametrize("width", [320, 360])
def test_a_table_wider_than_the_phone_says_so_and_its_name_stays_in_sight(width: int, opened: Open) -> None:
    page = opened("cong-khai/danh-muc-thong-tin.html", width=width)
    tables = page.locator(CLOSED).all()
    assert tables
    for table in tables:
        assert table.evaluate("table => table.scrollWidth > table.clientWidth")
        assert table.evaluate("table => getComputedStyle(table).backgroundImage") != "none"
        box = table.locator("caption").bounding_box()
        assert box and box["x"] + box["width"] <= width


def test_a_chart_is_read_on_a_phone_without_moving_it(opened: Open) -> None:
    page = opened("thong-ke/van-hoa-6-thang-2026.html", width=320)
    texts = page.locator(".tx-chart text, .tx-chart p")
    assert texts.count() == 9
    boxes = [box for text in texts.all() if (box := text.bounding_box())]
    assert boxes and all(box["x"] + box["width"] <= 320 and box["height"] >= 16 for box in boxes)


def test_the_organisation_is_drawn_on_a_desk_and_written_on_a_phone(opened: Open) -> None:
    phone, desk = opened("don-vi/index.html", width=360), opened("don-vi/index.html", width=1280)
    assert (phone.locator(".tx-org").is_visible(), desk.locator(".tx-org").is_visible()) == (False, True)
    for page in (phone, desk):
        assert page.locator("#so-do ~ ul").get_by_role("link", name="Phòng Kinh tế").is_visible()


def test_an_appointment_begins_with_its_day_and_hour_on_one_line(opened: Open) -> None:
    row = opened("lich-lam-viec/2026-w46.html", width=360).locator("tbody tr").first
    day, hour = row.locator(".tx-when").all()
    assert (day.inner_text(), hour.inner_text()) == ("Thứ Hai, ngày 09/11/2026", "08 giờ 00")
    tops = [part.evaluate("part => part.getClientRects()[0].top") for part in (day, hour)]
    assert tops[0] == tops[1]


def test_the_number_of_a_document_stays_whole_in_titles(opened: Open, address: str) -> None:
    page = opened(width=320)
    for url in ("index.html", "van-ban/2026/97-qd-ubnd.html"):
        page.goto(address + url)
        numbers = page.locator("main .tx-whole")
        assert numbers.count() > 0
        assert all((box := number.bounding_box()) and box["height"] < 40 for number in numbers.all())


MAIN = ".tx-button, .tx-doors a, .tx-strip summary, .tx-strip__link, .tx-tools button, .tx-jump a, .tx-ticks label"


def test_what_is_pressed_most_is_as_large_as_a_finger(opened: Open, address: str) -> None:
    page = opened(width=360)
    small = {}
    for url in ("index.html", PROCEDURE, "gui-cau-hoi.html", "van-ban/index.html", "tim-kiem.html"):
        page.goto(address + url)
        boxes = [(part.inner_text(), part.bounding_box()) for part in page.locator(MAIN).all() if part.is_visible()]
        if found := [(words, box["height"]) for words, box in boxes if box and box["height"] < 43.5]:
            small[url] = found
    assert small == {}
