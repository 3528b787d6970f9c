"""Pages of plain articles, which are nearly all pages of a site: stamped into shapes of their template."""

from itertools import count
from types import SimpleNamespace
from typing import Any

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.pages.view import View
from trangxa.render.escaping import escaped
from trangxa.render.stamps import Stamps, Word
from trangxa.render.templates import byline, language, short_date

PLAIN = "item.html"
"""The template of an article that has nothing but text."""


def is_plain(view: View, page: dict[str, Any]) -> bool:
    """Whether a page shows nothing but an article's text and its neighbours."""
    return (
        view.template == PLAIN
        and view.item is not None
        and not (view.context["facts"] or page["picture"] or page["attachments"])
        and not language(view.item.record)
    )


def article(stamps: Stamps, view: View, page: dict[str, Any], record: Record) -> str:
    """What the template makes of a plain article."""
    near = [view.context["newer"], view.context["older"], *view.context["related"]]
    values = [
        escaped(view.title),
        page["body"],
        escaped(page["address"]),
        escaped(" · ".join(byline(record))),
        escaped(record.summary or ""),
        escaped(", ".join(record.tags)),
    ]
    for other in near:
        if other:
            day = other.record.day
            values += [escaped(other.url), escaped(other.title), short_date(day) if day else ""]
    told = tuple(other and bool(other.record.day) for other in near)
    shape = (view.root, view.crumbs, bool(record.summary), bool(record.tags), told)
    return stamps.stamp(PLAIN, shape, values, lambda: _words(view, record, told))


def contents(stamps: Stamps, item: Item[Record] | None) -> str:
    """The table of contents; empty with fewer than two headings."""
    headings = [heading for heading in (item.headings if item else ()) if heading.level <= 3]
    if len(headings) < 2:
        return ""
    values = [escaped(text) for heading in headings for text in (heading.id, heading.text)]
    return stamps.stamp("toc.html", len(headings), values, lambda: _heading_words(len(headings)))


def _words(view: View, record: Record, told: tuple[bool | None, ...]) -> dict[str, Any]:
    """The article of marker words that has the shape of this one. Its record shows one word as the whole by-line."""
    numbers = count(6)
    near = [None if day is None else _neighbour(numbers, day) for day in told]
    return {
        "view": SimpleNamespace(title=Word(0), crumbs=view.crumbs, root=view.root),
        "page": {"body": Word(1), "address": Word(2), "picture": None, "attachments": ()},
        "record": SimpleNamespace(
            posted=None,
            updated=None,
            author=Word(3),
            source=None,
            summary=Word(4) if record.summary else None,
            tags=(Word(5),) if record.tags else (),
        ),
        "newer": near[0],
        "older": near[1],
        "related": near[2:],
        "facts": (),
        "state": None,
        "chart": None,
    }


def _neighbour(numbers: "count[int]", day: bool) -> SimpleNamespace:
    url, title, when = Word(next(numbers)), Word(next(numbers)), Word(next(numbers))
    return SimpleNamespace(url=url, title=title, record=SimpleNamespace(day=when if day else None, summary=None))


def _heading_words(number: int) -> dict[str, Any]:
    return {"headings": [SimpleNamespace(id=Word(2 * at), text=Word(2 * at + 1)) for at in range(number)]}
