"""A walk over every page that was built: nothing leads nowhere, nothing comes from elsewhere, nothing is left out."""

import json
import posixpath
import re
import xml.etree.ElementTree as ET
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.render.site_reader import PageSeen, pages_seen
from trangxa.content.office import load_commune
from trangxa.content.site import Site, load_site
from trangxa.content.targets import file_address
from trangxa.pages.index import SiteIndex
from trangxa.pages.menu import menu
from trangxa.render.assets import assets
from trangxa.render.pictures import PHOTOS

HOST = "https://binhthanh.thainguyen.gov.vn/"
MANDATORY = ("title", "creator", "date", "description", "publisher", "identifier")
RECOMMENDED = ("language", "source", "contributor", "subject")
_ALTERNATE = re.compile(r'<link rel="alternate" hreflang="(\w+)" href="([^"]*)">')
TYPES = {
    "tin-tuc": "NewsArticle",
    "thu-tuc": "GovernmentService",
    "di-san": "TouristAttraction",
    "du-lich": "TouristAttraction",
    "le-hoi": "Event",
    "don-vi": "GovernmentOrganization",
    "van-ban": "Legislation",
    "can-bo": "Person",
    "hoi-dap": "QAPage",
    "thong-ke": "Dataset",
    "trang": "WebPage",
    "thong-bao": "SpecialAnnouncement",
}


@pytest.fixture(scope="module", params=["sample", "real"])
def root(request: pytest.FixtureRequest) -> Path:
    """A built project: the small sample, then the real content."""
    return Path(request.getfixturevalue(request.param))


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    """The folder of the built site."""
    return root / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, PageSeen]:
    """Every built page, by address."""
    return pages_seen(site)


@pytest.fixture(scope="module")
def content(root: Path) -> Site:
    """The content that the site was built of."""
    commune, _ = load_commune(root)
    assert commune
    return load_site(root, commune.pinned_day or datetime.now().date())


def target_of(url: str, written: str) -> tuple[str, str]:
    """Address in the site and fragment of a link on the page at `url`."""
    parts = urlsplit(written)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(url), unquote(parts.path))) if parts.path else url
    return path.lstrip("/"), unquote(parts.fragment)


def is_inside(written: str) -> bool:
    return not urlsplit(written).scheme and not written.startswith("//")


def test_every_link_and_anchor_leads_somewhere(site: Path, pages: dict[str, PageSeen]) -> None:
    lost = []
    for url, page in pages.items():
        for written in filter(is_inside, page.links):
            path, fragment = target_of(url, written)
            target = pages.get(path)
            if not (site / path).is_file() or (fragment and target and fragment not in target.ids):
                lost.append((url, written))
    assert lost == []


def test_only_the_page_for_what_is_not_there_needs_a_server(pages: dict[str, PageSeen]) -> None:
    written = {url: [*page.links, *page.resources] for url, page in pages.items()}
    assert [url for url, links in written.items() if any(link.startswith("/") for link in links)] == ["404.html"]


def test_links_to_other_places_use_safe_schemes(pages: dict[str, PageSeen]) -> None:
    outside = {written for page in pages.values() for written in page.links if not is_inside(written)}
    assert {urlsplit(written).scheme for written in outside} <= {"https", "http", "mailto", "tel", "geo"}


def test_every_resource_is_there_and_comes_from_here(site: Path, pages: dict[str, PageSeen]) -> None:
    wrong = []
    for url, page in pages.items():
        linked = [href for rel in ("stylesheet", "icon", "preload", "manifest") for href in page.rels.get(rel, ())]
        for written in (*page.resources, *linked):
            if not is_inside(written) or not (site / target_of(url, written)[0]).is_file():
                wrong.append((url, written))
    assert wrong == []


def test_no_stylesheet_fetches_from_elsewhere(site: Path) -> None:
    sheets = list(site.rglob("*.css"))
    assert sheets
    for path in sheets:
        assert not re.search(r"url\(\s*[\"']?(https?:)?//|@import\s+[\"'](https?:)?//", path.read_text("utf-8")), path


def test_no_page_connects_to_another_host(pages: dict[str, PageSeen]) -> None:
    assert [url for url, page in pages.items() if {"preconnect", "dns-prefetch"} & set(page.rels)] == []


def test_every_page_has_language_title_and_one_main_heading(pages: dict[str, PageSeen]) -> None:
    assert [url for url, page in pages.items() if page.lang != ("en" if url.startswith("en/") else "vi")] == []
    assert [url for url, page in pages.items() if not page.title] == []
    assert [(url, page.headings) for url, page in pages.items() if page.headings.count(1) != 1] == []


def test_titles_tell_pages_apart(pages: dict[str, PageSeen]) -> None:
    by_title: dict[str, list[str]] = {}
    for url, page in pages.items():
        by_title.setdefault(page.title, []).append(url)
    same = [urls for urls in by_title.values() if len({posixpath.dirname(url) for url in urls}) < len(urls)]
    assert [urls for urls in same if any(url.endswith("/index.html") for url in urls)] == []


