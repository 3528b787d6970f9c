"""`file:…?usb`: a plain folder that opens without a server."""

from pathlib import Path

import pytest

from tests.conftest import bytes_of
from tests.publish.conftest import Pair, content_of
from trangxa.errors import TrangxaError
from trangxa.publish.plain_target import PlainTarget
from trangxa.publish.target import Progress


@pytest.fixture
def target(tmp_path: Path) -> PlainTarget:
    return PlainTarget(tmp_path / "usb" / "trang-xa")


def _site(target: PlainTarget) -> dict[str, bytes]:
    return {url: data for url, data in bytes_of(target.folder).items() if not url.startswith(".trangxa/")}


def test_the_folder_holds_the_release_without_pressed_files(
    target: PlainTarget, pair: Pair, quiet: Progress
) -> None:
    target.publish(pair.old, quiet)
    assert _site(target) == content_of(pair.old.unpacked())
    assert [entry.id for entry in target.releases()] == [pair.old.id]
    assert target.served().digests == pair.old.unpacked().digests


def test_only_changed_files_are_written(target: PlainTarget, pair: Pair, quiet: Progress) -> None:
    target.publish(pair.old, quiet)
    outcome = target.publish(pair.new, quiet)
    old, new = pair.old.unpacked().digests, pair.new.unpacked().digests
    assert outcome.files == len({url for url, sha in new.items() if old.get(url) != sha})
    assert _site(target) == content_of(pair.new.unpacked())
    assert target.publish(pair.new, quiet).known


def test_a_cut_in_the_middle_of_the_switch_is_finished_by_the_next_run(
    target: PlainTarget, pair: Pair, quiet: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    target.publish(pair.old, quiet)
    real, done = Path.unlink, []

    def dies(path: Path, missing_ok: bool = False) -> None:
        if path.name == ".journal.json":
            done.append(path)
            raise KeyboardInterrupt
        real(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", dies)
    with pytest.raises(KeyboardInterrupt):
        target.publish(pair.new, quiet)
    monkeypatch.undo()
    assert done
    target.publish(pair.new, quiet)
    assert _site(target) == content_of(pair.new.unpacked())


def test_there_is_no_older_release_to_go_back_to(target: PlainTarget, pair: Pair, quiet: Progress) -> None:
    target.publish(pair.old, quiet)
    with pytest.raises(TrangxaError, match="chỉ giữ một bản nên không lùi được"):
        target.rollback("")


def test_a_folder_with_other_things_in_it_is_left_alone(target: PlainTarget, pair: Pair, quiet: Progress) -> None:
    target.folder.mkdir(parents=True)
    (target.folder / "ho-so.docx").write_bytes(b"PK")
    with pytest.raises(TrangxaError, match="đang có tệp khác, không phải bản phát hành"):
        target.publish(pair.old, quiet)
    assert bytes_of(target.folder) == {"ho-so.docx": b"PK"}


def test_an_empty_place_has_no_release(target: PlainTarget) -> None:
    assert target.releases() == ()
    with pytest.raises(TrangxaError, match="chưa có bản phát hành nào"):
        target.served()
