"""Front-matter values for machines: each stands on the element that shows it, the others on the page's heading.

Templates write `data-k="khóa"` on an element whose text is the value (its address, for a link or a picture), `data-v`
where the value is written otherwise than shown, `data-t` for the key of a link's text or a picture's `alt`. Whatever
no element of the page carries becomes an attribute of the heading, so nothing the site was judged by is left out.
"""

import re
from collections.abc import Iterator, Set
from typing import Any

from markupsafe import escape
from pydantic import BaseModel
from pydantic_core import to_json

from trangxa.content.kinds import Record
from trangxa.pages.view import View

HEADING = " data-marks"
"""Stands on the heading for the values that nothing else on the page carries."""

_OFFICE = " data-office-marks"
MARKED = re.compile(r' data-[kt]="([a-z_.\d]+)"')
_LEFT_OUT = frozenset({"loai", "nhap"})


def marked(html: str, body: str, view: View, office: BaseModel) -> str:
    """The page's fragment with the placeholders of heading and office table filled in. `body` is the text's HTML."""
    if _OFFICE in html:
        hidden = _hidden(_leaves(office), set(MARKED.findall(html)))
        html = html.replace(_OFFICE, f" data-office{_attributes(hidden)}", 1)
    if view.item is None:
        return html.replace(HEADING, "", 1)
    shown = set(MARKED.findall(html.replace(body, "", 1) if body else html))
    return html.replace(HEADING, heading_marks(shown, view, view.item.record), 1)


def heading_marks(shown: Set[str], view: View, record: Record) -> str:
    """Attributes of the heading of a page on which other elements carry the values of the keys in `shown`."""
    values = _leaves(record)
    title = str(type(record).model_fields["title"].alias)
    mark = f' data-k="{title}"' if values.get(title) == view.title else ""
    hidden = _hidden(values, shown | ({title} if mark else set()))
    return f'{mark} data-loai="{record.kind}"{_attributes(hidden)}'


def _hidden(values: dict[str, str], shown: Set[str]) -> dict[str, str]:
    return {key: value for key, value in values.items() if key not in shown and key not in _LEFT_OUT}


def _attributes(values: dict[str, str]) -> str:
    """Keys of the first level as attributes (`chu_de` is `data-chu-de`), the others as JSON in `data-x`."""
    flat = {key.replace("_", "-"): value for key, value in values.items() if "." not in key}
    plain = (f' data-{name}="{escape(value)}"' for name, value in flat.items())
    deep = {key: value for key, value in values.items() if "." in key}
    return "".join(plain) + (f' data-x="{escape(to_json(deep).decode())}"' if deep else "")


def _leaves(record: BaseModel) -> dict[str, str]:
    """Every value that is written in the front matter, as text by dotted key."""
    return dict(_walk("", record.model_dump(mode="json", by_alias=True, exclude_unset=True)))


def _walk(key: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, (dict, list)) and value:
        entries = value.items() if isinstance(value, dict) else enumerate(value)
        for name, inner in entries:
            yield from _walk(f"{key}.{name}" if key else str(name), inner)
    elif value is not None:
        yield key, "true" if value is True else "false" if value is False else "[]" if value == [] else str(value)
