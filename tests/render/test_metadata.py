"""Heads, feeds, charts, numbers: their text is always text, whatever stands in the front matter."""

import json
import xml.etree.ElementTree as ET
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.makers import AS_OF, VALID, commune, item, site_of
from tests.render.site_reader import pages_seen
from tests.sample import entry, sample_files, write_files
from trangxa.cli import main
from trangxa.content.kinds import KINDS, Statistic
from trangxa.content.sections import SECTIONS, section_of, section_of_folder
from trangxa.pages.index import SiteIndex
from trangxa.pages.items import item_view
from trangxa.render.chart import bar_chart
from trangxa.render.feeds import atom, newest, robots, sitemap
from trangxa.render.metadata import canonical, dublin_core, head
from trangxa.render.templates import long_date, money, number, short_date

EVIL = "</title></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&<!--"
OFFICE = commune()


def view_of(path: str, **keys: Any) -> Any:
    entry = item(path, **keys)
    return item_view(SiteIndex(site_of(entry)), entry)


def elements(path: str, **keys: Any) -> dict[str, str]:
    return dict(dublin_core(view_of(path, **keys), OFFICE, AS_OF))


def test_dublin_core_of_a_news_item() -> None:
    assert elements("news/2026/a.md", tu_khoa=["chè", "văn hóa"], chuyen_muc="Kinh tế", cap_nhat="2026-11-22") == {
        "DC.title": "Mục news-2026-a",
        "DC.creator": "Lê Thu Hà",
        "DC.date": "2026-11-22",
        "DC.description": "Tóm tắt.",
        "DC.publisher": "Ủy ban nhân dân xã Bình Thành",
        "DC.identifier": "https://binhthanh.thainguyen.gov.vn/tin-tuc/2026/a.html",
        "DC.language": "vi",
        "DC.source": "Ban Biên tập",
        "DC.contributor": "Trưởng Ban Biên tập",
        "DC.subject": "chè; văn hóa; Kinh tế",
    }


def test_dublin_core_of_a_page_without_day_author_and_tags() -> None:
    found = elements("docs/gioi-thieu/a.md", ngon_ngu="en")
    assert (found["DC.date"], found["DC.creator"], found["DC.subject"]) == ("2026-11-23", OFFICE.agency, "Giới thiệu")
    assert found["DC.language"] == "en"


def test_canonical_addresses() -> None:
    assert canonical("index.html", OFFICE) == "https://binhthanh.thainguyen.gov.vn/"
    assert canonical("tin-tuc/a.html", OFFICE) == "https://binhthanh.thainguyen.gov.vn/tin-tuc/a.html"


