"""Kills `trangxa submit` and `trangxa approve` at random moments: ledger and store must stay whole.

`python3 -m bench.editorial_kills [--kills 100] [--seed 1]` does it a hundred times on a small project of the
tests.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from trangxa.editorial.places import LEDGER_FOLDER, STORE_FOLDER
from trangxa.editorial.reading import read_books
from trangxa.editorial.store import digest_of

_ENGINE = [sys.executable, "-m", "trangxa"]


def killed(command: list[str], seconds: float) -> bool:
    """Run a command of `trangxa` and kill it after so long; whether it was still at work."""
    process = subprocess.Popen([*_ENGINE, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


def torn(root: Path) -> list[str]:
    """What is wrong with ledger and store, in words; an object or entry that was only begun is no fault."""
    wrong = [found.message for found in read_books(root).faults]
    for file in (root / STORE_FOLDER).rglob("*"):
        if file.is_file() and not file.name.startswith("."):
            name = file.parent.name + file.name
            wrong += [] if digest_of(file.read_bytes()) == name else [f"{name[:12]} không nguyên vẹn"]
    return wrong


def kills(root: Path, editor: Path, head: Path, times: int, seed: int) -> Counter[str]:
    """Submit and approve an item again and again, each time killed; how often what had come about.

    AssertionError at the first torn file, or when a command run to its end cannot take up the work.
    """
    chance, told = random.Random(seed), Counter[str]()
    file = root / "news" / "2026" / "11" / "giet.md"
    submit = ["submit", "--root", str(root), "--key", str(editor), str(file)]
    approve = ["approve", "--root", str(root), "--key", str(head), str(file)]
    _edit(file, -1)
    usual = _whole(submit)
    for number in range(times):
        command = (submit, approve)[number % 2]
        if command is submit:
            _edit(file, number)
        before = len(read_books(root).ledger.entries)
        interrupted = killed(command, chance.uniform(0.5, 1.1) * usual)
        assert not (wrong := torn(root)), wrong
        done = len(read_books(root).ledger.entries) > before
        told["xong trước khi bị giết" if not interrupted else "đã ghi trọn" if done else "chưa ghi gì"] += 1
        if not done:
            usual = _whole(command)
    return told


def _edit(file: Path, number: int) -> None:
    front = f"ma: tin-giet\ntieu_de: Tin lần {number}\nmo_ta: Tóm tắt.\nngay_dang: 2026-11-20\n"
    body = f"Nội dung của tin, viết lại lần thứ {number}. " * 2000
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{front}tac_gia: Người viết\nnguon: Ban Biên tập\n---\n\n{body}\n", encoding="utf-8")


def _whole(command: list[str]) -> float:
    """Run a command to its end; seconds it took. AssertionError if it fails."""
    started = time.monotonic()
    done = subprocess.run([*_ENGINE, *command], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return time.monotonic() - started


def main() -> None:
    """Print what came about."""
    from tests.editorial.keys import make_keys
    from tests.editorial.small import begin

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="trangxa-") as folder:
        keys = make_keys(Path(folder, "keys"))
        root = begin(Path(folder, "project"), keys)
        told = kills(root, keys["ha.lt"], keys["thuan.lv"], asked.kills, asked.seed)
        entries = len(list((root / LEDGER_FOLDER).rglob("*.json")))
    print(
        f"{asked.kills} lần giết: "
        + ", ".join(f"{what} {count}" for what, count in told.items())
        + f"; {entries} mục nguyên vẹn"
    )


if __name__ == "__main__":
    main()
