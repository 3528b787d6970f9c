"""The figures of one place as a table for people, with the goals beside them."""

import os
import platform
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from statistics import median

from bench.article import Change
from bench.measure import Memory, Timing

_NONE, _NOTHING = Timing(0, 0), Memory(0, 0)


@dataclass(slots=True)
class Figures:
    """What was measured at one place."""

    small: int
    items: int
    plain: int
    """Pages that Material was given; 0 if it was not measured."""

    ours: defaultdict[int, list[Timing]] = field(default_factory=lambda: defaultdict(list))
    hugo: defaultdict[int, list[Timing]] = field(default_factory=lambda: defaultdict(list))
    changes: list[Change] = field(default_factory=list)
    beside: list[Timing] = field(default_factory=list)
    """Whole builds by Hugo, one after each change."""

    files: int = 0
    differing: list[str] = field(default_factory=list)
    our_memory: Memory = _NOTHING
    hugo_memory: Memory = _NOTHING
    related: Timing = _NONE
    with_search: list[Timing] = field(default_factory=list)
    """Ours, Hugo and Pagefind, one after another."""

    near: Timing = _NONE
    """Ours just before Material."""

    material: Timing = _NONE
    material_memory: Memory = _NOTHING


def machine() -> str:
    """What the figures were measured on."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("hugo", "mkdocs", "mkdocs-material"))
    python = f"Python {platform.python_version()}"
    return f"{os.cpu_count()} nhân, {platform.system()} {platform.machine()}, {python}, {packages}"


def print_figures(title: str, f: Figures) -> None:
    """Times are medians in seconds, with processor seconds in brackets; ratios are medians of neighbouring runs."""
    print(f"\n{title}\n{'─' * len(title)}")
    print(f"Dựng mới hoàn toàn{'':14}{f.small:>8} bài{f.items:>16} bài{'tăng':>9}")
    for name, runs in (("trangxa", f.ours), ("Hugo, cùng khung và địa chỉ", f.hugo)):
        small, large = (_middle(runs[size]) for size in (f.small, f.items))
        print(f"  {name:<28}{_time(small):>14}{_time(large):>20}{_times(large.wall / small.wall):>9}")
    print(f"  {'Hugo, thêm mục liên quan':<28}{'':14}{_time(f.related):>20}")
    ours, hugo, pagefind = f.with_search
    both = Timing(hugo.wall + pagefind.wall, hugo.cpu + pagefind.cpu)
    print(f"  {'Hugo, thêm Pagefind':<28}{'':14}{_time(both):>20}")
    cold = _ratio([run.wall for run in f.ours[f.items]], f.hugo[f.items])
    _goal(f"trangxa (có tìm kiếm) so với Hugo (không có), {f.items} bài", cold, 1.0)
    _goal("trangxa so với Hugo và Pagefind, cả hai đều có tìm kiếm", ours.wall / both.wall, 1.0)
    grown = _middle(f.ours[f.items]).wall / _middle(f.ours[f.small]).wall
    _goal(f"mức tăng khi số bài tăng {f.items / f.small:g} lần", grown, f.items / f.small)
    if f.plain:
        print(f"  mkdocs-material thuần, {f.plain} bài: {_time(f.material)}, {f.material_memory.resident:.0f} MB")
        _goal(f"trangxa so với mkdocs-material, {f.plain} bài", f.near.wall / f.material.wall, 0.15)
    print(f"Bộ nhớ cao nhất của cả nhóm tiến trình, {f.items} bài (MB)")
    for name, memory in (("trangxa", f.our_memory), ("Hugo", f.hugo_memory)):
        print(f"  {name:<28}{memory.own:>8.0f}   (đếm lặp trang dùng chung: {memory.resident:.0f})")
    _goal("trangxa, MB", f.our_memory.own, 200)
    _print_change(f)


def _print_change(f: Figures) -> None:
    change = median(change.timing.wall for change in f.changes)
    print(f"Sửa tiêu đề và nội dung một bài trong {f.items} bài")
    print(f"  trangxa: {_number(change)} giây, ghi {f.changes[-1].files} tệp, {f.changes[-1].size} byte")
    _goal("so với Hugo dựng lại cả trang", _ratio([change.timing.wall for change in f.changes], f.beside), 0.3)
    same = f"giống từng byte, {f.files} tệp" if not f.differing else f"KHÁC {len(f.differing)} tệp: {f.differing[:3]}"
    print(f"  so với dựng mới hoàn toàn: {same}", flush=True)


def _middle(runs: Sequence[Timing]) -> Timing:
    return Timing(median(run.wall for run in runs), median(run.cpu for run in runs))


def _ratio(ours: Iterable[float], theirs: Iterable[Timing]) -> float:
    return median(our / their.wall for our, their in zip(ours, theirs, strict=True))


def _goal(what: str, value: float, limit: float) -> None:
    print(f"  → {what}: {_number(value)} (mục tiêu ≤ {_number(limit)}: {'đạt' if value <= limit else 'CHƯA ĐẠT'})")


def _time(timing: Timing) -> str:
    return f"{_number(timing.wall)} ({_number(timing.cpu)})"


def _times(value: float) -> str:
    return f"{_number(value)} lần"


def _number(value: float) -> str:
    return f"{value:.3g}".replace(".", ",") if value < 100 else f"{value:.0f}"
