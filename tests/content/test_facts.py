"""Facts of a file that could be read, and the item made of them."""

from datetime import date

import pytest

from tests.sample import LONG, entry
from trangxa.content.facts import is_draft, item_of
from trangxa.content.reading import read_file

PATH = "news/2026/11/tin.md"
NEWS = entry("tin-tuc", "tin-thu", "Tin thử", f"## Mục\n\n{LONG}")


def test_a_sound_file_becomes_an_item() -> None:
    reading = read_file(PATH, NEWS.encode())
    assert reading.findings == ()
    assert reading.facts
    item = item_of(reading.facts)
    assert (item.path, item.url, item.kind, item.code, item.title) == (
        PATH, "tin-tuc/2026/11/tin.html", "tin-tuc", "tin-thu", "Tin thử",
    )  # fmt: skip
    assert item.record.posted == date(2026, 11, 20)
    assert [heading.id for heading in item.headings] == ["muc"]
    assert item.body_line == NEWS.split("\n").index("---", 1) + 2
    assert item.words > 50


@pytest.mark.parametrize(
    ("written", "draft"),
    [("true", True), ("có", True), ("Có", True), ("false", False), ("không", False), ("có lẽ", False), (None, False)],
)
def test_what_counts_as_a_draft(written: str | None, draft: bool) -> None:
    assert is_draft({"nhap": written}) is draft
