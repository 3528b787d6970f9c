"""Kill publishers with kill -9 at random moments while a reader looks on through nginx: no time is measured.

    python -m bench.kills [--kills 100] [--kind file|ssh] [--seed 1]

Ends with 1 at the first moment that anything but one whole release is served, or that the next run does not finish.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.publish.conftest import two_projects
from tests.publish.killing import ground, kill_and_finish, publish_both, read_meanwhile
from tests.sample import sample_project


def main() -> int:
    """A line a kill, then what the reader saw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--kind", choices=("file", "ssh"), default="file")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="trangxa-") as scratch:
        projects = two_projects(sample_project(Path(scratch, "mau")), Path(scratch))
        with ground(asked.kind, projects, Path(scratch, "noi")) as (roots, port):
            whole = publish_both(roots)
            with read_meanwhile(port) as reader:
                for line in kill_and_finish(roots, port, asked.kills, asked.seed, whole):
                    print(line, flush=True)
    seen = f"Người đọc: {reader.sets} lượt trọn vẹn, {len(reader.releases)} bản, {len(reader.wrong)} tệp sai."
    print(f"{asked.kills} lần bị cắt ({asked.kind}): lần nào cũng hiện trọn một bản, lần chạy sau làm xong. {seen}")
    return 1 if reader.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
