"""The output folder: whole steps only, whatever interrupts them; nothing rewritten, nothing of the host's lost."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import bytes_of
from tests.sample import write_files
from trangxa.errors import TrangxaError
from trangxa.render.output import Changes, Entry, Output

Pages = dict[str, bytes]
OLD: Pages = {"index.html": b"1", "a/x.html": b"2", "a/y.html": b"3", "b/c/z.html": b"4"}
NEW: Pages = {"index.html": b"1", "a/x.html": b"22", "d/w.html": b"5"}
OTHER: Pages = {"index.html": b"11", "a/x.html": b"22", "d/w.html": b"5"}


def bring(root: Path, pages: Pages) -> Changes:
    """What a build does with these pages; the key of a page is its text."""
    output = Output(root / "site", root / "state")
    made: dict[str, Entry] = {}
    kept = []
    for url, data in pages.items():
        if output.is_current(url, data.decode):
            kept.append(url)
        else:
            made[url] = (data.decode(), *output.write(url, data))
    return output.commit(made, kept)


def pages_of(root: Path) -> Pages:
    return bytes_of(root / "site")


def test_a_first_build(tmp_path: Path) -> None:
    changes = bring(tmp_path, OLD)
    assert pages_of(tmp_path) == OLD
    assert (changes.written, changes.removed, changes.unchanged) == (sorted(OLD), [], 0)


def test_a_later_build_writes_and_removes_what_changed(tmp_path: Path) -> None:
    bring(tmp_path, OLD)
    changes = bring(tmp_path, NEW)
    assert pages_of(tmp_path) == NEW
    assert changes.written == ["a/x.html", "d/w.html"]
    assert changes.removed == ["a/y.html", "b/c/z.html"]
    assert changes.unchanged == 1
    assert not (tmp_path / "site/b").exists()


def test_a_build_in_which_everything_changed(tmp_path: Path) -> None:
    bring(tmp_path, OLD)
    changes = bring(tmp_path, OTHER)
    assert pages_of(tmp_path) == OTHER
    assert changes.removed == ["a/y.html", "b/c/z.html"]


def test_nothing_changed_nothing_touched(tmp_path: Path) -> None:
    bring(tmp_path, OLD)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    changes = bring(tmp_path, OLD)
    assert (changes.written, changes.removed, changes.unchanged) == ([], [], len(OLD))
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_a_page_with_the_same_bytes_under_a_new_key_keeps_its_file(tmp_path: Path) -> None:
    bring(tmp_path, OLD)
    time = (tmp_path / "site/a/x.html").stat().st_mtime_ns
    output = Output(tmp_path / "site", tmp_path / "state")
    made = {url: (f"khác {url}", *output.write(url, data)) for url, data in OLD.items()}
    assert output.commit(made, ()).written == []
    assert (tmp_path / "site/a/x.html").stat().st_mtime_ns == time


@pytest.mark.parametrize("manifest", [None, "", "{", "[]", '{"site": "/khac", "files": {}}'])
def test_without_its_manifest_the_site_is_still_brought_up_to_date(manifest: str | None, tmp_path: Path) -> None:
    bring(tmp_path, OLD)
    file = tmp_path / "state/output-site.json"
    file.unlink() if manifest is None else file.write_text(manifest)
    bring(tmp_path, NEW)
    assert pages_of(tmp_path) == NEW


@pytest.mark.parametrize("pages", [NEW, OTHER], ids=["some changed", "all changed"])
def test_what_the_host_put_there_stays_and_what_nobody_made_goes(pages: Pages, tmp_path: Path) -> None:
    bring(tmp_path, OLD)
    host = {".htaccess": b"h", ".well-known/a": b"w"}
    write_files(tmp_path / "site", {**host, "la.html": b"?", "a/.an": b"?", "la/la/la.txt": b"?"})
    bring(tmp_path, pages)
    assert pages_of(tmp_path) == pages | host


def test_a_file_stands_where_a_folder_must_be(tmp_path: Path) -> None:
    bring(tmp_path, OLD)
    write_files(tmp_path / "site", {"d": b"?"})
    bring(tmp_path, NEW)
    assert pages_of(tmp_path) == NEW


def test_a_link_in_the_site_is_taken_away_and_not_followed(tmp_path: Path) -> None:
    bring(tmp_path, OLD)
    write_files(tmp_path, {"ngoai/giu.txt": b"x"})
    (tmp_path / "site/lien-ket").symlink_to(tmp_path / "ngoai")
    bring(tmp_path, NEW)
    assert pages_of(tmp_path) == NEW
    assert (tmp_path / "ngoai/giu.txt").read_bytes() == b"x"


def test_the_site_may_itself_be_reached_by_a_link(tmp_path: Path) -> None:
    (tmp_path / "that").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "that")
    bring(tmp_path, OLD)
    bring(tmp_path, NEW)
    assert bytes_of(tmp_path / "that") == NEW
    assert (tmp_path / "site").is_symlink()


class StoppedError(BaseException):
    """As when the power fails: nothing after it runs."""


STEPS: tuple[tuple[Any, str], ...] = (
    (os, "replace"),
    (os, "rename"),
    (os, "unlink"),
    (os, "rmdir"),
    (shutil, "rmtree"),
)


def stop_at(step: int, patch: pytest.MonkeyPatch) -> list[str]:
    """From now on the `step`-th change to the disk does not happen any more, nor any after it."""
    done: list[str] = []

    def counted(name: str, earnest: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            if len(done) >= step:
                raise StoppedError
            done.append(name)
            return earnest(*arguments, **options)

        return call

    for module, name in STEPS:
        patch.setattr(module, name, counted(name, getattr(module, name)))
    return done


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(OLD, NEW, id="some pages changed"),
        pytest.param(OLD, OTHER, id="all pages changed"),
        pytest.param(OLD, {"index.html": b"1"}, id="pages removed only"),
        pytest.param({}, OLD, id="first build"),
    ],
)
def test_a_build_interrupted_at_any_step_is_finished_or_undone(before: Pages, after: Pages, tmp_path: Path) -> None:
    interrupted = 0
    for step in range(100):
        root = tmp_path / str(step)
        if before:
            bring(root, before)
        with pytest.MonkeyPatch.context() as patch:
            stop_at(step, patch)
            try:
                bring(root, after)
            except StoppedError:
                interrupted += 1
            else:
                break
        Output(root / "site", root / "state")
        assert pages_of(root) in (before, after)
        assert not (root / ".site.new").exists()
        assert not (root / ".site.old").exists()
        bring(root, after)
        assert pages_of(root) == after
        assert bring(root, after).unchanged == len(after)
    assert interrupted >= 2


@pytest.mark.parametrize("step", range(12))
def test_a_recovery_may_be_interrupted_too(step: int, tmp_path: Path) -> None:
    bring(tmp_path, OLD)
    for at in (2, step):
        with pytest.MonkeyPatch.context() as patch:
            stop_at(at, patch)
            try:
                bring(tmp_path, NEW)
            except StoppedError:
                continue
    bring(tmp_path, NEW)
    assert pages_of(tmp_path) == NEW


def test_a_stage_left_by_a_stopped_build_is_no_part_of_the_next(tmp_path: Path) -> None:
    bring(tmp_path, OLD)
    write_files(tmp_path / ".site.new", {"la.html": b"?"})
    bring(tmp_path, OTHER)
    assert pages_of(tmp_path) == OTHER


def test_a_folder_that_cannot_be_replaced_is_told_and_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bring(tmp_path, OLD)
    earnest = os.rename

    def refuse(source: Any, target: Any) -> None:
        if str(source).endswith(".new"):
            raise PermissionError(13, "Permission denied")
        earnest(source, target)

    monkeypatch.setattr(os, "rename", refuse)
    with pytest.raises(TrangxaError, match="Không thay được thư mục site"):
        bring(tmp_path, OTHER)
    assert pages_of(tmp_path) == OLD
