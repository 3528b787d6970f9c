"""What a page that stays says of the introduction that was on it and left."""

from datetime import date
from typing import NamedTuple

from trangxa.pages.index import SiteIndex


class Former(NamedTuple):
    """Why an introduction is no longer there, since when, and title and address of what took its place, if anything."""

    cause: str
    day: date
    title: str = ""
    url: str = ""


def former_at(index: SiteIndex, url: str) -> Former | None:
    """The introduction that left the page at this address; `None` where none did."""
    gone = next((one for one in index.site.gone if one.url == url and one.cause), None)
    if gone is None:
        return None
    target = index.by_path.get(gone.target)
    return Former(gone.cause, gone.day, target.title if target else "", target.url if target else "")
