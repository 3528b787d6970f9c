"""What people find first: the real page with the real content in Chromium, each query typed in three ways."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.search.asking import bare, first_three, half, place, queries

SETS = Path(__file__).parent.parent / "search"

WAYS = (str, half, bare)
"""With all marks, with some, with none."""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    opened = browser.new_page()
    opened.goto(f"{address}tim-kiem.html")
    yield opened
    opened.close()


def shares(page: Page, file: str, ways: Sequence[Callable[[str], str]] = WAYS) -> tuple[float, float, list[str]]:
    """Shares of queries whose page comes first, and among the first three; what did not come first."""
    asked = [(way(query), right) for query, right in queries(SETS / file).items() for way in ways]
    found = first_three(page, [query for query, _ in asked])
    places = [place(urls, right) for urls, (_, right) in zip(found, asked, strict=True)]
    late = [f"{query}: {urls}" for (query, _), urls, at in zip(asked, found, places, strict=True) if at > 1]
    return places.count(1) / len(places), sum(at < 4 for at in places) / len(places), late


def test_the_set_holds_150_queries_and_more() -> None:
    assert len(queries(SETS / "queries.yml")) >= 150


def test_what_is_looked_for_comes_first(page: Page) -> None:
    first, three, late = shares(page, "queries.yml")
    assert first >= 0.95, late
    assert three >= 0.99, late


def test_queries_that_nothing_was_tuned_for(page: Page) -> None:
    first, three, late = shares(page, "unseen.yml")
    assert first >= 0.9, late
    assert three >= 0.97, late


@pytest.mark.parametrize("file", ["typed.yml", "fresh.yml", "later.yml", "asked.yml", "asked_later.yml"])
def test_queries_as_people_type_them(file: str, page: Page) -> None:
    first, three, late = shares(page, file, ways=(str,))
    assert first >= 0.85, late
    assert three >= 0.95, late


def test_few_results_are_shown_where_something_fits(page: Page) -> None:
    shown, less = page.evaluate("""async () => {
      const search = new txSearch.Search("tim-kiem/"), found = await search.find("so do");
      return [found.length, search.less.length];
    }""")
    assert shown < 40 < less


def test_a_syllable_with_its_marks_comes_before_its_likeness(page: Page) -> None:
    with_bar, without = first_three(page, ["đường", "dương"])
    assert "can-bo/duong-thi-nga.html" not in with_bar
    assert without[0] == "can-bo/duong-thi-nga.html"


@pytest.mark.parametrize(
    ("mistyped", "meant"),
    [("nàm xổ đỏ", "làm sổ đỏ"), ("chứng thựt chữ kí", "chứng thực chữ ký"), ("khaisinh", "khai sinh"),
     ("đăng kí kết hôn", "đăng ký kết hôn"), ("0208 3000050", "02083000050"),
     ("khai sih", "khai sinh"), ("giay khai snh", "giấy khai sinh"), ("khai sinhs", "khai sinh"),
     ("ddaats ddai", "đất đai"),
     ("ho65 ngheo2", "hộ nghèo"), ("dang ky khia sinh", "đăng ký khai sinh"), ("dang ky ket hom", "đăng ký kết hôn"),
     ("+84 208 3 000 050", "02083000050"), ("0208.3000.050", "02083000050"), ("3 000 050", "02083000050"),
     ("1 001193", "1.001193"), ("1001193", "1.001193"), ("bị mất giấy khai sinh của con", "mất giấy khai sinh"),
     ("sữa tên trong giấy khai sinh", "sửa tên trong giấy khai sinh"), ("quý 3 thu quỹ", "quý III thu quỹ")],
)  # fmt: skip
def test_what_was_mistyped_is_found(mistyped: str, meant: str, page: Page) -> None:
    one, other = first_three(page, [mistyped, meant])
    assert one[0] == other[0]


def test_nonsense_finds_nothing(page: Page) -> None:
    assert first_three(page, ["qwrtplk", "", "?!"]) == [[], [], []]
