"""Lists: by section, year, month, field and unit; their order, neighbours, related items and paths."""

from typing import Any

import pytest

from tests.makers import item, site_of
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.pages.index import SiteIndex
from trangxa.pages.items import item_view
from trangxa.pages.lists import section_views
from trangxa.pages.order import in_order
from trangxa.pages.view import View


def views(*items: Item[Record]) -> dict[str, View]:
    return {view.url: view for view in section_views(SiteIndex(site_of(*items)))}


def titles(view: View) -> list[str]:
    return [shown.path.rpartition("/")[2].removesuffix(".md") for shown in view.context["items"]]


def news(name: str, day: str = "2026-11-20", **keys: Any) -> Item[Record]:
    return item(f"news/{name}.md", ngay_dang=day, **keys)


def test_every_section_has_a_first_page_though_it_is_empty() -> None:
    pages = views()
    assert {"tin-tuc/index.html", "van-ban/index.html", "dich-vu-cong/index.html"} <= set(pages)
    assert pages["tin-tuc/index.html"].context["total"] == 0
    assert "index.html" not in pages


def test_a_section_lists_newest_first_and_leads_to_years_and_fields() -> None:
    pages = views(
        news("a", "2024-01-02", chuyen_muc="Văn hóa"),
        news("b", "2026-01-02", chuyen_muc="Kinh tế"),
        news("c", "2026-03-01"),
    )
    first = pages["tin-tuc/index.html"]
    assert titles(first) == ["c", "b", "a"]
    assert first.context["years"] == (
        ("Năm 2026", "tin-tuc/nam-2026.html", 2),
        ("Năm 2024", "tin-tuc/nam-2024.html", 1),
    )
    assert first.context["fields"] == (
        ("Kinh tế", "tin-tuc/linh-vuc-kinh-te.html", 1),
        ("Văn hóa", "tin-tuc/linh-vuc-van-hoa.html", 1),
    )
    assert titles(pages["tin-tuc/nam-2026.html"]) == ["c", "b"]
    assert titles(pages["tin-tuc/linh-vuc-van-hoa.html"]) == ["a"]


def test_every_list_page_a_list_leads_to_exists() -> None:
    items = [news(f"a{n}", f"2026-{n % 12 + 1:02}-01", chuyen_muc=f"Mục {n % 3}") for n in range(70)]
    pages = views(
        *items, item("docs/van-ban/a.md", linh_vuc="Văn hóa"), item("procedures/x/a.md"), item("docs/can-bo/a.md")
    )
    led_to = {url for view in pages.values() for _, url, _ in (*view.context["years"], *view.context["fields"])}
    assert led_to <= set(pages)
    assert set(pages) - led_to == {url for url in pages if url.endswith("/index.html")}


def test_a_long_section_shows_its_newest_and_a_long_year_its_months() -> None:
    items = [news(f"a{n:02}", f"2026-{n % 3 + 1:02}-{n % 27 + 1:02}") for n in range(61)]
    pages = views(*items)
    assert (len(pages["tin-tuc/index.html"].context["items"]), pages["tin-tuc/index.html"].context["total"]) == (30, 61)
    year = pages["tin-tuc/nam-2026.html"]
    assert titles(year) == []
    assert [url for _, url, _ in year.context["years"]] == [
        "tin-tuc/thang-2026-03.html", "tin-tuc/thang-2026-02.html", "tin-tuc/thang-2026-01.html",
    ]  # fmt: skip
    assert sum(len(pages[url].context["items"]) for _, url, _ in year.context["years"]) == 61
    month = pages["tin-tuc/thang-2026-03.html"]
    assert [crumb.title for crumb in month.crumbs] == ["Trang chủ", "Tin tức, sự kiện", "Năm 2026"]


def test_sixty_items_still_fit_one_page() -> None:
    pages = views(*(news(f"a{n}") for n in range(60)))
    assert len(pages["tin-tuc/index.html"].context["items"]) == 60
    assert not any("thang-" in url for url in pages)


def test_fields_that_differ_in_case_or_tones_are_one() -> None:
    pages = views(news("a", chuyen_muc="Văn hóa"), news("b", chuyen_muc="Văn hoá"), news("c", chuyen_muc="VĂN HÓA"))
    (field,) = pages["tin-tuc/index.html"].context["fields"]
    assert field[1:] == ("tin-tuc/linh-vuc-van-hoa.html", 3)


@pytest.mark.parametrize(
    ("items", "url"),
    [
        ([item("docs/can-bo/a.md", don_vi="Văn phòng")], "can-bo/linh-vuc-van-phong.html"),
        ([item("procedures/x/a.md")], "dich-vu-cong/linh-vuc-ho-tich.html"),
        ([item("docs/du-an/a.md")], "du-an/linh-vuc-van-hoa.html"),
        ([item("docs/van-ban/a.md", linh_vuc="Y tế")], "van-ban/linh-vuc-y-te.html"),
        ([item("docs/van-ban/a.md")], "van-ban/nam-2026.html"),
        ([item("docs/hoi-dap/a.md", linh_vuc="Đất đai")], "hoi-dap/linh-vuc-dat-dai.html"),
        ([item("docs/khen-thuong-xu-phat/a.md")], "khen-thuong-xu-phat/linh-vuc-khen-thuong.html"),
    ],
)
def test_lists_by_field_unit_and_year(items: list[Item[Record]], url: str) -> None:
    assert len(views(*items)[url].context["items"]) == 1


