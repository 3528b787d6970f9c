"""What of an item is searched beside its title: above all the numbers people type."""

from pathlib import Path

import pytest

from tests.makers import AS_OF
from tests.sample import ROOT
from trangxa.content.site import load_site
from trangxa.search.texts import Text, text_of


@pytest.fixture(scope="module")
def texts() -> dict[str, Text]:
    return {item.path: text_of(ROOT, item) for item in load_site(ROOT, AS_OF).items}


def test_a_telephone_is_found_with_and_without_the_code_of_the_province(texts: dict[str, Text]) -> None:
    assert texts["docs/don-vi/cong-an-xa.md"].code == "02083000050 3000050"


def test_a_procedure_is_found_by_its_code_without_the_point(texts: dict[str, Text]) -> None:
    assert texts["procedures/ho-tich/1.001193-dang-ky-khai-sinh.md"].code == "1.001193 1001193"


def test_the_page_of_contacts_is_found_by_every_telephone_on_it(texts: dict[str, Text]) -> None:
    assert "02083000001" in texts["docs/lien-he.md"].code.split()


def test_telephones_of_news_are_no_numbers_of_the_office(texts: dict[str, Text]) -> None:
    news = [path for path in texts if Path(path).parts[0] == "news"]
    assert not any(texts[path].code for path in news)
