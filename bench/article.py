"""One changed article: how long it takes to come out, what is written, whether a cold build gives the same."""

import filecmp
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.measure import Timing, timed
from bench.sample import Sample, our_build


class Change(NamedTuple):
    """What rebuilding after a change to one article came to."""

    timing: Timing
    files: int
    size: int
    """Bytes of the files written."""


def change_one(sample: Sample, number: int) -> Change:
    """Give an article another title and one more sentence, and build again over the site that is there."""
    article, out = sample.items[len(sample.items) // 2], sample.ours.fresh[0]
    text = article.read_text(encoding="utf-8").replace("tieu_de: ", "tieu_de: Sửa ", 1)
    article.write_text(f"{text}\nCâu thêm lần {number}.\n", encoding="utf-8", newline="\n")
    before = dict(_files(out))
    timing = timed(sample.ours.command)
    written = [size for path, (size, when) in _files(out) if before.get(path) != (size, when)]
    return Change(timing, len(written), sum(written))


def same_as_cold(sample: Sample) -> tuple[int, list[str]]:
    """Number of files of the site as changed step by step, and those that a build from nothing writes otherwise."""
    out, state = sample.ours.fresh
    other = our_build(state.parent, out.with_name("out-cold"))
    timed(*other)
    ours, cold = ({path for path, _ in _files(folder)} for folder in (out, other.fresh[0]))
    differing = [path for path in sorted(ours & cold) if not filecmp.cmp(out / path, other.fresh[0] / path, False)]
    return len(ours), [*sorted(ours ^ cold), *differing]


def _files(folder: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    for path in folder.rglob("*"):
        if path.is_file():
            stat = path.stat()
            yield path.relative_to(folder).as_posix(), (stat.st_size, stat.st_mtime_ns)
