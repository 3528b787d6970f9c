"""A map of places drawn from their coordinates: no foreign tiles, no boundary that could be drawn wrong."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Festival, Record
from trangxa.content.kinds.places import Place

WIDTH, HEIGHT, _EDGE = 640, 420, 34
_KM_A_DEGREE = 111.32
_BARS = (0.2, 0.5, 1, 2, 5, 10, 20, 50)


class Dot(NamedTuple):
    """A numbered point in the drawing's units, top left the origin."""

    number: int
    x: float
    y: float
    item: Item[Record]


class Map(NamedTuple):
    """Points and a scale bar: its length in kilometres and in units."""

    dots: tuple[Dot, ...]
    bar_km: float
    bar: float


def map_of(items: Sequence[Item[Record]]) -> Map | None:
    """A map of the items that have coordinates, equirectangular; `None` with fewer than two."""
    placed = [(item, item.record.position) for item in items if isinstance(item.record, (Place, Festival))]
    if len(placed) < 2:
        return None
    east, north = [p.longitude for _, p in placed], [p.latitude for _, p in placed]
    squeeze = math.cos(math.radians((min(north) + max(north)) / 2))
    wide, high = (max(east) - min(east)) * squeeze or 0.01, (max(north) - min(north)) or 0.01
    scale = min((WIDTH - 2 * _EDGE) / wide, (HEIGHT - 2 * _EDGE) / high)
    left, top = (WIDTH - wide * scale) / 2, (HEIGHT - high * scale) / 2
    dots = [
        Dot(at, round(left + (p.longitude - min(east)) * squeeze * scale, 1),
            round(top + (max(north) - p.latitude) * scale, 1), item)
        for at, (item, p) in enumerate(placed, 1)
    ]  # fmt: skip
    unit = scale / _KM_A_DEGREE
    km = max((bar for bar in _BARS if bar * unit <= WIDTH / 3), default=_BARS[0])
    return Map(tuple(_apart(dots)), km, round(km * unit, 1))


def _apart(dots: list[Dot]) -> list[Dot]:
    """Points that would cover one another moved a little, one after the other, downwards."""
    kept: list[Dot] = []
    for dot in dots:
        while any(abs(dot.x - other.x) < 20 and abs(dot.y - other.y) < 20 for other in kept):
            down = round(dot.y + 21, 1)
            dot = dot._replace(y=down) if down < HEIGHT - 12 else dot._replace(x=dot.x + 21, y=20.0)
        kept.append(dot)
    return kept
