"""Compare this engine with Hugo and plain Material for MkDocs: `python3 bench/run.py`, `--help` for the options."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

import setup_env
from shell import run


def main() -> int:
    """Exit code of the comparison; sets the environment up first."""
    return setup_env.main("bench") or run([str(setup_env.PYTHON), "-m", "bench.compare", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
