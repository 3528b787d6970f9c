"""The ledger on disk: whatever is done to its files is told in one clear sentence."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.editorial.keys import write_board
from tests.editorial.small import act, begin, faults, file_version, live, submit
from trangxa.cli.app import main
from trangxa.cli.desk import open_desk
from trangxa.editorial.entry import Action, Entry, Reason, Signed, by_code, from_file, to_file
from trangxa.editorial.keyfiles import make_key
from trangxa.editorial.ledger import append, read_ledger
from trangxa.editorial.ledger_files import entry_path
from trangxa.editorial.places import BOARD_FILE, LEDGER_FOLDER
from trangxa.editorial.reading import read_books
from trangxa.editorial.sshsig import sign
from trangxa.editorial.store import Store, digest_of
from trangxa.editorial.verifying import verify_ledger
from trangxa.errors import TrangxaError


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory, keys: dict[str, Path]) -> Path:
    """A ledger of five entries: board, two items submitted and approved one after the other."""
    root = begin(tmp_path_factory.mktemp("story"), keys)
    live(root, keys, "tin-mot", "Một")
    live(root, keys, "tin-hai", "Hai")
    return root


@pytest.fixture
def root(story: Path, tmp_path: Path) -> Path:
    """A copy of it to spoil."""
    return shutil.copytree(story, tmp_path / "project")


def _entries(root: Path) -> tuple[Signed, ...]:
    return read_ledger(root).entries


def _file(root: Path, at: int) -> Path:
    return root / entry_path(_entries(root)[at])


def _put(root: Path, raw: bytes) -> None:
    signed = from_file(raw)
    assert signed is not None
    (root / entry_path(signed)).parent.mkdir(parents=True, exist_ok=True)
    (root / entry_path(signed)).write_bytes(raw)


def test_a_ledger_that_nobody_touched_has_no_fault(root: Path) -> None:
    acts = [signed.entry.action for signed in _entries(root)]

    assert faults(root) == []
    assert acts == [Action.BOARD, Action.SUBMIT, Action.APPROVE, Action.SUBMIT, Action.APPROVE]
    assert len(read_ledger(root).heads) == 1


def test_an_altered_entry_is_found(root: Path) -> None:
    file = _file(root, 2)
    file.write_bytes(file.read_bytes().replace(b"tin-mot", b"tin-hai"))

    assert faults(root)[0] == "Mục nhật ký này đã bị sửa hoặc đổi tên sau khi ghi."


def test_an_altered_entry_under_the_digest_of_its_new_bytes_is_found(root: Path) -> None:
    signed = _entries(root)[4]
    (root / entry_path(signed)).unlink()
    _put(root, to_file(signed.data.replace(b"approve", b"archive"), signed.signature))

    told = faults(root)
    assert f"Nhật ký bị cắt: mục {signed.digest[:12]} từng có nay không còn." in told
    assert any("chỉ lưu trữ mục đã gỡ" in line or "Chữ ký không phải" in line for line in told)


def test_an_entry_signed_by_another_key_is_found(root: Path, keys: dict[str, Path]) -> None:
    desk = open_desk(root, keys["thuan.lv"])
    version = file_version(root, "tin-ba", "Ba")
    append(root, desk.draft(Action.SUBMIT, by_code({"tin-ba": version}), submitted=(version,)), keys["nguoi-la"])

    assert faults(root) == ["Chữ ký không phải của Lường Văn Thuận."]
    assert "tin-ba" not in read_books(root).books.items


def test_a_signature_taken_from_another_entry_is_found(root: Path) -> None:
    last, other = _entries(root)[4], _entries(root)[2]
    (root / entry_path(last)).unlink()
    _put(root, to_file(last.data, other.signature))

    assert "Chữ ký không phải của Lường Văn Thuận." in faults(root)
    assert read_books(root).books.standing("tin-hai").newest is None


def test_an_entry_taken_out_of_the_middle_is_found(root: Path) -> None:
    gone = _entries(root)[2]
    (root / entry_path(gone)).unlink()

    assert f"Nhật ký thiếu mục {gone.digest[:12]} đứng trước mục này." in faults(root)


def test_a_cut_tail_is_found_by_the_machine_that_saw_it(root: Path) -> None:
    last = _entries(root)[4]
    (root / entry_path(last)).unlink()

    assert faults(root) == [f"Nhật ký bị cắt: mục {last.digest[:12]} từng có nay không còn."]


def test_a_cut_tail_is_found_elsewhere_by_the_head_that_a_release_names(root: Path) -> None:
    last = _entries(root)[4]
    (root / entry_path(last)).unlink()
    shutil.rmtree(root / ".trangxa")

    assert faults(root) == []
    _, found = verify_ledger(root, [last.digest])
    assert [one.message for one in found] == [f"Nhật ký bị cắt: mục {last.digest[:12]} từng có nay không còn."]


def test_a_ledger_taken_away_whole_is_found(root: Path) -> None:
    shutil.rmtree(root / LEDGER_FOLDER)

    assert any("Nhật ký bị cắt" in told for told in faults(root))


def test_an_inserted_entry_is_found(root: Path, keys: dict[str, Path]) -> None:
    version = file_version(root, "tin-ba", "Ba")
    entry = Entry(
        action=Action.SUBMIT, at=_entries(root)[2].entry.at, member="ha.lt",
        items=by_code({"tin-ba": version}), submitted=(version,),
    )  # fmt: skip
    append(root, entry, keys["ha.lt"])

    assert "Mục này bị chèn vào: nó không nối tiếp mục nào." in faults(root)


def test_a_beginning_put_before_the_true_one_is_found_and_changes_nothing(root: Path, keys: dict[str, Path]) -> None:
    write_board(root / "gia", keys, ha_lt={"vai_tro": ["truong-ban"]})
    board = Store(root).put((root / "gia" / BOARD_FILE).read_bytes())
    shutil.rmtree(root / "gia")
    before = read_books(root).books
    at = _entries(root)[0].entry.at - timedelta(days=90)
    data = Entry(action=Action.BOARD, at=at, member="ha.lt", object=board).data
    _put(root, to_file(data, sign(data, keys["ha.lt"])))

    assert faults(root) == ["Mục này bị chèn vào: nó không nối tiếp mục nào."]
    assert read_books(root).books == before


def test_an_entry_dated_before_the_one_it_follows_is_found(root: Path, keys: dict[str, Path]) -> None:
    desk = open_desk(root, keys["ha.lt"])
    version = file_version(root, "tin-ba", "Ba")
    draft = desk.draft(Action.SUBMIT, by_code({"tin-ba": version}), submitted=(version,))
    append(root, draft.model_copy(update={"at": draft.at - timedelta(days=40)}), keys["ha.lt"])

    assert any("ghi giờ sớm hơn mục" in told for told in faults(root))


def test_an_entry_from_the_future_is_told_and_nobody_writes_upon_it(
    root: Path, keys: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    desk = open_desk(root, keys["ha.lt"])
    version = file_version(root, "tin-ba", "Ba")
    draft = desk.draft(Action.SUBMIT, by_code({"tin-ba": version}), submitted=(version,))
    append(root, draft.model_copy(update={"at": draft.at + timedelta(days=9000)}), keys["ha.lt"])

    with pytest.raises(TrangxaError, match="sau giờ của máy này"):
        open_desk(root, keys["thuan.lv"])
    assert main(["member", "confirm", "--root", str(root), "--key", str(keys["thuan.lv"])]) == 1
    capsys.readouterr()
    assert main(["ledger", "verify", "--root", str(root)]) == 1
    assert "sau giờ của máy này" in " ".join(capsys.readouterr().out.split())


def test_files_renamed_into_another_order_are_found(root: Path) -> None:
    first, second = _file(root, 1), _file(root, 3)
    one, two = first.read_bytes(), second.read_bytes()
    first.write_bytes(two)
    second.write_bytes(one)

    assert faults(root)[:2] == ["Mục nhật ký này đã bị sửa hoặc đổi tên sau khi ghi."] * 2


def test_a_stray_file_is_found(root: Path) -> None:
    junk = b"{}\n"
    (root / LEDGER_FOLDER / f"{digest_of(junk)}.json").write_bytes(junk)

    assert faults(root) == ["Tệp này không phải một mục nhật ký."]


@pytest.mark.parametrize(
    "path", ["../ngoai.md", "/etc/passwd", "news/../../a.md", ".trangxa/key", "C:/a.md", "a\\\\b.md", "a\\b.md"]
)
def test_an_entry_whose_files_would_leave_the_project_is_none(root: Path, path: str) -> None:
    signed = _entries(root)[1]
    raw = to_file(signed.data.replace(b"news/2026/11/tin-mot.md", path.encode()), signed.signature)
    (root / LEDGER_FOLDER / f"{digest_of(raw)}.json").write_bytes(raw)

    assert faults(root) == ["Tệp này không phải một mục nhật ký."]


def test_what_a_cut_write_left_behind_is_no_fault(root: Path) -> None:
    (root / LEDGER_FOLDER / ".abc.1234.new").write_bytes(b"{")

    assert faults(root) == []


def test_an_edited_object_of_the_store_is_found(root: Path) -> None:
    path = Store(root).path(digest_of(b"Hai"))
    path.write_bytes(b"Ba")

    _, found = verify_ledger(root)
    (told,) = [one.message for one in found]
    assert told == f"Bản đã lưu {digest_of(b'Hai')[:12]} trong kho đã bị sửa. Đó là news/2026/11/tin-hai.md."


def test_an_object_taken_out_of_the_store_is_found(root: Path) -> None:
    Store(root).path(digest_of(b"Hai")).unlink()

    _, found = verify_ledger(root)
    (told,) = [one.message for one in found]
    assert told == f"Kho thiếu bản đã lưu {digest_of(b'Hai')[:12]}. Đó là news/2026/11/tin-hai.md."


def test_a_board_edited_by_hand_counts_only_once_it_is_confirmed(root: Path, keys: dict[str, Path]) -> None:
    write_board(root, keys, ha_lt={"vai_tro": ["pho-truong-ban"]})

    assert faults(root) == ["Danh sách này chưa được Trưởng Ban hoặc Phó Trưởng Ban ký xác nhận."]
    assert main(["member", "confirm", "--root", str(root), "--key", str(keys["ha.lt"])]) == 1
    assert main(["member", "confirm", "--root", str(root), "--key", str(keys["hanh.mt"])]) == 0
    assert faults(root) == []


def test_a_new_key_of_a_member_leaves_what_the_old_one_signed(
    root: Path, keys: dict[str, Path], tmp_path: Path
) -> None:
    public = make_key(tmp_path / "khoa-moi", "", "")
    write_board(root, keys, ha_lt={"khoa": public})
    assert main(["member", "confirm", "--root", str(root), "--key", str(keys["thuan.lv"])]) == 0
    submit(root, tmp_path / "khoa-moi", file_version(root, "tin-ba", "Ba"))

    assert [found.message for found in read_books(root, fresh=True).faults] == []
    with pytest.raises(TrangxaError, match="không phải của thành viên nào"):
        open_desk(root, keys["ha.lt"])


def test_a_board_taken_away_is_found(root: Path) -> None:
    (root / BOARD_FILE).unlink()

    assert faults(root) == ["Thiếu danh sách Ban Biên tập."]


def test_a_term_that_has_ended_ends_the_right_and_not_what_was_done(root: Path, keys: dict[str, Path]) -> None:
    write_board(root, keys, thuan_lv={"den_ngay": "2026-11-01"})
    assert main(["member", "confirm", "--root", str(root), "--key", str(keys["hanh.mt"])]) == 0

    version = file_version(root, "tin-ba", "Ba")
    submit(root, keys["ha.lt"], version)
    with pytest.raises(TrangxaError, match="Lường Văn Thuận không giữ nhiệm vụ trong Ban Biên tập vào ngày"):
        act(root, keys["thuan.lv"], Action.APPROVE, version)
    assert read_books(root).books.standing("tin-hai").newest is not None


def test_a_key_of_nobody_is_refused(root: Path, keys: dict[str, Path]) -> None:
    with pytest.raises(TrangxaError, match="không phải của thành viên nào"):
        open_desk(root, keys["nguoi-la"])


def test_nobody_works_on_a_faulty_ledger(root: Path, keys: dict[str, Path]) -> None:
    _file(root, 2).unlink()

    with pytest.raises(TrangxaError, match="Nhật ký thiếu mục"):
        open_desk(root, keys["ha.lt"])


def test_signatures_are_checked_once(root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    read_books(root)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert faults(root) == []
    with pytest.raises(TrangxaError, match="ssh-keygen"):
        read_books(root, fresh=True)


def _git(root: Path, *words: str) -> str:
    identity = ["-c", "user.name=Thử", "-c", "user.email=thu@example.invalid"]
    done = subprocess.run(["git", *identity, *words], cwd=root, capture_output=True, check=True)
    return done.stdout.decode()


def _branch(root: Path, name: str, work: Callable[[], None]) -> None:
    _git(root, "checkout", "-q", "-b", name, "main")
    work()
    _git(root, "add", "-A")
    _git(root, "commit", "-q", "-m", name)


def test_the_work_of_two_people_merges_in_git_into_one_order(root: Path, keys: dict[str, Path], tmp_path: Path) -> None:
    (root / ".gitignore").write_text("/.trangxa/\n", encoding="utf-8")
    _git(root, "init", "-q", "-b", "main")
    _git(root, "add", "-A")
    _git(root, "commit", "-q", "-m", "chung")
    seen = root / ".trangxa" / "ledger-heads"
    before = seen.read_bytes()
    _branch(root, "ha", lambda: submit(root, keys["ha.lt"], file_version(root, "tin-ba", "Ba")))
    seen.write_bytes(before)
    taken = file_version(root, "tin-mot", "Một")
    _branch(root, "hanh", lambda: act(root, keys["hanh.mt"], Action.WITHDRAW, taken, cause=Reason.MISTAKE))
    _git(root, "merge", "-q", "-m", "gộp", "ha")

    other = tmp_path / "other"
    _git(tmp_path, "clone", "-q", "-b", "ha", str(root), str(other))
    _git(other, "merge", "-q", "-m", "gộp", "origin/hanh")
    assert faults(root) == faults(other) == []
    assert [s.digest for s in _entries(root)] == [s.digest for s in _entries(other)]
    assert len(read_ledger(root).heads) == 2
    third = file_version(root, "tin-bon", "Bốn")
    submit(root, keys["ha.lt"], third)
    assert len(read_ledger(root).heads) == 1 and faults(root) == []


def test_a_clone_made_after_the_end_was_cut_off_learns_of_it_from_git(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / ".gitignore").write_text("/.trangxa/\n", encoding="utf-8")
    _git(root, "init", "-q", "-b", "main")
    _git(root, "add", "-A")
    _git(root, "commit", "-q", "-m", "chung")
    last = _file(root, 4)
    _git(root, "rm", "-q", str(last))
    _git(root, "commit", "-q", "-m", "dọn")
    other = tmp_path / "other"
    _git(tmp_path, "clone", "-q", str(root), str(other))
    assert faults(other) == []
    capsys.readouterr()

    assert main(["ledger", "verify", "--root", str(other)]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert last.name in told.replace(" ", "")
    assert "Mục nhật ký này bị bỏ trong git, lần ghi" in told and "của Thử" in told
