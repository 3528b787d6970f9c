"""Front-matter values read back from the elements that show them, by the marks that `render/marks.py` describes."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pydantic_core import from_json
from selectolax.lexbor import LexborNode

from trangxa.content.plain_front import Raw
from trangxa.published.address import lead_of, relative, source_of

_KEY = re.compile(r"[a-z_]+(\.[a-z_]+|\.\d{1,4})*")
_NUMBER = re.compile(r"-?\d[\d.]*(,\d+)?")
_SLACK = 1e-9
_OWN_WORDS = re.compile(r"[a-z0-9-]+|\[\]")
"""Words of the front matter that people are shown in other words."""
_MARKS = frozenset({"data-k", "data-v", "data-t", "data-x", "data-loai", "data-office"})


class Shown(NamedTuple):
    """A value and what the page shows in its place."""

    key: str
    value: str
    text: str
    """What is shown, where it may differ from the value; else the value itself."""

    @property
    def differs(self) -> bool:
        """Whether people see something else than the value."""
        return not _same(self.value, self.text)


def shown_values(nodes: Iterable[LexborNode], page: str, own: Iterable[str] = ()) -> Iterator[Shown]:
    """The values of marked elements of a page at this address."""
    for node in nodes:
        marks = node.attributes
        if key := _key(marks.get("data-k")):
            value, text = _value(node, marks, page, own), node.text().strip()
            yield Shown(key, value, text if node.tag == "time" or "data-v" in marks else value)
        if key := _key(marks.get("data-t")):
            value = (marks.get("alt") or "").strip() if node.tag == "img" else node.text().strip()
            yield Shown(key, value, value)


def hidden_values(node: LexborNode) -> Iterator[tuple[str, str]]:
    """The values that a heading or table carries for want of a place that shows them."""
    for name, value in node.attributes.items():
        if name.startswith("data-") and name not in _MARKS and value is not None:
            yield name.removeprefix("data-").replace("-", "_"), value
    try:
        deep = from_json(node.attributes.get("data-x") or "{}")
    except ValueError:
        return
    if isinstance(deep, dict):
        yield from ((str(key), str(value)) for key, value in deep.items() if _key(str(key)))


def nested(values: Iterable[tuple[str, str]]) -> dict[str, Raw]:
    """Values by dotted keys put together; of two under one key the first stands."""
    top: dict[str, Any] = {}
    for key, value in values:
        *groups, last = key.split(".")
        place: Any = top
        for name in groups:
            place = place.setdefault(name, {}) if isinstance(place, dict) else None
        if isinstance(place, dict):
            place.setdefault(last, [] if value == "[]" else value)
    return {key: _lists(value) for key, value in top.items()}


def _lists(value: Any) -> Raw:
    """Groups whose keys are numbers are lists; a number that is missing closes up."""
    if not isinstance(value, dict):
        return value if isinstance(value, (str, list)) else None
    if value and all(key.isdigit() for key in value):
        return [_lists(value[key]) for key in sorted(value, key=int)]
    return {key: _lists(inner) for key, inner in value.items()}


def _key(written: str | None) -> str:
    return written if written and _KEY.fullmatch(written) else ""


def _value(node: LexborNode, marks: dict[str, str | None], page: str, own: Iterable[str]) -> str:
    if "data-v" in marks:
        return marks["data-v"] or ""
    if node.tag == "time":
        return marks.get("datetime") or ""
    written = marks.get("href") if node.tag == "a" else marks.get("src") if node.tag == "img" else None
    if written is None:
        return node.text().strip()
    lead = lead_of(page, written, own)
    if lead is None or lead.outside or not lead.url:
        return written
    return relative(source_of(page), source_of(lead.url))


def _same(value: str, text: str) -> bool:
    if value.casefold() == text.casefold() or (_OWN_WORDS.fullmatch(value) and not value[0].isdigit()):
        return True
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        year, month, day = value.split("-")
        return f"{day}/{month}/{year}" in text
    number = _NUMBER.match(text)
    if number is None or not re.fullmatch(r"-?\d+([.,]\d+)?", value):
        return False
    shown = number[0].replace(".", "").replace(",", ".")
    places = len(shown.partition(".")[2])
    return abs(float(value.replace(",", ".")) - float(shown)) <= float(f"5e-{places + 1}") + _SLACK
