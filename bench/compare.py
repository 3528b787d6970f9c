"""The comparison: the same news built by this engine, by Hugo and by Material for MkDocs, on disk and in memory."""

import argparse
import sys
import tempfile
from pathlib import Path

from bench.article import change_one, same_as_cold
from bench.measure import timed, watched
from bench.report import Figures, machine, print_figures
from bench.sample import ROOT, Sample, generate, prepare

GENERATOR = ROOT.parent / "shared" / "bench" / "gen_corpus.py"


def options() -> argparse.Namespace:
    """What to measure."""
    parser = argparse.ArgumentParser(prog="bench/run.py", description="So sánh thời gian và bộ nhớ khi dựng trang.")
    add = parser.add_argument
    add("--generator", type=Path, default=GENERATOR, help="tệp gen_corpus.py sinh bài mẫu")
    add("--items", type=int, default=10_000, help="số bài (mặc định 10000)")
    add("--small", type=int, default=1_000, help="cỡ nhỏ, để xem mức tăng (mặc định 1000)")
    add("--runs", type=int, default=3, help="số lượt đo, trangxa và Hugo xen kẽ nhau (mặc định 3)")
    add("--material", type=int, choices=(0, 1_000, 10_000), default=1_000,
        help="số bài cho mkdocs-material thuần, đo một lượt; 10000 mất vài phút, 0 là không đo")  # fmt: skip
    add("--place", choices=("disk", "memory", "both"), default="both", help="nơi đặt nguồn và trang dựng ra")
    return parser.parse_args()


def main() -> int:
    """1 if a rebuilt site differs from a cold build; a missed goal is only printed."""
    chosen = options()
    if not chosen.generator.is_file():
        print(f"Không thấy {chosen.generator}; chỉ chỗ bằng --generator.", file=sys.stderr)
        return 2
    places = {"disk": ("Trên đĩa", ROOT / ".trangxa"), "memory": ("Trong bộ nhớ (/dev/shm)", Path("/dev/shm"))}
    print(machine(), flush=True)
    wrong = 0
    for name, (title, folder) in places.items():
        if chosen.place in (name, "both") and folder.is_dir():
            with tempfile.TemporaryDirectory(prefix="trangxa-bench-", dir=folder) as scratch:
                figures = measure(chosen, Path(scratch))
            print_figures(title, figures)
            wrong += len(figures.differing)
    return int(wrong > 0)


def measure(chosen: argparse.Namespace, scratch: Path) -> Figures:
    """All figures at one place."""
    sizes = sorted({chosen.small, chosen.items, chosen.material} - {0})
    samples = {}
    for size in sizes:
        tell(f"chuẩn bị {size} bài")
        samples[size] = prepare(generate(chosen.generator, size, scratch / f"corpus-{size}"), scratch / str(size))
    figures = Figures(chosen.small, chosen.items, chosen.material)
    for size in (chosen.small, chosen.items):
        for number in range(1, chosen.runs + 1):
            tell(f"dựng mới {size} bài, lượt {number}/{chosen.runs}")
            figures.ours[size].append(timed(*samples[size].ours))
            figures.hugo[size].append(timed(*samples[size].hugo))
    changes(chosen.runs, samples[chosen.items], figures)
    rest(samples, figures)
    return figures


def changes(runs: int, sample: Sample, figures: Figures) -> None:
    """One changed article, each time beside a whole build by Hugo."""
    timed(*sample.ours)
    for number in range(1, runs + 1):
        tell(f"sửa một bài, lượt {number}/{runs}")
        figures.changes.append(change_one(sample, number))
        figures.beside.append(timed(*sample.hugo))
    tell("so với dựng mới hoàn toàn")
    figures.files, figures.differing = same_as_cold(sample)


def rest(samples: dict[int, Sample], figures: Figures) -> None:
    """What is measured once: memory, Hugo with related items, Material."""
    sample = samples[figures.items]
    tell("bộ nhớ")
    figures.our_memory, figures.hugo_memory = watched(*sample.ours)[1], watched(*sample.hugo)[1]
    tell("Hugo có thêm mục liên quan, Hugo và Pagefind")
    figures.related = timed(*sample.related)
    figures.with_search = [timed(*sample.ours), timed(*sample.hugo), timed(*sample.pagefind)]
    if figures.plain:
        tell(f"mkdocs-material {figures.plain} bài")
        figures.near = timed(*samples[figures.plain].ours)
        figures.material, figures.material_memory = watched(*samples[figures.plain].material)


def tell(step: str) -> None:
    """Progress, for people who wait."""
    print(f"  … {step}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
