"""What people come for, done as they do it: find a procedure, narrow a register, tick, print, write to the office."""

import io
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Open
from tests.browser.host import hosted
from tests.sample import entry, write_files
from trangxa.cli import main

BIRTH = "dich-vu-cong/ho-tich/1.001193-dang-ky-khai-sinh.html"
LAND = "dich-vu-cong/dat-dai/1.013978-dang-ky-dat-dai-cap-giay-chung-nhan-lan-dau.html"
DRAFT = "gop-y/2026/quy-che-nha-van-hoa-xom.html"


def printed(page: Page) -> list[str]:
    """Text of each A4 page that the browser prints."""
    found = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    return [" ".join(sheet.extract_text().split()) for sheet in found.pages]


def mailed(page: Page) -> list[str]:
    """Collects the addresses that the page hands to the mail program."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.url.startswith("mailto:") else None)
    return asked


@pytest.mark.parametrize("javascript", [True, False])
def test_from_the_home_page_to_a_procedure_by_what_happened(javascript: bool, opened: Open) -> None:
    page = opened("index.html", javascript=javascript)
    page.get_by_role("link", name="Sinh con, nuôi con").click()
    page.get_by_role("link", name="Đăng ký khai sinh", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng ký khai sinh")
    expect(page.get_by_role("link", name="Xem và nộp trên Cổng Dịch vụ công quốc gia")).to_be_visible()


def test_every_procedure_is_reached_from_a_to_z_without_javascript(opened: Open, real: Path) -> None:
    page = opened("dich-vu-cong/a-z.html", javascript=False)
    links = page.locator("main .tx-list a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert len(links) == len(set(links)) == len(list((real / "procedures").glob("*/*.md")))


def test_a_register_is_narrowed_by_words_without_tones_and_by_choice(opened: Open) -> None:
    page = opened("van-ban/index.html", width=1280)
    rows, status = page.locator("tbody tr"), page.locator(".tx-filter [role=status]")
    everything = rows.count()
    expect(status).to_have_text(f"{everything} mục.")
    page.get_by_label("Có chữ").fill("ngan sach")
    page.get_by_label("Hình thức").select_option("Nghị quyết")
    kept = rows.filter(visible=True)
    expect(status).to_have_text(f"Đang hiện {kept.count()} trong {everything} mục.")
    assert 0 < kept.count() < everything
    assert all("Nghị quyết" in text and "ngân sách" in text for text in kept.all_inner_texts())
    page.get_by_label("Có chữ").fill("không có chữ này đâu")
    expect(status).to_have_text("Không có mục nào khớp. Bớt điều kiện lọc.")
    page.get_by_role("button", name="Bỏ lọc").press("Enter")
    expect(status).to_have_text(f"{everything} mục.")
    assert urlsplit(page.url).fragment == ""


def test_choices_stand_in_the_address_and_hold_when_it_is_opened_again(opened: Open) -> None:
    page = opened("du-an/index.html")
    page.get_by_label("Tình trạng").select_option("Đã hoàn tất")
    assert parse_qs(urlsplit(page.url).fragment) == {"tinh-trang": ["da-hoan-tat"]}
    page.reload()
    expect(page.get_by_label("Tình trạng")).to_have_value("da-hoan-tat")
    shown = page.locator("tbody tr").filter(visible=True).all_inner_texts()
    assert shown and all("Đã hoàn tất" in text for text in shown)


def test_a_long_register_shows_its_newest_and_the_filter_finds_the_others(browser: Browser, project: Path) -> None:
    texts = {
        f"docs/van-ban/2024/{n}-tb.md": entry(
            "van-ban", f"tb-{n}", f"Thông báo {n}", so_ky_hieu=f"{n}/TB-UBND", tep="../2026/tep/a.pdf"
        )
        for n in range(1, 91)
    }
    write_files(project, texts)
    assert main(["build", "--root", str(project)]) == 0
    with hosted(project / "site") as host:
        page = browser.new_page()
        page.goto(f"{host.address}van-ban/index.html")
        expect(page.locator("tbody tr")).to_have_count(40)
        page.get_by_label("Có chữ").fill("90/tb-ubnd")
        expect(page.locator("tbody tr").filter(visible=True)).to_have_count(1)
        page.locator("tbody tr").filter(visible=True).get_by_role("link").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Thông báo 90")
        page.close()


def test_without_javascript_a_register_is_narrowed_by_ready_made_lists(opened: Open) -> None:
    page = opened("van-ban/index.html", javascript=False)
    expect(page.locator("[data-tx-filter]")).to_be_hidden()
    page.get_by_text("Danh sách chia sẵn theo").click()
    page.get_by_role("link", name="Nghị quyết (").click()
    expect(page.locator("tbody tr").first).to_contain_text("Nghị quyết")


@pytest.mark.parametrize("url", [BIRTH, LAND])
@pytest.mark.parametrize("javascript", [True, False])
def test_the_papers_to_bring_are_ticked_and_printed_on_one_sheet(url: str, javascript: bool, opened: Open) -> None:
    page = opened(url, javascript=javascript)
    ticks = page.get_by_role("checkbox")
    ticks.first.check()
    page.get_by_role("link", name="In danh sách giấy tờ").click()
    expect(page.locator("#in-giay-to")).to_be_visible()
    sheets = printed(page)
    assert len(sheets) == 1
    assert "Giấy tờ cần mang" in sheets[0] and "Quét mã để mở trang mới nhất" in sheets[0]
    assert "Các bước thực hiện" not in sheets[0]
    expect(page.locator(".tx-qr")).to_have_count(1)


def test_a_question_becomes_an_e_mail_and_nothing_else_leaves_the_phone(opened: Open) -> None:
    page = opened("gui-cau-hoi.html")
    asked = mailed(page)
    page.get_by_role("button", name="Soạn thư điện tử").click()
    assert asked == []
    page.get_by_label("Họ, tên").fill("Nguyễn Văn A")
    page.get_by_label("Nơi cư trú").fill("Xóm Đồn")
    page.get_by_label("Điện thoại hoặc thư điện tử").fill("0912 000 000")
    page.get_by_label("Về việc").fill("Đèn đường")
    page.get_by_role("textbox", name="Nội dung").fill("Đèn tắt đã một tuần.\nXin sửa giúp.")
    page.get_by_label("Không đồng ý").check()
    page.get_by_role("button", name="Soạn thư điện tử").click()
    expect(page.locator(".tx-letter [role=status]")).to_contain_text("Đã mở ứng dụng thư")
    assert len(asked) == 1
    letter = urlsplit(asked[0])
    told = parse_qs(letter.query)
    assert (letter.scheme, letter.path, told["subject"]) == (
        "mailto",
        "ubnd@binhthanh.thainguyen.gov.vn",
        ["Câu hỏi, kiến nghị gửi xã"],
    )
    assert [line for line in told["body"][0].splitlines() if line] == [
        "Kính gửi: Ủy ban nhân dân xã Bình Thành",
        "Họ, tên: Nguyễn Văn A",
        "Nơi cư trú: Xóm Đồn",
        "Điện thoại hoặc thư điện tử: 0912 000 000",
        "Về việc: Đèn đường",
        "Nội dung: Đèn tắt đã một tuần.",
        "Xin sửa giúp.",
        "Đăng câu hỏi và trả lời lên trang: Không đồng ý",
    ]


@pytest.mark.parametrize(
    "url", ["phieu-yeu-cau-thong-tin-ca-nhan.html", "phieu-yeu-cau-thong-tin-to-chuc.html", "gui-cau-hoi.html"]
)
def test_without_javascript_a_blank_letter_is_printed_on_one_sheet(url: str, opened: Open) -> None:
    page = opened(url, javascript=False)
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("[data-tx-letter]")).to_be_hidden()
    sheets = printed(page)
    assert len(sheets) == 1
    assert sheets[0].startswith(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Mẫu 01"))
    assert "ký, ghi rõ họ tên" in sheets[0] and "Trình đơn" not in sheets[0]


def test_what_was_filled_in_is_printed(opened: Open) -> None:
    page = opened("phieu-yeu-cau-thong-tin-ca-nhan.html")
    page.get_by_label("Họ, tên người yêu cầu").fill("Nguyễn Văn A")
    page.get_by_label("Thông tin yêu cầu cung cấp").fill("Dự toán năm 2026")
    page.get_by_label("Bản sao, bản chụp").check()
    sheets = printed(page)
    assert len(sheets) == 1
    for words in ("Họ, tên người yêu cầu: Nguyễn Văn A", "Dự toán năm 2026", "☒ Bản sao, bản chụp", "☐ Qua bưu chính"):
        assert words in sheets[0]


def test_an_opinion_on_a_draft_bears_its_number(opened: Open) -> None:
    page = opened(DRAFT)
    page.clock.set_fixed_time(datetime(2026, 11, 24))
    page.reload()
    page.get_by_role("link", name="Viết ý kiến góp ý").click()
    asked = mailed(page)
    page.get_by_label("Ý kiến").fill("Nên mở cửa cả tối Chủ Nhật.")
    page.get_by_role("button", name="Soạn thư điện tử").click()
    expect(page.locator(".tx-letter [role=status]")).not_to_be_empty()
    assert "Mã dự thảo: gop-y-" in unquote(asked[0])


@pytest.mark.parametrize(("day", "there"), [(datetime(2026, 12, 16, 12), True), (datetime(2026, 12, 17, 12), False)])
def test_a_draft_stops_taking_opinions_by_itself(day: datetime, there: bool, opened: Open) -> None:
    page = opened(DRAFT)
    page.clock.set_fixed_time(day)
    page.reload()
    expect(page.get_by_role("link", name="Viết ý kiến góp ý")).to_be_visible(visible=there)
    page.goto(page.url.replace("2026/quy-che-nha-van-hoa-xom", "y-kien-2026-quy-che-nha-van-hoa-xom"))
    expect(page.locator("[data-tx-letter]")).to_be_visible(visible=there)


@pytest.mark.parametrize(("day", "there"), [(datetime(2026, 11, 30, 12), True), (datetime(2026, 12, 1, 12), False)])
def test_the_urgent_banner_ends_by_itself(day: datetime, there: bool, opened: Open) -> None:
    page = opened("lien-he.html")
    page.clock.set_fixed_time(day)
    page.reload()
    expect(page.locator(".tx-urgent")).to_be_visible(visible=there)


def test_days_left_are_counted_as_of_the_visit(opened: Open) -> None:
    page = opened("index.html")
    page.clock.set_fixed_time(datetime(2026, 12, 4, 12))
    page.reload()
    left = page.locator("[data-tx-left='2026-12-04']")
    expect(left).to_have_text("hôm nay là ngày cuối")
    expect(page.locator("[data-tx-left='2026-12-16']")).to_have_text("còn 12 ngày")


def test_english_and_vietnamese_pages_lead_to_each_other(opened: Open) -> None:
    page = opened("lien-he.html")
    page.get_by_role("link", name="This page in English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Contacts and opening hours")
    page.get_by_role("link", name="Trang này bằng tiếng Việt").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Liên hệ")
