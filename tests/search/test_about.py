"""What the browser is told before it looks anything up."""

from pathlib import Path
from typing import Any

import pytest
from pydantic_core import from_json

from tests.makers import AS_OF
from trangxa.content.site import load_site
from trangxa.search.about import about
from trangxa.search.documents import numbered
from trangxa.search.index import SearchIndex


@pytest.fixture
def told(project: Path) -> dict[str, Any]:
    documents = numbered(load_site(project, AS_OF).items)
    terms = SearchIndex(project, project / "state", "1").terms(documents)
    return dict(from_json(about(documents, terms, "Bình Thành")))


def test_abbreviations_are_told_both_ways(told: dict[str, Any]) -> None:
    assert told["short"]["ubnd"] == ["ủy ban nhân dân"]
    assert told["short"]["uy ban nhan dan"] == ["ubnd"]
    assert "du an" not in told["short"]


def test_phrases_are_told_with_marks_and_the_numbers_of_their_pages(told: dict[str, Any]) -> None:
    phrases, yields, *pages = next(row for row in told["said"] if "|số điện thoại|" in row[0])
    assert yields == 2
    assert all(isinstance(number, int) for group in pages for number in group)
    assert "giờ làm việc" in phrases.split("|")


def test_every_kind_is_told_with_how_many_there_are(told: dict[str, Any]) -> None:
    assert sum(kind["count"] for kind in told["kinds"]) == told["documents"]
    assert all(kind["label"] and kind["worth"] > 0 for kind in told["kinds"])


def test_the_place_and_where_persons_stand_are_told(told: dict[str, Any]) -> None:
    assert told["place"].split("|")[-2:] == ["xã bình thành", "bình thành"]
    assert told["kinds"][told["called"]]["label"] == "Cán bộ, công chức"