def test_ids_are_unique_on_a_page(pages: dict[str, PageSeen]) -> None:
    twice = {url: sorted({id for id in page.ids if page.ids.count(id) > 1}) for url, page in pages.items()}
    assert {url: ids for url, ids in twice.items() if ids} == {}


def test_headings_skip_no_level(pages: dict[str, PageSeen]) -> None:
    jumps = {
        url: page.headings
        for url, page in pages.items()
        if any(after > before + 1 for before, after in zip(page.headings, page.headings[1:], strict=False))
    }
    assert jumps == {}


def test_every_picture_has_its_text_and_nothing_runs_from_an_attribute(pages: dict[str, PageSeen]) -> None:
    assert [url for url, page in pages.items() if page.images_without_alt or page.handlers] == []


def test_no_marker_word_is_left(site: Path) -> None:
    left = [p for p in site.rglob("*") if p.is_file() and (b"@@trangxa" in p.read_bytes() or "_khung" in p.name)]
    assert left == []


def test_no_path_of_the_machine_is_on_a_page(root: Path, site: Path) -> None:
    told = str(root).encode()
    assert [path for path in site.rglob("*") if path.is_file() and told in path.read_bytes()] == []


def test_every_item_can_be_printed_without_the_menus(site: Path, content: Site) -> None:
    printed = [item.url for item in content.items if item.url != "index.html"]
    assert [url for url in printed if "data-tx-print" not in (site / url).read_text("utf-8")] == []
    style = (site / assets()["trangxa.css"].url).read_text("utf-8").partition("@media print")[2]
    hidden = style.partition("{ display: none")[0]
    assert all(f"{name}, " in hidden for name in (".skip-link", ".tx-strip", ".tx-find", ".tx-footer"))


def test_the_illustrative_content_says_so_on_every_page(pages: dict[str, PageSeen], site: Path) -> None:
    told = ("Nội dung minh họa: ", "Sample content: ")
    texts = {url: (site / url).read_text("utf-8") for url in pages if url != "404.html"}
    silent = [url for url, text in texts.items() if told[url.startswith("en/")] not in text]
    assert silent == []


def made(pages: dict[str, PageSeen]) -> dict[str, PageSeen]:
    return {url: page for url, page in pages.items() if url != "404.html"}


def test_ten_dublin_core_elements_on_every_page(pages: dict[str, PageSeen]) -> None:
    names = [f"DC.{name}" for name in (*MANDATORY, *RECOMMENDED)]
    lacking = {url: [n for n in names if not page.metas.get(n, "").strip()] for url, page in made(pages).items()}
    assert {url: missing for url, missing in lacking.items() if missing} == {}


def test_identifier_and_canonical_address_are_the_pages_own(pages: dict[str, PageSeen]) -> None:
    for url, page in made(pages).items():
        own = HOST if url == "index.html" else HOST + url
        assert page.metas["DC.identifier"] == own
        assert page.rels["canonical"] == [own]


def test_dates_are_dates(pages: dict[str, PageSeen]) -> None:
    assert [u for u, p in made(pages).items() if not re.fullmatch(r"\d{4}-\d\d-\d\d", p.metas["DC.date"])] == []


def test_every_page_describes_itself_once_to_search_engines(pages: dict[str, PageSeen]) -> None:
    for url, page in made(pages).items():
        assert [data["@context"] for data in page.json_ld] == ["https://schema.org"], url
        assert page.json_ld[0]["name"], url


def test_the_description_of_an_item_has_the_type_of_its_kind(pages: dict[str, PageSeen], content: Site) -> None:
    seen = {item.url: pages[item.url].json_ld[0]["@type"] for item in content.items if item.kind in TYPES}
    wanted = {item.url: TYPES[item.kind] for item in content.items if item.kind in TYPES}
    special = {url for url in wanted if url.endswith("index.html") or url == "lien-he.html"}
    assert {url: type for url, type in seen.items() if url not in special and type != wanted[url]} == {}
    assert pages["index.html"].json_ld[0]["@type"] == "GovernmentOrganization"


def test_the_description_of_an_item_holds_what_its_type_needs(pages: dict[str, PageSeen], content: Site) -> None:
    needs = {
        "NewsArticle": {"headline", "datePublished", "author", "publisher"},
        "GovernmentService": {"serviceType", "provider", "identifier", "audience"},
        "TouristAttraction": {"geo", "address", "telephone"},
        "Event": {"location", "organizer"},
        "QAPage": {"mainEntity"},
        "Person": {"jobTitle", "worksFor"},
        "SpecialAnnouncement": {"datePosted", "expires"},
    }
    lacking = {
        url: needs[data["@type"]] - set(data)
        for url, page in made(pages).items()
        for data in page.json_ld
        if data["@type"] in needs and not needs[data["@type"]] <= set(data)
    }
    assert lacking == {}


