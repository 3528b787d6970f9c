"""Finding and keeping information: search, print, site map (NĐ 43/2011 Art. 15.1, TT 32/2017 Art. 16.4)."""

from collections.abc import Iterable, Iterator

from pydantic_core import from_json

from trangxa.content.site import Site
from trangxa.content.slugs import slug
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.pages.menu import SEARCH, SITE_MAP
from trangxa.published.checking import Check, Demand, every, items, readable, with_trait
from trangxa.published.folder import SITE_MAP as XML_MAP
from trangxa.published.opening import Published
from trangxa.published.page import Page
from trangxa.published.telling import REBUILD, few
from trangxa.published.unjudged import unjudged
from trangxa.rules.base import Said, fault

_INDEX = "tim-kiem/meta.js"
_RESULTS = "tim-kiem/d-"
_LIST = "van-ban/index.html"
_CHOICES = (("hinh_thuc", "hinh-thuc", "hình thức"), ("co_quan_ban_hanh", "co-quan", "cơ quan ban hành"))
"""What else documents are picked by: key, start of the address of each list, words."""

_PERIODS = ("van-ban/nam-", "van-ban/thang-")
_LED_TO_SEARCH = Demand("Không có đường tới tìm kiếm", "Mọi trang có ô tìm kiếm hoặc dẫn tới trang tìm kiếm")
_LED_TO_MAP = Demand("Không có đường tới sơ đồ trang", "Mọi trang dẫn tới sơ đồ trang")
_PRINTABLE = Demand("Không có nút in", "Mỗi tin, bài có nút in")


def _search(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    """Every page leads to the search, the search has a box, and its index holds every item."""
    yield from every(obligation, readable(site), _LED_TO_SEARCH, with_trait("search"))
    if site.foreign:
        yield unjudged(obligation, "không biết kết quả tìm kiếm lấy từ đâu")
        return
    yield from _index(site, obligation, items(site))


def _index(site: Published, obligation: Obligation, pages: Iterable[Page]) -> Iterator[Said]:
    page = site.pages.get(SEARCH)
    if page is None or "search-box" not in page.traits:
        yield fault(obligation, Location(SEARCH), "Không có trang tìm kiếm có ô nhập.", REBUILD)
    known = _indexed(site)
    own = [page.url for page in pages if not page.url.endswith("index.html") and page.url != "lien-he.html"]
    missing = [url for url in own if url not in known]
    if missing:
        message = f"Chỉ mục tìm kiếm thiếu {len(missing)} trang: {few(missing)}."
        yield fault(obligation, Location(_INDEX), message, REBUILD)
    else:
        yield Evidence(f"Chỉ mục tìm kiếm có đủ {len(own)} mục.", (Location(_INDEX),))


def _indexed(site: Published) -> frozenset[str]:
    """Addresses that the search can answer with, from its files of results."""
    files = (url for url in site.folder.sizes if url.startswith(_RESULTS))
    return frozenset(address for url in files for address in _addresses(site.folder.read(url) or b""))


def _addresses(data: bytes) -> Iterator[str]:
    """Of a script `txSearch.put(name, {number: [title, address, …]})`."""
    try:
        rows = from_json(data.partition(b",")[2].removesuffix(b")"))
    except ValueError:
        return
    for row in rows.values() if isinstance(rows, dict) else ():
        if isinstance(row, list) and len(row) > 1 and isinstance(row[1], str):
            yield row[1]


def _documents(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    """Documents can be searched for where they are listed, and found by year without any program running."""
    if site.foreign:
        yield unjudged(obligation, "không biết trang nào là văn bản")
        return
    documents = [page for page in items(site) if page.kind == "van-ban"]
    yield from _index(site, obligation, documents)
    listing = site.pages.get(_LIST)
    if listing is None or "search-box" not in listing.traits:
        yield fault(obligation, Location(_LIST), "Trang danh sách văn bản không có ô tìm kiếm.", REBUILD)
    yield from _by_year(site, obligation, documents)
    ways = {url for url, _ in listing.leads} if listing else set()
    for key, name, words in _CHOICES:
        values = {str(page.values[key]) for page in documents if page.values.get(key)}
        missing = sorted(v for v in values if len(values) > 1 and f"van-ban/{name}-{slug(v, 60)}.html" not in ways)
        if missing:
            message = f"Danh sách văn bản không chia được theo {words}, thiếu: {few(missing)}."
            yield fault(obligation, Location(_LIST), message, REBUILD)


def _by_year(site: Published, obligation: Obligation, documents: Iterable[Page]) -> Iterator[Said]:
    """Every document stands in a list of its year, which the list of all leads to."""
    lists = [page for url, page in site.pages.items() if url.startswith(_PERIODS)]
    listed = {url for page in lists for url, _ in page.leads}
    missing = [page.url for page in documents if page.url not in listed]
    first = site.pages.get(_LIST)
    if missing or first is None or not any(url.startswith(_PERIODS) for url, _ in first.leads):
        lacking = f", thiếu {few(missing)}" if missing else ""
        yield fault(obligation, Location(_LIST), f"Danh sách văn bản không chia đủ theo năm{lacking}.", REBUILD)


def _print(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    pages = [page for page in items(site) if page.url != "index.html"]
    yield from every(obligation, pages, _PRINTABLE, with_trait("print"))


def _map(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    """A page of text and an XML file, both naming what there is."""
    yield from every(obligation, readable(site), _LED_TO_MAP, with_trait("site-map"))
    unlisted = sorted(page.url for page in readable(site) if page.url not in site.mapped)
    if unlisted:
        message = f"sitemap.xml thiếu {len(unlisted)} trang: {few(unlisted)}."
        yield fault(obligation, Location(XML_MAP), message, REBUILD)
    if site.foreign:
        return
    tree = site.pages.get(SITE_MAP)
    sections = {page.url for page in readable(site) if page.url.count("/") == 1 and page.url.endswith("/index.html")}
    missing = sorted(sections - {url for url, _ in tree.leads}) if tree else sorted(sections)
    if missing:
        yield fault(obligation, Location(SITE_MAP), f"Sơ đồ trang thiếu: {few(missing)}.", REBUILD)


CHECKS: dict[str, Check] = {
    "nd43.10.1.e.tim-kiem": _documents,
    "nd43.15.1.a": _search,
    "nd43.15.1.c": _print,
    "tt32.16.4.a.tim-kiem": _search,
    "tt32.16.4.a.in-an": _print,
    "tt32.16.4.b": _map,
}
"""By id of the obligation."""
