"""A bar chart of a statistical report as SVG: result beside target. The table above it is its text equivalent."""

from html import escape

from trangxa.content.kinds import Statistic
from trangxa.content.kinds.statistics import Figure
from trangxa.render.templates import number

_ROW, _BAR, _LEFT, _WIDTH = 46, 14, 10, 480


def bar_chart(record: Statistic) -> str:
    """SVG of the figures that share the unit of the first; empty with fewer than two."""
    unit = record.figures[0].unit
    figures = [figure for figure in record.figures if figure.unit == unit and figure.result >= 0]
    if len(figures) < 2:
        return ""
    most = max(max(figure.result, figure.target or 0) for figure in figures) or 1
    rows = "".join(_row(figure, at * _ROW + 6, most) for at, figure in enumerate(figures))
    height = len(figures) * _ROW + 26
    legend = (f'<rect class="tx-bar" x="{_LEFT}" y="{height - 16}" width="10" height="10"/><text x="{_LEFT + 16}" y="{height - 7}">Kết quả</text>'
              f'<rect class="tx-bar tx-bar--target" x="{_LEFT + 90}" y="{height - 16}" width="10" height="10"/><text x="{_LEFT + 106}" y="{height - 7}">Mục tiêu</text>')
    return (f'<svg class="tx-chart" viewBox="0 0 {_WIDTH + 90} {height}" role="img" aria-label="Biểu đồ: {escape(record.title)}, đơn vị {escape(unit)}; số liệu như bảng trên">'
            f"{rows}{legend}</svg>")


def _row(figure: Figure, top: int, most: float) -> str:
    width = round(figure.result / most * _WIDTH, 1)
    bars = f'<rect class="tx-bar" x="{_LEFT}" y="{top + 10}" width="{width}" height="{_BAR}"/><text x="{_LEFT + width + 6}" y="{top + 21}">{number(figure.result)}</text>'
    if figure.target is not None:
        target = round(figure.target / most * _WIDTH, 1)
        bars += f'<rect class="tx-bar tx-bar--target" x="{_LEFT}" y="{top + 25}" width="{target}" height="5"/>'
    return f'<text x="{_LEFT}" y="{top + 6}">{escape(figure.indicator)}</text>{bars}'
