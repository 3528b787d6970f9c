"""The cache of facts: a second reading equals the first, whatever happened to files and cache in between."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.makers import AS_OF
from tests.sample import LONG, entry, sample_files, write_files
from trangxa.content import reading
from trangxa.content.site import Site, load_site

CACHE = ".trangxa/facts.jsonl"
LONG_AGO = time.time_ns() - 3600 * 10**9
ONE = "news/2026/10/ra-quan.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The sample, written an hour ago, read once."""
    write_files(tmp_path, sample_files())
    for path in tmp_path.rglob("*.md"):
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    load_site(tmp_path, AS_OF)
    return tmp_path


@pytest.fixture
def read_paths(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Paths of the files that were read in earnest."""
    seen: list[str] = []
    earnest = reading.read_file

    def noting(path: str, raw: bytes) -> reading.Reading:
        seen.append(path)
        return earnest(path, raw)

    monkeypatch.setattr("trangxa.content.bulk.read_file", noting)
    return seen


def fresh(root: Path) -> Site:
    """What is read without a cache."""
    (root / CACHE).unlink(missing_ok=True)
    return load_site(root, AS_OF)


def test_the_second_reading_reads_nothing_and_equals_the_first(root: Path, read_paths: list[str]) -> None:
    second = load_site(root, AS_OF)
    assert read_paths == []
    assert second == fresh(root)


def rewritten(root: Path) -> None:
    (root / ONE).write_text(entry("tin-tuc", "tin-ra-quan", "Tên mới", LONG + "\n\n## Kết quả\n"))


def same_size_and_age(root: Path) -> None:
    stat = (root / ONE).stat()
    (root / ONE).write_bytes((root / ONE).read_bytes().replace("Ra quân".encode(), b"Ra quan" + b" "))
    assert (root / ONE).stat().st_size == stat.st_size


def touched(root: Path) -> None:
    os.utime(root / ONE)


def broken(root: Path) -> None:
    (root / ONE).write_text("---\na: b: c\n---\n")


def removed(root: Path) -> None:
    (root / ONE).unlink()


def moved(root: Path) -> None:
    (root / ONE).rename(root / "news/2026/10/ten-khac.md")


def made_a_draft(root: Path) -> None:
    (root / ONE).write_text((root / ONE).read_text().replace("ma: ", "nhap: true\nma: ", 1))


CHANGES: tuple[Callable[[Path], None], ...] = (
    rewritten, same_size_and_age, touched, broken, removed, moved, made_a_draft,
)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_after_a_change_the_cache_says_what_the_files_say(change: Callable[[Path], None], root: Path) -> None:
    change(root)
    cached = load_site(root, AS_OF)
    again = load_site(root, AS_OF)
    assert cached == again == fresh(root)


def test_a_file_changed_within_a_clock_tick_is_read_again(root: Path, read_paths: list[str]) -> None:
    (root / ONE).write_bytes((root / ONE).read_bytes())
    load_site(root, AS_OF)
    load_site(root, AS_OF)
    assert read_paths == [ONE, ONE]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut off"),
        pytest.param(lambda data: data.replace(b"\t", b" "), id="no columns"),
        pytest.param(lambda data: data.replace(b"{", b"["), id="no JSON"),
        pytest.param(lambda data: data.replace(b"\t1", b"\tx"), id="no numbers"),
        pytest.param(lambda data: bytes(reversed(data)), id="something else"),
        pytest.param(lambda data: b"0" * 64 + data[64:], id="of another version of the engine"),
    ],
)
def test_a_damaged_cache_only_costs_time(damage: Callable[[bytes], bytes], root: Path) -> None:
    (root / CACHE).write_bytes(damage((root / CACHE).read_bytes()))
    assert load_site(root, AS_OF) == fresh(root)


def test_where_nothing_can_be_written_the_files_are_read_all_the_same(root: Path) -> None:
    shutil.rmtree(root / CACHE.partition("/")[0])
    (root / CACHE.partition("/")[0]).write_bytes(b"")
    assert load_site(root, AS_OF) == load_site(root, AS_OF)
    assert (root / CACHE.partition("/")[0]).read_bytes() == b""


def test_findings_are_told_again_on_every_reading(root: Path) -> None:
    (root / ONE).write_text(entry("tin-tuc", "tin-ra-quan", "Tên", "# Đầu\n\n## Kết quả\n"))
    os.utime(root / ONE, ns=(LONG_AGO, LONG_AGO))
    told = [[f.rule for f in load_site(root, AS_OF).problems] for _ in range(3)]
    assert told == [["heading-level"]] * 3


def test_many_files_are_read_by_several_processes_to_the_same_effect(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = fresh(root)
    monkeypatch.setattr("trangxa.content.parallel._WORTH_IT", 1)
    assert fresh(root) == alone


def test_a_folder_whose_name_holds_a_tab_does_no_harm(root: Path) -> None:
    write_files(root, {"news/a\tb/tin.md": entry("tin-tuc", "tin-tab", "Tab", LONG)})
    os.utime(root / "news/a\tb/tin.md", ns=(LONG_AGO, LONG_AGO))
    first = load_site(root, AS_OF)
    assert load_site(root, AS_OF) == first
