"""The table of facts on an item's page: labels come from the editors' schema."""

from datetime import date
from typing import Any, NamedTuple

from pydantic import BaseModel

from trangxa.content.kinds import Disclosure, Record
from trangxa.content.kinds.disclosures import MATTERS


class Fact(NamedTuple):
    """A row: label, value (text, date, list of texts), and a style: `money`, `email`, `phone`, `link` or empty."""

    label: str
    value: Any
    style: str = ""
    key: str = ""
    """Dotted front-matter key the value is written under."""

    written: Any = None
    """The value as written, where it is shown in other words."""


_VISIT = ("address", "opening", "price", "contact.name", "contact.phone", "contact.website", "directions")

FACTS: dict[str, tuple[str, ...]] = {
    "trang": ("map_source", "map_date"),
    "chi-dao": ("directed_by", "issued"),
    "khen-thuong-xu-phat": ("form", "decision", "decided", "subject"),
    "pho-bien-phap-luat": ("law_number", "law_title", "law_issued", "audience", "link"),
    "ke-hoach": ("decision", "approved", "period", "outcome"),
    "van-ban": (
        "form",
        "issuer",
        "number",
        "issued",
        "effective",
        "abstract",
        "topic",
        "signer.position",
        "signer.name",
        "expires",
        "historical_issuer",
    ),
    "du-an": (
        "aim",
        "topic",
        "project_kind",
        "span.start",
        "span.end",
        "budget",
        "funding",
        "funder",
        "status",
        "progress",
        "decision",
        "approved",
    ),
    "gop-y": ("opens", "closes", "how_to_send", "unit", "address", "email"),
    "chuyen-de": ("starts", "ends", "directed_by"),
    "hoi-dap": ("asked_by", "received", "answered", "answered_by", "topic"),
    "can-bo": ("position", "unit", "phone", "email", "duties", "biography"),
    "don-vi": ("unit_kind", "functions", "head", "address", "hours", "phone", "email", "parent"),
    "thong-ke": ("period", "method", "made", "decided"),
    "cong-khai": ("matter", "period", "decision", "since", "ends", "forms", "in_charge"),
    "di-san": ("type", "rank", *_VISIT),
    "du-lich": ("type", "services", *_VISIT),
    "le-hoi": ("venue", "organiser", "contact.name", "contact.phone", "directions"),
}
"""Attributes shown for each kind, in order; a dot goes into a group."""

_STYLES = {"budget": "money", "phone": "phone", "email": "email", "link": "link", "website": "link"}


def facts_of(record: Record) -> tuple[Fact, ...]:
    """Rows for an item; keys left empty have no row."""
    rows = (_fact(record, path) for path in FACTS.get(record.kind, ()))
    return tuple(row for row in rows if row and row.value not in (None, "", ()))


def _fact(record: Record, path: str) -> Fact | None:
    owner: BaseModel | None = record
    *groups, name = path.split(".")
    keys: list[str] = []
    for group in groups:
        if owner is None:
            return None
        keys.append(str(type(owner).model_fields[group].alias))
        owner = getattr(owner, group)
    if owner is None:
        return None
    label = type(owner).model_fields[name].title or name
    if groups and groups[0] == "signer":
        label = "Người ký" if name == "name" else "Chức vụ người ký"
    written = getattr(owner, name)
    value = MATTERS[owner.matter] if isinstance(owner, Disclosure) and name == "matter" else written
    style = "date" if isinstance(value, date) else _STYLES.get(name, "")
    dotted = ".".join([*keys, str(type(owner).model_fields[name].alias)])
    return Fact(label.replace(" (đồng)", ""), value, style, dotted, written)
