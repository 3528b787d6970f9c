"""Drawings: what may be in them and what may not."""

from pathlib import Path

import pytest

from tests.content.linked import linking, site_of, told


@pytest.mark.parametrize(
    ("svg", "safe"),
    [
        ("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>", True),
        ("<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/></svg>", True),
        ("<?xml version='1.0'?>\n<!-- vẽ tay -->\n<x:svg xmlns:x='http://www.w3.org/2000/svg'/>", True),
        ("<svg/onload='x()'/>", False),
        ("<svg><a href='java&#115;cript:x'/></svg>", False),
        ("<x:svg><x:script>x</x:script></x:svg>", False),
        ("<svg><iframe src='x'/></svg>", False),
        ("<svg><a><animate attributeName='href' to='x'/></a></svg>", False),
        ("<svg onload='x()'/>", False),
        ("<svg><script>x</script></svg>", False),
        ("<svg><a href='javascript:x'/></svg>", False),
        ("<svg><foreignObject/></svg>", False),
        ("<svg><image href='https://a.vn/b.png'/></svg>", False),
        ("<svg><use x='>' href='https://a.vn/b.svg#c'/></svg>", False),
        ("<svg><rect style='fill: url( #a )'/><use href=' #a'/></svg>", True),
        ("<svg><a href='https://a.vn/'/></svg>", True),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", False),
    ],
)
def test_a_drawing_that_could_do_something_is_refused(svg: str, safe: bool, tmp_path: Path) -> None:
    site = site_of(tmp_path, {**linking("![a](anh/v.svg)"), "news/2026/anh/v.svg": svg})
    assert told(site, "news/2026/anh/v.svg") == ([] if safe else ["unsafe-picture"])


@pytest.mark.parametrize("svg", ["<html></html>", "404", "<svg><path d='M0 0'/></svg"])
def test_what_is_no_drawing_may_not_be_called_one(svg: str, tmp_path: Path) -> None:
    site = site_of(tmp_path, {**linking("![a](anh/v.svg)"), "news/2026/anh/v.svg": svg})
    assert told(site, "news/2026/anh/v.svg") == ["wrong-content"]


def test_a_drawing_in_utf_16_is_read_as_browsers_read_it(tmp_path: Path) -> None:
    svg = "<svg><script>x</script></svg>".encode("utf-16")
    site = site_of(tmp_path, {**linking("![a](anh/v.svg)"), "news/2026/anh/v.svg": svg})
    assert told(site, "news/2026/anh/v.svg") == ["unsafe-picture"]


@pytest.mark.parametrize(
    "svg",
    [
        pytest.param("<!--a-->" * 2000 + "<html></html>", id="remarks before something else"),
        pytest.param("<?a?>" * 2000 + "chữ", id="instructions before something else"),
        pytest.param("<svg>" + "<use " * 100_000 + ">" * 100_000, id="tags in one another"),
    ],
)
def test_a_drawing_made_to_take_long_is_judged_at_once(svg: str, tmp_path: Path) -> None:
    site = site_of(tmp_path, {**linking("![a](anh/v.svg)"), "news/2026/anh/v.svg": svg})
    assert told(site, "news/2026/anh/v.svg") in (["wrong-content"], [])
