"""What others have put at a place of publication: it stays, it is not followed, it is told."""

import hashlib
import subprocess
from pathlib import Path

import pytest

from tests.conftest import bytes_of
from tests.publish.conftest import Pair, content_of
from trangxa.errors import TrangxaError
from trangxa.publish.digests import differences
from trangxa.publish.folder_target import FolderTarget
from trangxa.publish.manifest import MANIFEST, written
from trangxa.publish.plain_target import PlainTarget
from trangxa.publish.release import Release
from trangxa.publish.ssh_target import SUMS
from trangxa.publish.target import Progress

MINE = {"ho-so.txt": "của người khác".encode()}


@pytest.fixture
def target(tmp_path: Path) -> FolderTarget:
    return FolderTarget(tmp_path / "may-chu", 2)


@pytest.fixture
def stick(tmp_path: Path) -> PlainTarget:
    return PlainTarget(tmp_path / "usb" / "trang-xa")


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """Somebody else's folder."""
    folder = tmp_path / "cua-nguoi-khac"
    folder.mkdir()
    for name, data in MINE.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("name", ["202311-anh", "000001-cu", "000009-2026-11-23-la", "ghi-chu"])
def test_a_folder_among_the_releases_that_is_none_stays(
    target: FolderTarget, pair: Pair, quiet: Progress, foreign: Path, name: str
) -> None:
    target.root.mkdir()
    (target.root / "releases").mkdir()
    foreign.rename(target.root / "releases" / name)
    for release in (pair.old, pair.new, pair.old, pair.new):
        target.publish(release, quiet)

    assert bytes_of(target.root / "releases" / name) == MINE
    assert [entry.id for entry in target.releases()] == [pair.old.id, pair.new.id]


def test_a_link_named_current_that_leads_elsewhere_is_not_moved(
    target: FolderTarget, pair: Pair, quiet: Progress, foreign: Path
) -> None:
    target.root.mkdir()
    (target.root / "current").symlink_to(foreign)
    with pytest.raises(TrangxaError, match="không phải bản phát hành của trangxa"):
        target.publish(pair.old, quiet)

    assert (target.root / "current").resolve() == foreign and bytes_of(foreign) == MINE


@pytest.mark.parametrize("place", ["releases/.new", "releases/.new/tin-tuc", "releases/.old-x"])
def test_nothing_is_written_or_removed_through_a_link(
    target: FolderTarget, pair: Pair, quiet: Progress, foreign: Path, place: str
) -> None:
    (target.root / place).parent.mkdir(parents=True)
    (target.root / place).symlink_to(foreign)
    target.publish(pair.old, quiet)

    assert bytes_of(foreign) == MINE
    assert bytes_of(target.root / "current") == content_of(pair.old)


def test_links_in_what_is_served_are_told_and_not_followed(
    target: FolderTarget, pair: Pair, quiet: Progress, foreign: Path
) -> None:
    target.publish(pair.old, quiet)
    current = target.root / "current"
    (foreign / "index.html").write_bytes((current / "index.html").read_bytes())
    (current / "index.html").unlink()
    (current / "index.html").symlink_to(foreign / "index.html")
    (current / "thu-muc").symlink_to(foreign)
    (current / "mat").symlink_to("khong-co")

    found = differences(pair.old.manifest, target.served().digests)
    told = sorted((one.rule, one.location.path) for one in found)
    assert told == [("release-altered", "index.html"), ("release-stray", "mat"), ("release-stray", "thu-muc")]


def test_files_that_people_put_on_the_stick_are_never_removed(
    stick: PlainTarget, pair: Pair, quiet: Progress
) -> None:
    stick.publish(pair.old, quiet)
    mine = stick.folder / "anh-gia-dinh" / "tet.jpg"
    mine.parent.mkdir()
    mine.write_bytes(b"anh")
    with pytest.raises(TrangxaError, match=r"có tệp không phải của trang: anh-gia-dinh/tet\.jpg\."):
        stick.publish(pair.new, quiet)

    assert mine.read_bytes() == b"anh"
    mine.unlink()
    stick.publish(pair.new, quiet)
    assert stick.served().digests == pair.new.unpacked().digests


def test_a_release_cut_off_on_the_stick_is_followed_by_another(
    stick: PlainTarget, pair: Pair, quiet: Progress, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stick.publish(pair.old, quiet)
    page = stick.folder / "trang-moi.html"
    cut = _with(pair.new, "trang-moi.html", tmp_path / "ban-ke.json")
    real = Path.unlink

    def dies(path: Path, missing_ok: bool = False) -> None:
        if path.name == ".journal.json":
            raise KeyboardInterrupt
        real(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", dies)
    with pytest.raises(KeyboardInterrupt):
        stick.publish(cut, quiet)
    monkeypatch.undo()
    assert page.is_file()
    stick.publish(pair.old, quiet)

    assert not page.exists() and stick.served().digests == pair.old.unpacked().digests


def _with(release: Release, url: str, place: Path) -> Release:
    """The release with one page more, in its manifest and in what travels."""
    sha = release.digests["index.html"]
    manifest = release.manifest.model_copy(update={"files": {**release.manifest.files, url: sha}})
    place.write_bytes(written(manifest))
    digests = {**release.digests, url: sha, MANIFEST: hashlib.sha256(written(manifest)).hexdigest()}
    sources = {**release.sources, url: release.sources["index.html"], MANIFEST: place}
    return Release(manifest, dict(sorted(digests.items())), sources)


def test_the_server_s_own_tools_see_the_same_links(tmp_path: Path, foreign: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_bytes(b"x")
    (site / "la trang.html").symlink_to(foreign)
    said = subprocess.run(["sh", "-c", SUMS, "sh", str(site)], capture_output=True, encoding="utf-8", check=True)

    assert sorted(row.split("  ")[1] for row in said.stdout.split("\0") if row) == ["./index.html", "./la trang.html"]
    assert "-  ./la trang.html\0" in said.stdout
