"""Registers narrowed: ready-made lists for every browser, values that the filter on the page reads."""

from typing import Any

import pytest

from tests.makers import item, site_of
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.pages.facets import FACETS, Choice, choices, grouped, tokens
from trangxa.pages.index import SiteIndex
from trangxa.pages.lists import section_views
from trangxa.pages.view import View


def document(name: str, **keys: Any) -> Item[Record]:
    return item(f"docs/van-ban/{name}.md", **keys)


def project(name: str, **keys: Any) -> Item[Record]:
    return item(f"docs/du-an/{name}.md", **keys)


@pytest.mark.parametrize(
    ("keys", "force"),
    [
        ({}, "con-hieu-luc"),
        ({"ngay_hieu_luc": "2026-11-24"}, "chua-co-hieu-luc"),
        ({"het_hieu_luc": "2026-11-23"}, "het-hieu-luc"),
    ],
)
def test_a_document_tells_form_issuer_year_and_force_as_of_the_day(keys: dict[str, str], force: str) -> None:
    entry = document("a", **keys)
    told = tokens(SiteIndex(site_of(entry)), "van-ban", [entry])[entry.url]
    assert told == f"hinh-thuc:ke-hoach co-quan:ubnd-xa-binh-thanh nam:2026 hieu-luc:{force}"


def test_a_replaced_document_is_told_as_such() -> None:
    old, new = document("a", so_ky_hieu="9/KH-UBND"), document("b", thay_the=["a.md"])
    index = SiteIndex(site_of(old, new))
    assert tokens(index, "van-ban", [old])[old.url].endswith("hieu-luc:da-duoc-thay-the")
    assert tokens(index, "van-ban", [new])[new.url].endswith("hieu-luc:con-hieu-luc")


@pytest.mark.parametrize(
    ("budget", "words"),
    [
        ("199.999.999", "Dưới 200 triệu đồng"),
        ("200.000.000", "Từ 200 triệu đến dưới 1 tỷ đồng"),
        ("999.999.999", "Từ 200 triệu đến dưới 1 tỷ đồng"),
        ("1.000.000.000", "Từ 1 tỷ đồng"),
    ],
)
def test_projects_are_split_by_budget(budget: str, words: str) -> None:
    entry = project("a", kinh_phi=budget)
    assert list(grouped(SiteIndex(site_of(entry)), FACETS["du-an"][1], [entry])) == [words]


def test_a_page_offers_only_choices_that_make_a_difference() -> None:
    entries = [document("a"), document("b", hinh_thuc="Báo cáo", so_ky_hieu="2/BC-UBND")]
    assert choices(SiteIndex(site_of(*entries)), "van-ban", entries) == (
        Choice("hinh-thuc", "Hình thức", (("bao-cao", "Báo cáo"), ("ke-hoach", "Kế hoạch"))),
    )


def test_every_choice_but_years_and_fields_has_its_ready_made_list() -> None:
    entries = [
        document("a"),
        document("b", hinh_thuc="Báo cáo", so_ky_hieu="2/BC-UBND"),
        document("c", so_ky_hieu="3/KH-UBND", het_hieu_luc="2026-05-01"),
    ]
    pages = {view.url: view for view in section_views(SiteIndex(site_of(*entries)))}
    ready = dict(pages["van-ban/index.html"].context["facets"])
    assert ready == {
        "Hình thức": (
            ("Báo cáo", "van-ban/hinh-thuc-bao-cao.html", 1),
            ("Kế hoạch", "van-ban/hinh-thuc-ke-hoach.html", 2),
        ),
        "Hiệu lực": (
            ("Còn hiệu lực", "van-ban/hieu-luc-con-hieu-luc.html", 2),
            ("Hết hiệu lực", "van-ban/hieu-luc-het-hieu-luc.html", 1),
        ),
    }
    for links in ready.values():
        for _, url, number in links:
            assert len(pages[url].context["items"]) == number == pages[url].context["total"]
    assert [entry.path for entry in pages["van-ban/hieu-luc-het-hieu-luc.html"].shown] == ["docs/van-ban/c.md"]


def pages_of(number: int) -> dict[str, View]:
    entries = (document(f"a{n:04}", so_ky_hieu=f"{n + 1}/KH-UBND") for n in range(number))
    return {view.url: view for view in section_views(SiteIndex(site_of(*entries)))}


def test_a_register_of_eighty_is_whole_on_its_first_page() -> None:
    pages = pages_of(80)
    first = pages["van-ban/index.html"].context
    assert (len(first["items"]), first["total"], first["rest"]) == (80, 80, "")
    assert "van-ban/tat-ca.html" not in pages


def test_a_longer_one_begins_with_its_newest_and_has_a_page_of_all_for_the_filter() -> None:
    pages = pages_of(81)
    first, all_of_it = pages["van-ban/index.html"].context, pages["van-ban/tat-ca.html"].context
    assert (len(first["items"]), first["total"], first["rest"]) == (40, 81, "van-ban/tat-ca.html")
    assert (len(all_of_it["items"]), all_of_it["rest"]) == (81, "")


def test_a_register_of_thousands_is_reached_by_year_and_value_alone() -> None:
    pages = pages_of(1001)
    assert (pages["van-ban/index.html"].context["rest"], "van-ban/tat-ca.html" in pages) == ("", False)
