"""What a release of one changed item among many costs at `file:`, beside a full rsync of the same tree.

    python -m bench.publish --generator GEN_CORPUS.py [--items 10000] [--seed 2] [--scratch FOLDER]
"""

import argparse
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bench.audit import made_commune
from bench.sample import our_build
from trangxa.publish.folder_target import FolderTarget
from trangxa.publish.release import Release, make_release
from trangxa.publish.target import Outcome

T = TypeVar("T")


def main() -> None:
    """Seconds and bytes, a line a step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--generator", type=Path, required=True, help="gen_corpus.py")
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--scratch", type=Path, default=Path(tempfile.gettempdir()) / "trangxa-bench")
    asked = parser.parse_args()
    commune = made_commune(asked.generator, asked.scratch, asked.items, seed=asked.seed)
    place = asked.scratch / "noi-dang"
    shutil.rmtree(place, ignore_errors=True)
    target = FolderTarget(place, 3)
    _release(commune, target, "Bản đầu")
    article = next((commune / "news").glob("*/*/*.md"))
    article.write_text(article.read_text(encoding="utf-8") + "\nThêm một câu.\n", encoding="utf-8", newline="\n")
    release = _release(commune, target, f"Sửa một trong {asked.items} mục")
    size = sum(path.stat().st_size for path in release.sources.values())
    copy = asked.scratch / "rsync"
    shutil.rmtree(copy, ignore_errors=True)
    live = (place / "current").resolve()
    seconds, _ = _timed(lambda: subprocess.run(["rsync", "-a", f"{live}/", f"{copy}/"], check=True))
    print(f"rsync -a cả cây ấy: {_number(seconds)} giây, {len(release.sources)} tệp, {size} byte")


def _release(commune: Path, target: FolderTarget, what: str) -> Release:
    subprocess.run(our_build(commune, commune / "site").command, check=True, stdout=subprocess.DEVNULL)
    making, release = _timed(lambda: make_release(commune, commune / "site", None))
    bringing, outcome = _timed(lambda: _publish(target, release))
    print(f"{what}: lập bản phát hành {_number(making)} giây, đưa lên và đổi {_number(bringing)} giây, "
          f"ghi {outcome.files} tệp, {outcome.size} byte")  # fmt: skip
    return release


def _publish(target: FolderTarget, release: Release) -> Outcome:
    return target.publish(release, lambda done, total: None)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.monotonic()
    result = work()
    return time.monotonic() - started, result


def _number(seconds: float) -> str:
    return f"{seconds:.2f}".replace(".", ",")


if __name__ == "__main__":
    main()