def test_undated_kinds_have_no_lists_by_year() -> None:
    pages = views(item("docs/du-an/a.md"), item("docs/di-san/a.md"), item("procedures/x/a.md"))
    assert not any("nam-" in url for url in pages)


def test_the_opening_page_gives_title_summary_and_text_and_is_no_entry() -> None:
    pages = views(
        item("docs/du-lich/index.md", tieu_de="Du lịch Bình Thành", mo_ta="Về nguồn."), item("docs/du-lich/a.md")
    )
    first = pages["du-lich/index.html"]
    assert (first.title, first.description, titles(first)) == ("Du lịch Bình Thành", "Về nguồn.", ["a"])


def test_ranked_kinds_by_rank_catalogues_by_name() -> None:
    people = [item("docs/can-bo/b.md", ho_ten="B", thu_tu="2"), item("docs/can-bo/a.md", ho_ten="A", thu_tu="3"),
              item("docs/can-bo/c.md", ho_ten="Ư", thu_tu="1")]  # fmt: skip
    assert [entry.title for entry in in_order(people)] == ["Ư", "B", "A"]
    places = [
        item("docs/di-san/b.md", tieu_de="Đình"),
        item("docs/di-san/a.md", tieu_de="Chùa"),
        item("docs/di-san/c.md", tieu_de="Đền"),
    ]
    assert [entry.title for entry in in_order(places)] == ["Chùa", "Đền", "Đình"]


def test_items_of_one_day_keep_an_order_that_does_not_depend_on_how_they_came() -> None:
    items = [news(name) for name in ("c", "a", "b")]
    assert in_order(items) == in_order(reversed(items))


def around(*items: Item[Record], of: Item[Record]) -> tuple[str | None, str | None]:
    newer, older = SiteIndex(site_of(*items)).around(of)
    return (newer.path if newer else None), (older.path if older else None)


def test_before_and_after_in_the_list_of_the_section() -> None:
    a, b, c = news("a", "2026-01-01"), news("b", "2026-02-01"), news("c", "2026-03-01")
    assert around(a, b, c, of=b) == ("news/c.md", "news/a.md")
    assert around(a, b, c, of=c) == (None, "news/b.md")
    assert around(a, of=a) == (None, None)


def related(first: Item[Record], *others: Item[Record]) -> list[str]:
    index = SiteIndex(site_of(first, *others))
    return [other.path for other in index.related(first)]


def test_related_items_share_tags_first_then_the_field() -> None:
    first = news("a", tu_khoa=["x", "y"], chuyen_muc="Văn hóa")
    two, one = news("b", tu_khoa=["x", "y"]), news("c", tu_khoa=["x"])
    field = news("d", chuyen_muc="Văn hóa")
    assert related(first, field, one, two, news("e")) == ["news/b.md", "news/c.md", "news/d.md"]


def test_related_items_may_be_of_another_kind() -> None:
    assert related(news("a", tu_khoa=["chè"]), item("docs/du-lich/b.md", tu_khoa=["chè"])) == ["docs/du-lich/b.md"]


def test_at_most_four_related_items_the_newest_of_equals() -> None:
    others = [news(f"b{n}", f"2026-0{n}-01", chuyen_muc="Văn hóa") for n in range(1, 7)]
    first = news("a", "2026-07-01", chuyen_muc="Văn hóa")
    assert related(first, *others) == ["news/b6.md", "news/b5.md", "news/b4.md", "news/b3.md"]


@pytest.mark.parametrize(
    ("path", "crumbs"),
    [
        ("news/a.md", [("Trang chủ", "index.html"), ("Tin tức, sự kiện", "tin-tuc/index.html")]),
        (
            "docs/van-ban/2026/a.md",
            [("Trang chủ", "index.html"), ("Văn bản", "van-ban/index.html")],
        ),
        (
            "docs/hoi-dap/a.md",
            [
                ("Trang chủ", "index.html"),
                ("Chỉ đạo, điều hành", "chi-dao-dieu-hanh/index.html"),
                ("Hỏi đáp, phản hồi kiến nghị", "hoi-dap/index.html"),
            ],
        ),
        ("docs/lien-he.md", [("Trang chủ", "index.html")]),
    ],
)
def test_the_path_to_an_item(path: str, crumbs: list[tuple[str, str]]) -> None:
    entry = item(path)
    view = item_view(SiteIndex(site_of(entry)), entry)
    assert [tuple(crumb) for crumb in view.crumbs] == crumbs
    assert view.root == "../" * (view.url.count("/"))
