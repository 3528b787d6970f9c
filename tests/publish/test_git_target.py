"""`git+file:`: a branch of pages in a real repository."""

import subprocess
from pathlib import Path

import pytest

from tests.publish.conftest import Pair, content_of
from trangxa.content.commune import Place
from trangxa.errors import TrangxaError
from trangxa.publish.places import target_of
from trangxa.publish.target import Progress, Target


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "kho.git"
    subprocess.run(["git", "init", "--quiet", "--bare", str(folder)], check=True)
    return folder


def _target(root: Path, repository: Path) -> Target:
    address = f"git+file://{repository}#trang"
    return target_of(Place.model_validate({"ten": "git", "dia_chi": address}), root)


def _git(repository: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=repository, check=True, capture_output=True).stdout


def _files(repository: Path) -> dict[str, bytes]:
    names = _git(repository, "ls-tree", "-r", "-z", "--name-only", "trang").decode().split("\0")[:-1]
    return {name: _git(repository, "show", f"trang:{name}") for name in names}


def test_one_commit_a_release_on_top_of_the_one_before(
    repository: Path, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    target = _target(tmp_path / "a", repository)
    target.publish(pair.old, quiet)
    outcome = target.publish(pair.new, quiet)
    assert target.publish(pair.new, quiet).known
    assert _files(repository) == {".nojekyll": b"", **content_of(pair.new.unpacked())}
    assert _git(repository, "log", "--format=%s", "trang").decode().split() == [pair.new.id, pair.old.id]
    old, new = pair.old.unpacked().digests, pair.new.unpacked().digests
    assert outcome.files == len({url for url, sha in new.items() if old.get(url) != sha})
    assert target.served().digests == new


def test_another_machine_goes_on_where_the_branch_is(
    repository: Path, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    _target(tmp_path / "a", repository).publish(pair.old, quiet)
    other = _target(tmp_path / "b", repository)
    other.publish(pair.new, quiet)
    assert [(entry.id, entry.live) for entry in other.releases()] == [(pair.old.id, False), (pair.new.id, True)]


def test_rollback_is_one_more_commit(repository: Path, pair: Pair, quiet: Progress, tmp_path: Path) -> None:
    target = _target(tmp_path / "a", repository)
    target.publish(pair.old, quiet)
    with pytest.raises(TrangxaError, match="Không còn bản nào trước"):
        target.rollback("")
    target.publish(pair.new, quiet)
    assert target.rollback("").id == pair.old.id
    assert _files(repository) == {".nojekyll": b"", **content_of(pair.old.unpacked())}
    assert [entry.id for entry in target.releases()] == [pair.old.id, pair.new.id, pair.old.id]


def test_whoever_pushed_meanwhile_is_not_overwritten(
    repository: Path, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    hook = repository / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'cannot lock ref' >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    with pytest.raises(TrangxaError, match=r"Đang có người khác phát hành lên file:///"):
        _target(tmp_path / "a", repository).publish(pair.old, quiet)
    assert _git(repository, "branch", "--list") == b""


def test_a_repository_that_is_not_there_is_told(pair: Pair, quiet: Progress, tmp_path: Path) -> None:
    with pytest.raises(TrangxaError, match=r"Ở file:.*khong-co không có kho git"):
        _target(tmp_path / "a", tmp_path / "khong-co").publish(pair.old, quiet)


def _commit(repository: Path, tmp_path: Path, subject: str, name: str, data: bytes) -> None:
    """What somebody who may push does: one file more or another, under any subject."""
    work = tmp_path / f"lam-{len(list(tmp_path.iterdir()))}"
    subprocess.run(["git", "clone", "-q", str(repository), str(work)], check=True, capture_output=True)
    known = _git(repository, "branch", "--list", "trang")
    _git(work, "checkout", "-q", *(["trang"] if known else ["--orphan", "trang"]))
    (work / name).write_bytes(data)
    _git(work, "add", "-A")
    who = ["-c", "user.name=la", "-c", "user.email=la@example.invalid"]
    _git(work, *who, "commit", "-q", "--allow-empty-message", "-m", subject)
    _git(work, "push", "-q", "origin", "trang")


def test_a_branch_of_other_files_is_left_alone(
    repository: Path, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    _commit(repository, tmp_path, "", "README.md", b"kho khac")
    with pytest.raises(TrangxaError, match="đang giữ nội dung khác, không phải bản phát hành"):
        _target(tmp_path / "a", repository).publish(pair.old, quiet)
    assert _files(repository) == {"README.md": b"kho khac"}


def test_a_commit_that_only_bears_the_name_of_a_release_is_not_gone_back_to(
    repository: Path, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    target = _target(tmp_path / "a", repository)
    target.publish(pair.old, quiet)
    _commit(repository, tmp_path, pair.old.id, "index.html", b"<h1>thay</h1>")
    target.publish(pair.new, quiet)
    with pytest.raises(TrangxaError, match="đã bị sửa"):
        target.rollback("")
    assert target.served().digests == pair.new.unpacked().digests
