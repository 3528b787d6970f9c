"""The organisation chart: units under what they belong to, as boxes to draw and as a tree to read."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Record, Unit

WIDTH, _ROW, _BOX, _STEP = 560, 56, 44, 28
_LETTERS = 66
"""What fits into a box of the first level."""


class Branch(NamedTuple):
    """A unit, or an office named only as the one above: its page if it has one, who heads it, what is under it."""

    title: str
    item: Item[Record] | None
    head: str
    under: tuple["Branch", ...]


class Box(NamedTuple):
    """A box in the drawing's units, top left the origin; `line` is the path from the box above, empty at the top."""

    x: int
    y: int
    width: int
    height: int
    title: str
    branch: Branch
    line: str


class Chart(NamedTuple):
    """The drawing and the same as a tree."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    tree: tuple[Branch, ...]


def chart_of(units: Sequence[Item[Record]]) -> Chart | None:
    """The chart of these units in their order; `None` with fewer than two.

    Units that stand above one another in a circle are under nothing, so they are left out: the cards show them.
    """
    titles = {unit.title for unit in units}
    tops = dict.fromkeys(_above(unit) or unit.title for unit in units if _above(unit) not in titles)
    tree = tuple(_branch(title, units) for title in tops)
    boxes = tuple(_boxes(tree, 0, 0, None))
    return Chart(WIDTH, len(boxes) * _ROW, boxes, tree) if len(units) > 1 else None


def _above(unit: Item[Record]) -> str:
    return (unit.record.parent or "") if isinstance(unit.record, Unit) else ""


def _branch(title: str, units: Sequence[Item[Record]]) -> Branch:
    item = next((unit for unit in units if unit.title == title), None)
    head = (item.record.head or "") if item and isinstance(item.record, Unit) else ""
    return Branch(title, item, head, tuple(_branch(unit.title, units) for unit in units if _above(unit) == title))


def _boxes(branches: Sequence[Branch], level: int, row: int, above: int | None) -> Iterator[Box]:
    """Boxes from a row on; `above` is the lower edge of the box they hang from."""
    for branch in branches:
        x, y = level * _STEP, row * _ROW
        line = "" if above is None else f"M{x - _STEP // 2} {above}V{y + _BOX // 2}H{x}"
        yield Box(x + 1, y + 1, WIDTH - x - 2, _BOX, _fitted(branch.title, _LETTERS - 4 * level), branch, line)
        under = list(_boxes(branch.under, level + 1, row + 1, y + 1 + _BOX))
        yield from under
        row += 1 + len(under)


def _fitted(title: str, letters: int) -> str:
    return title if len(title) <= letters else f"{title[: letters - 1].rstrip()}…"
