"""Barriers that a page's HTML shows: fields without a label."""

import pytest

from trangxa.published.page import read_page


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("<label>Năm <select name=nam><option>2026</select></label>", []),
        ("<label for=a>Có chữ</label><input id=a name=chu>", []),
        ("<input name=chu aria-label=Tìm>", []),
        ("<label for=b>Khác</label><input id=a name=chu>", ["ô nhập chu không có nhãn"]),
    ],
)
def test_a_field_is_named_by_its_label_around_or_beside_it(field: str, said: list[str]) -> None:
    page = read_page("a.html", f"<!doctype html><html lang=vi><title>A</title><main><h1>A</h1>{field}".encode())
    assert [barrier.example for barrier in page.barriers if barrier.name == "labels"] == said