class _Heads(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


def test_a_hostile_title_stays_text_in_the_head() -> None:
    made = head(view_of("news/a.md", tieu_de=EVIL, mo_ta=EVIL, tu_khoa=[EVIL]), OFFICE, "Tin", AS_OF)
    reader = _Heads()
    reader.feed(made)
    assert set(reader.tags) == {"title", "meta", "link", "script"}
    assert reader.tags.count("script") == 1
    data = made.partition('<script type="application/ld+json">')[2].removesuffix("</script>")
    assert json.loads(data)["headline"] == EVIL


def test_feeds_and_site_maps_stay_well_formed_whatever_the_title() -> None:
    entries = newest([item("news/a.md", tieu_de=EVIL, mo_ta=EVIL), item("news/b.md", ngay_dang="2026-11-21")])
    feed = ET.fromstring(atom(section_of_folder("news"), entries, OFFICE, AS_OF))
    titles = [entry.text for entry in feed.iter("{http://www.w3.org/2005/Atom}title")]
    assert titles == ["Tin tức, sự kiện - xã Bình Thành", "Mục news-b", EVIL]
    ET.fromstring(sitemap([("a&b.html", date(2026, 1, 1)), ("c.html", None)], OFFICE))


def test_a_feed_holds_the_twenty_last_changed() -> None:
    items = [item(f"news/{at:02}.md", ngay_dang=f"2026-10-{at:02}") for at in range(1, 26)]
    items.append(item("news/cu.md", ngay_dang="2026-01-01", cap_nhat="2026-11-01"))
    assert [entry.path for entry in newest(items)] == ["news/cu.md", *(f"news/{at:02}.md" for at in range(25, 6, -1))]


def test_robots_let_everything_of_a_real_commune_in() -> None:
    assert robots(OFFICE).decode().split("\n")[:2] == ["User-agent: *", "Allow: /"]
    assert "Disallow: /" in robots(commune(minh_hoa="true")).decode()


def hostile(value: Any) -> Any:
    """The value with every free text made hostile; dates, codes, numbers and words to choose from stay."""
    if isinstance(value, dict):
        return {key: hostile(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [hostile(inner) for inner in value]
    free = isinstance(value, str) and " " in value and not value[0].isdigit()
    return f"{value} {EVIL}" if free and not value.startswith(("đang ", "đã ", "một ", "trực ", "khen ")) else value


def test_no_text_of_the_front_matter_becomes_markup(project: Path) -> None:
    folders = {"tin-tuc": "news/2026/11", "thu-tuc": "procedures/x", "trang": "docs/gioi-thieu"}
    files: dict[str, str | bytes] = {}
    for kind in KINDS:
        keys = {**hostile(VALID[kind]), "tu_khoa": [EVIL], "tac_gia": EVIL, "nguon": EVIL}
        keys |= {"van-ban": {"tep": "2026/tep/a.pdf", "so_ky_hieu": "99/KH-UBND"}, "thu-tuc": {"ma": "1.999999"},
                 "chi-dao": {"van_ban": "../van-ban/2026/12-kh-ubnd.md"}}.get(kind, {})  # fmt: skip
        code = str(keys.pop("ma", f"doc-{kind}"))
        title = f"Mục độc {kind} {EVIL}"
        name = f"{folders.get(kind, 'docs/' + _folder(kind))}/doc.md"
        files[name] = entry(kind, code, title, "Thân bài.", **keys)
    write_files(project, files)
    assert main(["build", "--root", str(project)]) == 0
    seen = pages_seen(project / "site")
    assert sum(EVIL in page.title for page in seen.values()) >= len(KINDS) - 1
    for url, page in seen.items():
        assert page.handlers == [], url
        assert len(page.json_ld) == (url != "404.html"), url
        assert [resource for resource in page.resources if resource == "x"] == [], url


def _folder(kind: str) -> str:
    return next(section.address for section in SECTIONS if section.kind == kind)


def statistic(*figures: dict[str, str]) -> Statistic:
    record = item("docs/thong-ke/a.md", so_lieu=list(figures)).record
    assert isinstance(record, Statistic)
    return record


def figure(result: str, target: str = "", unit: str = "%") -> dict[str, str]:
    return {"chi_tieu": "A", "don_vi_tinh": unit, "ket_qua": result, **({"muc_tieu": target} if target else {})}


def test_a_chart_shows_figures_of_one_unit_to_scale() -> None:
    chart = bar_chart(statistic(figure("92,4", "90"), figure("50"), figure("14", "14", "câu lạc bộ")))
    assert chart
    assert [(bar.result, bar.target_width) for bar in chart.bars] == [(92.4, 467.5), (50.0, None)]
    assert chart.bars[0].result_width == chart.width


@pytest.mark.parametrize(
    "figures", [(figure("1"),), (figure("1"), figure("2", "", "xóm")), (figure("1"), figure("-2"))]
)
def test_one_bar_is_no_chart(figures: tuple[dict[str, str], ...]) -> None:
    assert bar_chart(statistic(*figures)) is None


def test_a_chart_of_zeros_divides_by_nothing() -> None:
    chart = bar_chart(statistic(figure("0"), figure("0")))
    assert chart and [bar.result_width for bar in chart.bars] == [0.0, 0.0]


def test_numbers_and_days_as_people_write_them() -> None:
    assert money(1_250_000_000) == "1.250.000.000 đồng"
    assert [number(value) for value in (92.4, 14.0, 0.5, 1234.5)] == ["92,4", "14", "0,5", "1.234,5"]
    assert short_date(date(2026, 3, 2)) == "02/03/2026"
    assert long_date(date(2026, 11, 23)) == "Thứ Hai, ngày 23/11/2026"


def test_the_sample_holds_a_file_of_every_kind() -> None:
    kinds = {section_of_folder(folder).kind for folder in _sections_in(sample_files())}
    assert kinds | {"trang"} == set(KINDS)


def _sections_in(files: dict[str, str | bytes]) -> set[str]:
    found = {section_of(path) for path in files if path.endswith(".md")}
    return {section.folder for section in found if section}
