"""Heritage, tourism and festivals as GeoJSON (RFC 7946)."""

from collections.abc import Iterable
from typing import Any

from pydantic_core import to_json

from trangxa.content.item import Item
from trangxa.content.kinds import KINDS, Festival, Record
from trangxa.content.kinds.places import Place, Position


def position_of(record: Record) -> Position | None:
    """Where a record lies; `None` for kinds without a place."""
    return record.position if isinstance(record, (Place, Festival)) else None


def geojson(items: Iterable[Item[Record]], base: str) -> bytes:
    """A FeatureCollection of points, longitude first, WGS 84."""
    features = [_feature(item, where, base) for item in items if (where := position_of(item.record))]
    return to_json({"type": "FeatureCollection", "features": features}, indent=1) + b"\n"


def _feature(item: Item[Record], where: Position, base: str) -> dict[str, Any]:
    record = item.record
    told = {"ten": item.title, "loai": KINDS[item.kind].label, "mo_ta": record.description, "dia_chi": base + item.url}
    if isinstance(record, Place):
        told |= {"gio_mo_cua": record.opening, "gia": record.price, "dien_thoai": record.contact.phone}
    point = {"type": "Point", "coordinates": [where.longitude, where.latitude]}
    return {"type": "Feature", "id": item.code, "geometry": point, "properties": told}
