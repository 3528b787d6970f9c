"""Layout of the pages: header, footer, menu, home page, screen (TT 32/2017 Art. 16–17, NĐ 224/2026 Art. 10.3)."""

from collections.abc import Iterator
from functools import partial

from trangxa.content.sections import MENU, section_of_folder
from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.pages.menu import HOME
from trangxa.published.checking import Check, Demand, every, readable, with_trait
from trangxa.published.opening import Published
from trangxa.published.page import Page
from trangxa.published.telling import REBUILD, few
from trangxa.published.unjudged import unjudged
from trangxa.rules.base import Said, fault

_HOME_PARTS = {
    "ô tìm kiếm": ("search-box", ""),
    "tin tức": ("", "tin-tuc/"),
    "văn bản": ("", "van-ban/"),
    "thủ tục": ("", "dich-vu-cong/"),
    "lịch làm việc": ("", "lich-lam-viec/"),
    "nơi liên hệ": ("contact", ""),
}
"""What the home page must offer: a trait of it, or links into a section."""

_HEADED = Demand("Đầu trang thiếu tên cơ quan hoặc trình đơn", "Đầu mỗi trang có tên cơ quan và trình đơn")
_FOR_PHONES = Demand(
    "Không khai khung nhìn cho điện thoại (viewport)", "Mọi trang khai khung nhìn cho điện thoại"
)


def _header(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    """Every page opens with the office's name and the menu."""
    agency = content.commune.agency if content.commune else ""
    yield from every(
        obligation, readable(site), _HEADED, lambda page: {"header", "menu"} <= page.traits and agency in page.ends[0]
    )


def _footer(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    """Every page ends with the office, the person responsible, address, telephone and e-mail."""
    office = content.commune
    if office is None:
        yield unjudged(obligation, "trang liên hệ không cho biết thông tin cơ quan để so")
        return
    wanted = {
        "cơ quan chủ quản": office.agency,
        "người chịu trách nhiệm": office.responsible,
        "địa chỉ": office.address,
        "điện thoại": office.phone,
        "thư điện tử": office.email,
    }
    for name, text in wanted.items():
        demand = Demand(f"Chân trang thiếu {name} “{text}”", f"Chân mỗi trang ghi {name}")
        yield from every(obligation, readable(site), demand, partial(_ends_with, text))


def _ends_with(text: str, page: Page) -> bool:
    return text in page.ends[1]


def _home(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    home = site.pages.get(HOME)
    if home is None or home.trouble:
        yield fault(obligation, Location(HOME), "Không đọc được trang chủ.", REBUILD)
        return
    missing = [name for name, part in _HOME_PARTS.items() if not _offers(home, *part)]
    if missing:
        yield fault(obligation, Location(HOME), f"Trang chủ thiếu: {', '.join(missing)}.", REBUILD)
    else:
        yield Evidence(f"Trang chủ có {', '.join(_HOME_PARTS)}.", (Location(HOME),))


def _offers(home: Page, trait: str, section: str) -> bool:
    return trait in home.traits if trait else any(url.startswith(section) for url, _ in home.leads)


def _two_steps(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    """Every section of the menu is reached from the home page by two links at most."""
    if site.foreign:
        yield unjudged(obligation, "không biết trang có những chuyên mục nào")
        return
    first = {url for url, _ in site.pages[HOME].leads} if HOME in site.pages else set()
    near = first | {url for page in first if page in site.pages for url, _ in site.pages[page].leads}
    listed = [section_of_folder(folder) for _, group in MENU for folder in group]
    sections = {section.title: f"{section.address}/index.html" for section in listed}
    far = [title for title, url in sections.items() if url not in near or url not in site.pages]
    if far:
        message = f"Từ trang chủ không tới được trong hai bước: {few(far)}."
        yield fault(obligation, Location(HOME), message, REBUILD)
    else:
        yield Evidence(f"{len(sections)} chuyên mục đều cách trang chủ không quá hai bước.", (Location(HOME),))


def _screens(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    yield from every(obligation, readable(site), _FOR_PHONES, with_trait("viewport"))


CHECKS: dict[str, Check] = {
    "tt32.16.2": _two_steps,
    "tt32.16.3.a": _header,
    "tt32.16.3.b": _home,
    "tt32.16.3.c": _footer,
    "tt32.17.1": _screens,
    "nd224.10.3.a": _screens,
}
"""By id of the obligation."""
