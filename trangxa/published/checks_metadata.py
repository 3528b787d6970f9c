"""Metadata of pages (TT 24/2011/TT-BTTTT Art. 4–6, 9): there, complete, in Unicode, and true to the page."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.published.checking import Check, Demand, every, readable
from trangxa.published.opening import Published
from trangxa.published.page import Page
from trangxa.published.telling import few
from trangxa.rules.base import Said, fault

MANDATORY = ("title", "creator", "date", "description", "publisher", "identifier")
RECOMMENDED = ("language", "source", "contributor", "subject")
_OBLIGED = (
    "gioi-thieu/", "tin-tuc/", "chi-dao-dieu-hanh/", "pho-bien-phap-luat/", "chien-luoc-quy-hoach/", "van-ban/",
    "dich-vu-cong/", "du-an/", "thong-ke/",
)  # fmt: skip
"""Sections that Art. 6 names, as far as a commune has them."""

_FIX = "Ghi đủ tiêu đề, người tạo, ngày, mô tả trong phần khai báo của mục rồi dựng lại trang bằng trangxa build."
_COMPOSED = Demand("Dữ liệu đặc tả có chữ Unicode tổ hợp", "Dữ liệu đặc tả viết bằng Unicode dựng sẵn", _FIX)
_SPLIT = Demand(
    "DC.subject không gồm đủ các từ khóa của mục, cách nhau bằng dấu chấm phẩy,",
    "Các từ khóa ghi trong DC.subject, cách nhau bằng dấu chấm phẩy",
    _FIX,
)
_TRUE = Demand(
    "Tiêu đề hoặc ngày trong dữ liệu đặc tả không khớp với nội dung",
    "Tiêu đề và ngày trong dữ liệu đặc tả khớp với trang",
    _FIX,
)


def obliged(site: Published) -> list[Page]:
    """Home page, introduction, and every item of the sections of Art. 6; of another engine's site every page."""
    pages = readable(site)
    if site.foreign:
        return pages
    return [page for page in pages if page.url == "index.html" or (page.kind and page.url.startswith(_OBLIGED))]


def _elements(names: tuple[str, ...], done: str) -> Check:
    def check(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
        pages = obliged(site)
        said = [s for name in names for s in _element(obligation, pages, name)]
        yield from said or [Evidence(f"{done} ({len(pages)} trang đã xem).")]

    return check


def _element(obligation: Obligation, pages: list[Page], name: str) -> Iterator[Said]:
    without = sorted(page.url for page in pages if not page.meta.get(f"dc.{name}"))
    if without or not pages:
        message = f"Thiếu hoặc để trống DC.{name} ở {len(without)} trang: {few(without)}."
        yield fault(obligation, Location(without[0] if without else "index.html"), message, _FIX, key=f"DC.{name}")


def _unique(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    """Complete on every page that Art. 6 names, and no identifier twice."""
    yield from _elements(MANDATORY, "Đủ sáu yếu tố bắt buộc")(site, content, obligation)
    by_identifier: dict[str, list[str]] = defaultdict(list)
    for page in obliged(site):
        by_identifier[page.meta.get("dc.identifier", "")].append(page.url)
    for identifier, urls in sorted(by_identifier.items()):
        if identifier and len(urls) > 1:
            message = f"DC.identifier “{identifier}” dùng cho nhiều trang: {few(urls)}."
            yield fault(obligation, Location(urls[0]), message, _FIX, key="DC.identifier")


def _composed(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    yield from every(obligation, obliged(site), _COMPOSED, _is_composed)


def _is_composed(page: Page) -> bool:
    return unicodedata.is_normalized("NFC", "".join(page.meta.values()))


def _split(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    yield from every(obligation, obliged(site), _SPLIT, lambda page: _keywords(page) <= _subjects(page))


def _keywords(page: Page) -> set[str]:
    words = page.values.get("tu_khoa")
    return {word for word in words if isinstance(word, str)} if isinstance(words, list) else set()


def _subjects(page: Page) -> set[str]:
    return {part.strip() for part in page.meta.get("dc.subject", "").split(";")}


def _true(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    pages = [page for page in obliged(site) if page.kind]
    yield from every(obligation, pages, _TRUE, _fits)


def _fits(page: Page) -> bool:
    day = page.values.get("cap_nhat") or page.values.get("ngay_dang")
    newest = max([day, *_corrected(page)]) if isinstance(day, str) else None
    dated = page.url.endswith("index.html") or newest is None or page.meta.get("dc.date") == newest
    return dated and " ".join(page.meta.get("dc.title", "").split()) == page.title


def _corrected(page: Page) -> list[str]:
    """Days of the page's corrections, as written."""
    entries = page.values.get("dinh_chinh")
    found = (entry.get("ngay") for entry in entries if isinstance(entry, dict)) if isinstance(entries, list) else ()
    return [day for day in found if isinstance(day, str)]


CHECKS: dict[str, Check] = {
    "nd43.14": _elements(MANDATORY, "Đủ sáu yếu tố Dublin Core bắt buộc"),
    "tt24.4.1": _elements(MANDATORY, "Đủ sáu yếu tố bắt buộc"),
    "tt24.4.2": _elements(RECOMMENDED, "Đủ bốn yếu tố khuyến nghị"),
    "tt24.5.1": _elements(MANDATORY, "Không yếu tố bắt buộc nào để trống"),
    "tt24.5.2": _composed,
    "tt24.5.4": _split,
    "tt24.6": _unique,
    "tt24.9.1": _true,
}
"""By id of the obligation."""
