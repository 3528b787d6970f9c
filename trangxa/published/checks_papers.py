"""Papers that the site must show: the catalogue of public information, the quarterly list (NĐ 13/2018 Art. 6.3)."""

from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.published.checking import Check
from trangxa.published.opening import Published
from trangxa.published.telling import REBUILD
from trangxa.published.unjudged import OTHER_ENGINE, unjudged
from trangxa.rules.base import Said, fault

_CATALOGUE = "cong-khai/danh-muc-thong-tin.html"
_QUARTERS = "cong-khai/da-cong-khai.html"


def _paper(url: str, columns: int) -> Check:
    """A page with a table of at least so many columns, that is not empty and leads to pages that are there."""

    def check(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
        page = site.pages.get(url)
        if site.foreign:
            yield unjudged(obligation, OTHER_ENGINE)
        elif page is None or page.trouble:
            yield fault(obligation, Location(url), f"Không có trang “{obligation.title}” đọc được.", REBUILD)
        elif not page.rows or len(page.heads) < columns:
            message = f"Bảng ở “{page.title}” trống hoặc thiếu cột ({page.rows} dòng, {len(page.heads)} cột)."
            yield fault(obligation, Location(url), message, REBUILD)
        else:
            yield Evidence(f"“{page.title}” có {page.rows} dòng.", (Location(url),))

    return check


CHECKS: dict[str, Check] = {
    "nd224.9.1.d.danh-muc": _paper(_CATALOGUE, 6),
    "tctt16.19.1.g": _paper(_CATALOGUE, 6),
    "tctt16.34.1.b": _paper(_CATALOGUE, 6),
    "nd13.6.3": _paper(_CATALOGUE, 6),
    "thdc.13.2.danh-sach": _paper(_QUARTERS, 3),
}
"""By id of the obligation."""
