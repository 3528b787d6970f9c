"""How long the audit of many communes takes: a province of 92, a thousand items each.

    python -m bench.communes --generator GEN_CORPUS.py [--communes 92] [--items 1000] [--scratch FOLDER]
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.audit import ROOT, made_commune

_TEXTS = 4
"""Different corpora; communes beyond them are copies, each read and judged by itself all the same."""


def main() -> None:
    """Generate what the scratch folder does not hold yet, forget what was read before, print seconds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--generator", type=Path, required=True, help="gen_corpus.py")
    parser.add_argument("--communes", type=int, default=92)
    parser.add_argument("--items", type=int, default=1000)
    parser.add_argument("--profile", default="nd43-2011")
    parser.add_argument("--scratch", type=Path, default=Path(tempfile.gettempdir()) / "trangxa-bench")
    asked = parser.parse_args()
    folders = [_commune(asked.generator, asked.scratch, asked.items, number) for number in range(asked.communes)]
    listing = asked.scratch / "communes.txt"
    listing.write_text("".join(f"{folder}\tXã {number:02}\n" for number, folder in enumerate(folders, 1)), "utf-8")
    for name in ("read for the first time", "read again"):
        if name.endswith("first time"):
            for folder in folders:
                shutil.rmtree(folder / ".trangxa", ignore_errors=True)
        seconds = _timed(listing, asked.profile, asked.scratch / "communes.html")
        print(f"{asked.communes} communes of {asked.items} items, {name}: {seconds:.1f} s")


def _commune(generator: Path, scratch: Path, items: int, number: int) -> Path:
    first = made_commune(generator, scratch, items, seed=number % _TEXTS + 1)
    target = scratch / f"communes-{items}" / f"xa-{number:02}"
    if not target.is_dir():
        shutil.copytree(first, target)
    return target


def _timed(listing: Path, profile: str, out: Path) -> float:
    command = [sys.executable, "-m", "trangxa", "audit", "--all", str(listing), "--profile", profile]
    started = time.monotonic()
    done = subprocess.run([*command, "--format", "html", "--out", str(out)], cwd=ROOT, check=False, text=True,
                          capture_output=True)  # fmt: skip
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    print(done.stdout.strip())
    return time.monotonic() - started


if __name__ == "__main__":
    main()
