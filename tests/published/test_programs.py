"""Programs that do not belong in a page are told from words that only look like them."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from trangxa.published.traits import active_of


@pytest.mark.parametrize(
    "html",
    [
        "<b onclick=x()>a</b>",
        "<svg/onload=x()>",
        "<img src=a ONERROR = x()>",
        "<a title='a'onfocus='x()'>a</a>",
        "<a href='java\tscript:x()'>a</a>",
        "<a href=' &#1;JavaScript:x()'>a</a>",
        "<form action='data:text/html,x'></form>",
        "<script src='https://la.example/a.js'></script>",
        "<object data=a></object>",
        "<base href='//la.example/'>",
        "<meta http-equiv=Refresh content='0;url=//la.example/'>",
    ],
)
def test_what_may_run_in_a_page(html: str) -> None:
    raw = f"<main><h1>A</h1>{html}</main>".encode()
    assert list(active_of(LexborHTMLParser(raw), raw, "a.html", ()))


def test_words_that_look_like_programs_are_words() -> None:
    raw = b"<main><h1>A</h1><p>Vi tri onclick = x, javascript:x() va on = 1; config=2</p></main>"
    assert list(active_of(LexborHTMLParser(raw), raw, "a.html", ())) == []
