"""How long the audit of one commune with many items takes, read for the first time and read again.

    python -m bench.audit --generator GEN_CORPUS.py [--items 10000] [--profile nd43-2011] [--scratch FOLDER]
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.corpus import adapt

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Generate the commune if the scratch folder does not hold it yet, then print seconds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--generator", type=Path, required=True, help="gen_corpus.py")
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--profile", default="nd43-2011")
    parser.add_argument("--scratch", type=Path, default=Path(tempfile.gettempdir()) / "trangxa-bench")
    asked = parser.parse_args()
    commune = made_commune(asked.generator, asked.scratch, asked.items, seed=1)
    for name in ("read for the first time", "read again"):
        if name.endswith("first time"):
            shutil.rmtree(commune / ".trangxa", ignore_errors=True)
        print(f"{asked.items} items, {name}: {timed(commune, asked.profile):.2f} s")


def made_commune(generator: Path, scratch: Path, items: int, *, seed: int) -> Path:
    """A project with so many generated news items beside the real content; made once."""
    corpus, commune = scratch / f"corpus-{items}-{seed}", scratch / f"commune-{items}-{seed}"
    if not corpus.is_dir():
        command = [sys.executable, str(generator), "--pages", str(items), "--seed", str(seed), "--out", str(corpus)]
        subprocess.run(command, check=True, capture_output=True)
    if not commune.is_dir():
        adapt(corpus, ROOT, commune)
    return commune


def timed(commune: Path, profile: str) -> float:
    """Seconds of `trangxa audit` in a process of its own, start to end."""
    command = [sys.executable, "-m", "trangxa", "audit", "--root", str(commune), "--profile", profile]
    started = time.monotonic()
    out = str(commune.parent / "report.json")
    done = subprocess.run([*command, "--format", "json", "--out", out], cwd=ROOT, check=False, capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    return time.monotonic() - started


if __name__ == "__main__":
    main()
