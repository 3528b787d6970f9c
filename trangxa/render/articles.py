"""Pages of plain articles, which are nearly all pages of a site: stamped into shapes of their template."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from trangxa.content.item import Item
from trangxa.content.kinds import Page, Record
from trangxa.pages.view import View
from trangxa.render.escaping import escaped, titled
from trangxa.render.marks import heading_marks
from trangxa.render.stamps import Stamps, Word
from trangxa.render.templates import short_date

PLAIN = "item.html"
"""The template of an article that has nothing but text."""

_NO_FILES = {"picture": None, "attachments": ()}
_FIXED = 12
"""Values that every article has a place for; those of tags and neighbours follow."""


def is_plain(view: View, page: dict[str, Any]) -> bool:
    """Whether a page shows nothing but a Vietnamese article's text and its neighbours."""
    return (
        view.template == PLAIN
        and view.item is not None
        and not (view.item.record.corrections or view.context["named"])
        and not (view.context["facts"] or view.context["state"] or page["picture"] or page["attachments"])
        and not (isinstance(view.item.record, Page) and view.item.record.language != "vi")
    )


def article(stamps: Stamps, view: View, page: dict[str, Any], record: Record) -> str:
    """What the template makes of a plain article, with its front matter marked."""
    updated = record.updated if record.updated != record.posted else None
    near = [view.context["newer"], view.context["older"], *view.context["related"]]
    told = tuple(other and bool(other.record.day) for other in near)
    texts = (record.author, record.source, record.summary)
    has = (bool(page["body"]), bool(record.posted), bool(updated), *map(bool, texts), len(record.tags))
    shape = stamps.shape(PLAIN, (view.root, view.crumbs, has, told), lambda: _words(view, has, told))
    values = ["", titled(view.title), page["body"], escaped(page["address"])]
    values += [*_written(record.posted), *_written(updated)]
    values += [escaped(text or "") for text in texts]
    values.append(page["toc"])
    values += map(escaped, record.tags)
    for other in near:
        values += _of_neighbour(other) if other else ()
    values[0] = heading_marks(shape.shown, view, record)
    return shape.stamp(values)


def contents(stamps: Stamps, item: Item[Record] | None) -> str:
    """The table of contents; empty with fewer than two headings."""
    headings = [heading for heading in (item.headings if item else ()) if heading.level <= 3]
    if len(headings) < 2:
        return ""
    values = [escaped(text) for heading in headings for text in (heading.id, heading.text)]
    return stamps.shape("toc.html", len(headings), lambda: _heading_words(len(headings))).stamp(values)


def _of_neighbour(item: Item[Record]) -> tuple[str, str, str, str]:
    return escaped(item.url), titled(item.title), *_written(item.record.day)


def _written(day: date | None) -> tuple[str, str]:
    """A day for machines and for people."""
    return (str(day), short_date(day)) if day else ("", "")


def _words(view: View, has: tuple[Any, ...], told: tuple[bool | None, ...]) -> dict[str, Any]:
    """The article of marker words that has a shape."""
    body, posted, updated, author, source, summary, tags = has
    at = _FIXED + tags
    near = []
    for day in told:
        near.append(None if day is None else _neighbour(at, day))
        at += 0 if day is None else 4
    record = SimpleNamespace(
        posted=Word(4) if posted else None,
        updated=Word(6) if updated else None,
        author=Word(8) if author else None,
        source=Word(9) if source else None,
        summary=Word(10) if summary else None,
        tags=[Word(_FIXED + tag) for tag in range(tags)],
        corrections=(),
    )
    return {
        "view": SimpleNamespace(title=Word(1), crumbs=view.crumbs, root=view.root),
        "page": {"body": Word(2) if body else "", "address": Word(3), "toc": Word(11)} | _NO_FILES,
        "record": record,
        "newer": near[0],
        "older": near[1],
        "related": near[2:],
        **{"facts": (), "state": None, "chart": None, "named": {}},
    }


def _neighbour(at: int, day: bool) -> SimpleNamespace:
    record = SimpleNamespace(day=Word(at + 2) if day else None, summary=None)
    return SimpleNamespace(url=Word(at), title=Word(at + 1), record=record)


def _heading_words(number: int) -> dict[str, Any]:
    return {"headings": [SimpleNamespace(id=Word(2 * at), text=Word(2 * at + 1)) for at in range(number)]}
