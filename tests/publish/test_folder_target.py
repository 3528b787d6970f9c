"""`file:` on a real disk: whole releases, hard links, one rename, and what stands in the way."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import bytes_of
from tests.publish.conftest import Pair, content_of
from trangxa.errors import TrangxaError
from trangxa.publish.folder_target import FolderTarget
from trangxa.publish.lock import LOCK, only_one
from trangxa.publish.manifest import MANIFEST
from trangxa.publish.target import Progress


@pytest.fixture
def target(tmp_path: Path) -> FolderTarget:
    return FolderTarget(tmp_path / "may-chu", 3)


def test_the_first_release_lies_whole_and_is_shown(target: FolderTarget, pair: Pair, quiet: Progress) -> None:
    outcome = target.publish(pair.old, quiet)
    content = content_of(pair.old)
    assert bytes_of(target.root / "current") == content
    assert (outcome.files, outcome.size) == (len(content), sum(map(len, content.values())))
    assert os.readlink(target.root / "current") == f"releases/000001-{pair.old.id}"


def test_only_changed_files_are_written_the_others_are_links(
    target: FolderTarget, pair: Pair, quiet: Progress
) -> None:
    target.publish(pair.old, quiet)
    outcome = target.publish(pair.new, quiet)
    old, new = (target.root / "releases" / entry.name for entry in target.releases())
    changed = {url for url, sha in pair.new.digests.items() if sha not in pair.old.digests.values()}
    assert bytes_of(new) == content_of(pair.new)
    assert bytes_of(old) == content_of(pair.old)
    assert outcome.files == len(changed)
    assert outcome.size == sum(pair.new.sources[url].stat().st_size for url in changed)
    assert {url for url in pair.new.digests if (new / url).stat().st_nlink == 1} == changed


def test_the_same_release_again_sends_nothing(target: FolderTarget, pair: Pair, quiet: Progress) -> None:
    target.publish(pair.old, quiet)
    outcome = target.publish(pair.old, quiet)
    assert (outcome.known, outcome.files, outcome.size, len(target.releases())) == (True, 0, 0, 1)


def test_a_release_that_was_spoiled_on_the_server_is_brought_anew(
    target: FolderTarget, pair: Pair, quiet: Progress
) -> None:
    target.publish(pair.old, quiet)
    (target.root / "current" / "index.html").write_text("thay", encoding="utf-8")
    assert not target.publish(pair.old, quiet).known
    assert bytes_of(target.root / "current") == content_of(pair.old)


def test_no_more_releases_stay_than_asked(pair: Pair, quiet: Progress, tmp_path: Path) -> None:
    target = FolderTarget(tmp_path, 2)
    for release in (pair.old, pair.new):
        target.publish(release, quiet)
    (target.root / "releases" / target.releases()[0].name / "lien-he.html").unlink()
    target.publish(pair.old, quiet)
    assert sorted(path.name[:6] for path in (tmp_path / "releases").iterdir()) == ["000002", "000003"]


def test_rollback_is_one_step_and_can_be_taken_back(target: FolderTarget, pair: Pair, quiet: Progress) -> None:
    target.publish(pair.old, quiet)
    target.publish(pair.new, quiet)
    assert target.rollback("").id == pair.old.id
    assert bytes_of(target.root / "current") == content_of(pair.old)
    assert target.rollback(pair.new.id).id == pair.new.id
    assert [entry.live for entry in target.releases()] == [False, True]


def test_there_is_nothing_before_the_first_release(target: FolderTarget, pair: Pair, quiet: Progress) -> None:
    target.publish(pair.old, quiet)
    with pytest.raises(TrangxaError, match="Không còn bản nào trước"):
        target.rollback("")
    with pytest.raises(TrangxaError, match="Không có đúng một bản phát hành “2025”"):
        target.rollback("2025")


def test_an_altered_release_is_not_gone_back_to(target: FolderTarget, pair: Pair, quiet: Progress) -> None:
    target.publish(pair.old, quiet)
    target.publish(pair.new, quiet)
    (target.root / "releases" / target.releases()[0].name / "tin-tuc" / "la.html").write_text("lạ", encoding="utf-8")
    with pytest.raises(TrangxaError, match="đã bị sửa hoặc thiếu tệp"):
        target.rollback("")
    assert bytes_of(target.root / "current") == content_of(pair.new)


def test_a_cut_upload_is_gone_on_with(target: FolderTarget, pair: Pair, quiet: Progress) -> None:
    whole, half = sorted(pair.old.digests)[1:3]
    aside = target.root / "releases" / ".new"
    for url in (whole, half, "tep-la.html"):
        (aside / url).parent.mkdir(parents=True, exist_ok=True)
        (aside / url).write_bytes(pair.old.sources[whole].read_bytes() if url == whole else b"<htm")
    outcome = target.publish(pair.old, quiet)
    assert outcome.files == len(pair.old.digests) - 1
    assert bytes_of(target.root / "current") == content_of(pair.old)


def test_a_second_publisher_is_told_who_is_at_work(target: FolderTarget, pair: Pair, quiet: Progress) -> None:
    target.publish(pair.old, quiet)
    with (
        only_one(target.root / LOCK),
        pytest.raises(TrangxaError, match=r"Đang có người khác phát hành lên nơi này \(.+ trên máy .+\)"),
    ):
        target.publish(pair.new, quiet)
    assert bytes_of(target.root / "current") == content_of(pair.old)


def test_the_lock_of_a_dead_publisher_hinders_nobody(target: FolderTarget, pair: Pair, quiet: Progress) -> None:
    target.root.mkdir()
    (target.root / LOCK).write_text("hạnh trên máy cũ", encoding="utf-8")
    target.publish(pair.old, quiet)
    assert bytes_of(target.root / "current") == content_of(pair.old)


def test_a_folder_named_current_is_left_alone(target: FolderTarget, pair: Pair, quiet: Progress) -> None:
    (target.root / "current").mkdir(parents=True)
    (target.root / "current" / "ho-so.txt").write_text("của người khác", encoding="utf-8")
    with pytest.raises(TrangxaError, match="là thư mục có sẵn, không phải liên kết"):
        target.publish(pair.old, quiet)
    assert bytes_of(target.root / "current") == {"ho-so.txt": "của người khác".encode()}


def test_a_file_changed_under_the_release_is_found(
    target: FolderTarget, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    target.publish(pair.old, quiet)
    changed = tmp_path / "index.html"
    changed.write_text("thay", encoding="utf-8")
    digests = {**pair.new.digests, "index.html": "0" * 64}
    spoiled = type(pair.new)(pair.new.manifest, digests, {**pair.new.sources, "index.html": changed})
    with pytest.raises(TrangxaError, match=r"index\.html chép xong không giống bản gốc"):
        target.publish(spoiled, quiet)
    assert bytes_of(target.root / "current") == content_of(pair.old)


def test_a_place_nobody_may_write_to_is_told(pair: Pair, quiet: Progress) -> None:
    with pytest.raises(TrangxaError, match=r"Không có quyền ghi ở /sys/kernel/trang-xa\."):
        FolderTarget(Path("/sys/kernel/trang-xa"), 3).publish(pair.old, quiet)


_PUBLISH = """
import resource, sys
from pathlib import Path
from trangxa.errors import TrangxaError
from trangxa.publish.folder_target import FolderTarget
from trangxa.publish.release import make_release
root, place, most = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
release = make_release(root, root / "site", None)
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
try:
    FolderTarget(place, 3).publish(release, lambda done, total: None)
except TrangxaError as error:
    print(error)
"""


def test_a_full_disk_leaves_the_old_release_and_is_told_in_one_sentence(
    target: FolderTarget, pair: Pair, quiet: Progress
) -> None:
    target.publish(pair.old, quiet)
    command = [sys.executable, "-X", "utf8", "-c", _PUBLISH, str(pair.new_root), str(target.root)]
    told = subprocess.run([*command, "20000"], capture_output=True, encoding="utf-8", check=True).stdout
    assert told == f"Hết chỗ trống trên đĩa của {target.root}; trang đang hiện giữ nguyên.\n"
    assert bytes_of(target.root / "current") == content_of(pair.old)
    assert subprocess.run([*command, str(resource.RLIM_INFINITY)], capture_output=True, check=True).stdout == b""
    assert bytes_of(target.root / "current") == content_of(pair.new)


def test_what_lies_there_is_read_back(target: FolderTarget, pair: Pair, quiet: Progress) -> None:
    target.publish(pair.old, quiet)
    served = target.served()
    assert served.manifest == pair.old.sources[MANIFEST].read_bytes()
    assert served.signature is None
    assert served.digests == dict(pair.old.digests)
