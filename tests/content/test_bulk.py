"""Reading many files: who looks on sees each of them, once, whichever process reads it."""

import hashlib
from dataclasses import replace
from pathlib import Path

from tests.sample import LONG, entry, write_files
from trangxa.content.bulk import read_files
from trangxa.content.gathering import gather
from trangxa.content.tree import scan_tree

MANY = 700
"""More than one process reads alone."""


class Lengths:
    """Sees how long files are."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, int]] = []

    def look(self, path: str, raw: bytes) -> int:
        return len(raw)

    def take(self, digest: str, seen: int) -> None:
        self.taken.append((digest, seen))


def news(root: Path, number: int) -> list[str]:
    files = {f"news/2026/{at}.md": entry("tin-tuc", f"tin-{at}", f"Tin {at}", LONG) for at in range(number)}
    write_files(root, files)
    return list(files)


def test_who_looks_on_sees_every_file_once_by_its_digest(tmp_path: Path) -> None:
    paths, lengths = news(tmp_path, MANY), Lengths()
    gather(tmp_path, scan_tree(tmp_path), lengths)
    held = [(tmp_path / path).read_bytes() for path in paths]
    assert sorted(lengths.taken) == sorted((hashlib.sha256(raw).hexdigest(), len(raw)) for raw in held)


def test_a_file_that_is_known_is_not_seen_again(tmp_path: Path) -> None:
    news(tmp_path, 3)
    tree = scan_tree(tmp_path)
    old = {path: stat._replace(mtime=1) for path, stat in tree.files.items()}  # long ago, so it is remembered
    for expected in (3, 0):
        lengths = Lengths()
        gather(tmp_path, replace(tree, files=old), lengths)
        assert len(lengths.taken) == expected


def test_a_file_without_facts_is_nothing_to_look_at(tmp_path: Path) -> None:
    write_files(tmp_path, {"news/hong.md": "không có phần đầu"})
    (found,) = read_files(tmp_path, ["news/hong.md"], Lengths())
    assert found.row is None and found.seen is None and found.findings
