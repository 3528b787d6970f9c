"""A phone that has been on the site once and then loses the signal."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.host import Host, hosted

PROCEDURE = "dich-vu-cong/ho-tich/1.001193-dang-ky-khai-sinh.html"
OTHER = "dich-vu-cong/ho-tich/1.000656-dang-ky-khai-tu.html"
URGENT = "thong-bao/ret-dam-cuoi-thang-11-2026.html"
NOTE = "Đây là bản lưu ngày "


@pytest.fixture
def host(real: Path) -> Iterator[Host]:
    with hosted(real / "site") as started:
        yield started


@pytest.fixture
def phone(browser: Browser, host: Host) -> Iterator[Page]:
    """A page on which the worker has done its work and a procedure has been read."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="vi-VN")
    page = context.new_page()
    page.goto(host.address + "index.html")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.goto(host.address + PROCEDURE)
    yield page
    context.close()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "Trang thông tin điện tử xã Bình Thành"),
        ("lien-he.html", "Liên hệ"),
        ("dich-vu-cong/index.html", "Dịch vụ công trực tuyến"),
        (PROCEDURE, "Đăng ký khai sinh"),
        (URGENT, "Rét đậm"),
        ("tim-kiem.html?q=khai", "Tìm kiếm"),
    ],
)
def test_what_was_kept_is_read_without_signal_and_says_of_which_day(
    url: str, words: str, phone: Page, host: Host
) -> None:
    host.stop()
    phone.goto(host.address + url)
    assert words in phone.locator("h1").inner_text()
    assert NOTE in phone.get_by_role("status").first.inner_text()
    assert phone.locator(".tx-footer").evaluate("it => getComputedStyle(it).backgroundColor") == "rgb(142, 15, 10)"


def test_what_was_not_kept_leads_to_the_page_that_says_so(phone: Page, host: Host) -> None:
    host.stop()
    phone.goto(host.address + OTHER)
    assert phone.url == host.address + "ngoai-tuyen.html"
    assert phone.locator("h1").inner_text() == "Khi không có mạng"


def test_with_signal_the_page_is_the_hosts_own(phone: Page, host: Host) -> None:
    phone.goto(host.address + "lien-he.html")
    assert phone.get_by_text(NOTE).count() == 0


def test_a_new_build_replaces_what_was_kept(
    phone: Page, host: Host, real: Path, tmp_path: Path, later: Callable[[Path], Path]
) -> None:
    host.stop()
    newer = Host(later(tmp_path), host.port)
    phone.goto(host.address + "index.html")
    phone.evaluate(
        "navigator.serviceWorker.getRegistration().then((it) => it.update())"
        ".then((it) => new Promise((done) => {"
        " const look = () => (it.installing || it.waiting ? setTimeout(look, 20) : done()); look(); }))"
    )
    newer.stop()
    phone.goto(host.address + "lien-he.html")
    assert "0208 9 999 999" in phone.locator("main").inner_text()
    assert len(phone.evaluate("caches.keys()")) == 2


@pytest.fixture
def later(real: Path) -> Callable[[Path], Path]:
    """Makes a later build of the same site, with another telephone number on the contact page."""

    def build(folder: Path) -> Path:
        site = Path(shutil.copytree(real / "site", folder / "site"))
        contact = site / "lien-he.html"
        contact.write_text(contact.read_text("utf-8").replace("0208 3 000 001", "0208 9 999 999"), encoding="utf-8")
        worker = site / "sw.js"
        worker.write_text(worker.read_text("utf-8").replace('VERSION = "', 'VERSION = "sau-'), encoding="utf-8")
        return site

    return build
