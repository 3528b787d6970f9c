"""The search page, which tells the browser at once which files of the index it will need."""

from collections.abc import Sequence

from trangxa.pages.crumbs import home_crumb
from trangxa.pages.menu import SEARCH
from trangxa.pages.view import View

TITLE = "Tìm kiếm"


def search_view(own: Sequence[str]) -> View:
    """The page; `own` are the terms that have a file of the index to themselves."""
    return View(
        SEARCH,
        TITLE,
        "Tìm trong toàn trang theo tiêu đề, gõ có dấu hoặc không dấu.",
        "search.html",
        "docs",
        (home_crumb(),),
        context={"own": " ".join(own)},
        head="search-head.html",
    )