def test_every_item_has_its_page_and_every_section_its_list(pages: dict[str, PageSeen], content: Site) -> None:
    assert {item.url for item in content.items} <= set(pages)
    assert {url for _, group in menu() for _, url in group} <= set(pages)


def test_every_page_can_be_reached_from_the_home_page(pages: dict[str, PageSeen]) -> None:
    reached, todo = set(), ["index.html"]
    while todo:
        url = todo.pop()
        if url in pages and url not in reached:
            reached.add(url)
            todo += [target_of(url, written)[0] for written in filter(is_inside, pages[url].links)]
    assert set(pages) - reached == {"404.html"}


def test_every_published_file_is_there_byte_for_byte_and_photos_as_copies(
    root: Path, site: Path, content: Site
) -> None:
    assert content.files
    for path in content.files:
        address = site / file_address(path)
        if address.suffix in PHOTOS:
            assert list(address.parent.glob(f"{address.stem}.*.webp")) and not address.exists()
        else:
            assert address.read_bytes() == (root / path).read_bytes()


def test_the_site_map_for_machines_lists_every_page_once(site: Path, pages: dict[str, PageSeen]) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    entries = ET.parse(site / "sitemap.xml").getroot().findall("s:url", space)
    places = [entry.findtext("s:loc", "", space) for entry in entries]
    assert sorted(places) == sorted(HOST if url == "index.html" else HOST + url for url in made(pages))
    days = [day for entry in entries if (day := entry.findtext("s:lastmod", "", space))]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days)
    assert days


def test_feeds_are_valid_atom(site: Path, content: Site, pages: dict[str, PageSeen]) -> None:
    space = {"a": "http://www.w3.org/2005/Atom"}
    feeds = {path.relative_to(site).as_posix(): ET.parse(path).getroot() for path in site.rglob("feed.xml")}
    assert set(feeds) == set(SiteIndex(content).feeds.values())
    for url, feed in feeds.items():
        assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
        assert feed.findtext("a:id", "", space) == HOST + url
        assert [link.get("href") for link in feed.findall("a:link[@rel='self']", space)] == [HOST + url]
        assert feed.findtext("a:author/a:name", "", space)
        entries = feed.findall("a:entry", space)
        assert 0 < len(entries) <= 20
        ids = [entry.findtext("a:id", "", space) for entry in entries]
        assert len(set(ids)) == len(ids) and all(re.fullmatch(r"tag:[a-z.]+,\d{4}:[a-z0-9.-]+", id, re.I) for id in ids)
        stamps = [feed.findtext("a:updated", "", space), *(e.findtext("a:updated", "", space) for e in entries)]
        moments = [datetime.fromisoformat(stamp) for stamp in stamps]
        assert moments[0] == moments[1] and moments[1:] == sorted(moments[1:], reverse=True)
        for entry in entries:
            assert entry.findtext("a:title", "", space) and entry.findtext("a:summary", "", space)
            link = entry.find("a:link", space)
            assert link is not None and str(link.get("href")).removeprefix(HOST) in pages


def test_robots_and_the_page_for_what_is_not_there(site: Path, pages: dict[str, PageSeen]) -> None:
    assert (site / "robots.txt").read_text() == f"User-agent: *\nDisallow: /\nSitemap: {HOST}sitemap.xml\n"
    missing = pages["404.html"]
    assert missing.metas["robots"] == "noindex"
    led_to = {target_of("404.html", link)[0].lstrip("/") for link in missing.links}
    assert led_to >= {"index.html", "so-do.html", "lien-he.html", "dich-vu-cong/index.html", "en/index.html"}
    assert [url for url in led_to & set(pages) if url.startswith("dich-vu-cong/") and not url.endswith("/index.html")]


def test_search_knows_every_page_of_an_item(site: Path, content: Site) -> None:
    scripts = [block.read_text("utf-8") for block in (site / "tim-kiem").glob("d-*.js")]
    blocks = [json.loads(script.partition(",")[2].removesuffix(")")) for script in scripts]
    rows = [row for block in blocks for row in block.values()]
    assert {row[1] for row in rows} == {item.url for item in content.items}


def test_pages_in_two_languages_name_each_other(site: Path) -> None:
    texts = {page.relative_to(site).as_posix(): page.read_text("utf-8") for page in site.rglob("*.html")}
    named = {url: _ALTERNATE.findall(text) for url, text in texts.items()}
    pairs = {url: found for url, found in named.items() if found}
    assert pairs
    for url, found in pairs.items():
        assert (("en" if url.startswith("en/") else "vi"), HOST + url) in found
        assert all(pairs[address.removeprefix(HOST)] == found for _, address in found)
