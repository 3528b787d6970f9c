"""Sizes of a bar chart of a statistical report: result beside target. The table on the page is its text equivalent."""

from typing import NamedTuple

from trangxa.content.kinds import Statistic
from trangxa.content.kinds.statistics import Figure

_ROW, _WIDTH = 46, 480


class Bar(NamedTuple):
    """One indicator; lengths in SVG units."""

    name: str
    top: int
    result: float
    result_width: float
    target_width: float | None


class Chart(NamedTuple):
    """Bars of one unit of measure."""

    title: str
    unit: str
    width: int
    height: int
    bars: tuple[Bar, ...]


def bar_chart(record: Statistic) -> Chart | None:
    """The figures that share the unit of the first; `None` with fewer than two of them."""
    unit = record.figures[0].unit
    figures = [figure for figure in record.figures if figure.unit == unit and figure.result >= 0]
    if len(figures) < 2:
        return None
    most = max(max(figure.result, figure.target or 0) for figure in figures) or 1
    bars = tuple(_bar(figure, at * _ROW + 6, _WIDTH / most) for at, figure in enumerate(figures))
    return Chart(record.title, unit, _WIDTH, len(figures) * _ROW + 26, bars)


def _bar(figure: Figure, top: int, scale: float) -> Bar:
    target = None if figure.target is None else round(max(figure.target, 0) * scale, 1)
    return Bar(figure.indicator, top, figure.result, round(figure.result * scale, 1), target)
