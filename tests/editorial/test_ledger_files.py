"""What an adversary, a careless program or a broken disk leaves in the ledger's folder, file by file."""

import json
import os
import shutil
from pathlib import Path

import pytest

from tests.editorial.small import act, begin, faults, file_version, live, submit
from trangxa.cli.app import main
from trangxa.cli.desk import open_desk
from trangxa.editorial.entry import Action, Signed, from_file, to_file
from trangxa.editorial.ledger import read_ledger
from trangxa.editorial.ledger_files import entry_path
from trangxa.editorial.places import LEDGER_FOLDER
from trangxa.editorial.reading import read_books
from trangxa.editorial.sshsig import sign
from trangxa.editorial.store import Store, digest_of
from trangxa.editorial.verifying import verify_ledger


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory, keys: dict[str, Path]) -> Path:
    """Three entries: the board, an item submitted and approved."""
    root = begin(tmp_path_factory.mktemp("story"), keys)
    live(root, keys, "tin-mot", "Một")
    return root


@pytest.fixture
def root(story: Path, tmp_path: Path) -> Path:
    """A copy of it to spoil."""
    return shutil.copytree(story, tmp_path / "project")


def _last(root: Path) -> Signed:
    return read_ledger(root).entries[-1]


def _replace_last(root: Path, raw: bytes) -> None:
    """The newest entry with other bytes under their own digest, on a machine that knew neither."""
    (root / entry_path(_last(root))).unlink()
    _add(root, raw)


def _add(root: Path, raw: bytes) -> None:
    (root / LEDGER_FOLDER / "2026" / "11" / f"{digest_of(raw)}.json").parent.mkdir(parents=True, exist_ok=True)
    signed = from_file(raw)
    place = entry_path(signed) if signed else f"{LEDGER_FOLDER}/2026/11/{digest_of(raw)}.json"
    (root / place).parent.mkdir(parents=True, exist_ok=True)
    (root / place).write_bytes(raw)
    shutil.rmtree(root / ".trangxa", ignore_errors=True)


def _told(root: Path) -> str:
    (told,) = faults(root)
    return told


def test_every_byte_of_an_entry_counts(root: Path) -> None:
    file = root / entry_path(_last(root))
    raw = file.read_bytes()
    for at in range(len(raw)):
        file.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
        assert read_ledger(root).faults, at


@pytest.mark.parametrize("name", ["Thumbs.db", "ghi-chu.txt", "abc.json", "A" * 64 + ".json"])
def test_a_foreign_file_is_told(root: Path, name: str) -> None:
    (root / LEDGER_FOLDER / name).write_bytes(b"x")

    assert _told(root) == "Tệp lạ trong thư mục nhật ký."


def test_a_link_is_told_and_not_followed(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "ngoai"
    shutil.move(root / LEDGER_FOLDER / "2026", outside)
    (root / LEDGER_FOLDER / "2026").symlink_to(outside)
    (root / LEDGER_FOLDER / "mat").symlink_to("khong-co")
    os.mkfifo(root / LEDGER_FOLDER / "ong")

    told = [found.message for found in read_ledger(root).faults]
    assert told == ["Đây không phải tệp thường mà là liên kết hoặc thiết bị."] * 3


def test_an_entry_that_is_a_link_is_told(root: Path, tmp_path: Path) -> None:
    file = root / entry_path(_last(root))
    shutil.move(file, tmp_path / "muc.json")
    file.symlink_to(tmp_path / "muc.json")

    assert faults(root)[0] == "Đây không phải tệp thường mà là liên kết hoặc thiết bị."


def test_an_empty_entry_is_told(root: Path) -> None:
    (root / entry_path(_last(root))).write_bytes(b"")

    assert faults(root)[0] == "Mục nhật ký này rỗng."


def test_an_enormous_file_is_not_read(root: Path) -> None:
    with (root / LEDGER_FOLDER / f"{'0' * 64}.json").open("wb") as out:
        out.truncate(200_000_000)

    assert _told(root) == "Tệp này quá lớn, không thể là một mục nhật ký."


def test_line_ends_changed_by_git_on_windows_are_told_with_their_mending(root: Path) -> None:
    file = root / entry_path(_last(root))
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    (found, *_) = read_ledger(root).faults
    assert found.message == "Mục nhật ký này bị đổi kiểu xuống dòng (CRLF)."
    assert found.fix == "Chạy: git config core.autocrlf false; rồi lấy lại thư mục này từ git."


def test_an_entry_in_another_month_s_folder_is_told(root: Path) -> None:
    signed = _last(root)
    moved = root / LEDGER_FOLDER / "2020" / "01" / f"{signed.digest}.json"
    moved.parent.mkdir(parents=True)
    shutil.move(root / entry_path(signed), moved)

    (found, *_) = read_ledger(root).faults
    assert (found.message, found.fix) == (
        "Mục nhật ký này nằm sai thư mục.", f"Chuyển tệp về {entry_path(signed)}."
    )  # fmt: skip


def test_the_same_act_wrapped_in_other_blanks_is_told(root: Path) -> None:
    signed = _last(root)
    body = signed.signature.strip().splitlines()
    armour = "\n".join([body[0], "".join(body[1:-1]), body[-1]])
    _add(root, to_file(signed.data, armour))

    assert any(told.startswith("Mục này chép lại mục") for told in faults(root))


@pytest.mark.parametrize(
    "at", ["2026-11-23T08:00:00", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00", "1999-12-31T23:59:59Z", "nay"]
)
def test_a_moment_that_cannot_be_is_no_entry(root: Path, at: str) -> None:
    signed = _last(root)
    data = json.dumps({**json.loads(signed.data), "at": at}, ensure_ascii=False).encode()
    _replace_last(root, to_file(data, signed.signature))

    assert _told(root) == "Tệp này không phải một mục nhật ký."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'{"action":"approve"', b'{"action":"withdraw","action":"approve"'),
        (b'"member":"thuan.lv"', b'"member":"ha.lt","member":"thuan.lv"'),
        (b'"items":{', b'"items":{"tin-mot":"' + b"0" * 64 + b'",'),
        (b'"member":', b'"object":"","member":'),
        (b'"member":', b' "member":'),
    ],
)
def test_an_entry_that_two_readers_could_read_differently_does_not_count(
    root: Path, keys: dict[str, Path], before: bytes, after: bytes
) -> None:
    data = _last(root).data.replace(before, after)
    _replace_last(root, to_file(data, sign(data, keys["thuan.lv"])))

    assert _told(root).startswith("Mục này không ghi đúng khuôn của trangxa")
    assert read_books(root).books.standing("tin-mot").newest is None


def test_a_spoiled_object_is_written_anew_by_the_next_submission(root: Path, keys: dict[str, Path]) -> None:
    version = file_version(root, "tin-hai", "Hai")
    path = Store(root).path(digest_of(b"Hai"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to("/dev/null")
    submit(root, keys["ha.lt"], version)
    act(root, keys["thuan.lv"], Action.APPROVE, version)

    assert verify_ledger(root)[1] == [] and not path.is_symlink()


def test_an_object_that_is_a_folder_is_told(root: Path) -> None:
    path = Store(root).path(digest_of("Một".encode()))
    path.unlink()
    path.mkdir()

    (found,) = verify_ledger(root)[1]
    assert found.message.startswith(f"Không đọc được bản đã lưu {path.parent.name}{path.name[:10]} trong kho: ")


def test_a_member_s_name_in_another_case_or_form_is_nobody_s(root: Path, keys: dict[str, Path]) -> None:
    desk = open_desk(root, keys["thuan.lv"])
    signed = _last(root)
    for name in ("Thuan.lv", "thuan.lv ", "thua\u0323n.lv"):
        data = signed.entry.model_copy(update={"member": name, "parents": tuple(desk.reading.ledger.heads)}).data
        _add(root, to_file(data, sign(data, keys["thuan.lv"])))

    assert sorted(faults(root)) == sorted(
        f"“{name}” không có trong danh sách Ban Biên tập." for name in ("Thuan.lv", "thuan.lv ", "thua\u0323n.lv")
    )


def test_what_must_not_be_public_may_be_erased_from_the_store(
    root: Path, keys: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["withdraw", "tin-mot", "--cause", "khong-duoc-cong-khai", "--root", str(root)]
    assert main([*words, "--key", str(keys["hanh.mt"])]) == 0
    path = Store(root).path(digest_of("Một".encode()))
    assert f"  {path.relative_to(root).as_posix()}\n" in capsys.readouterr().out
    path.write_bytes(b"khac")
    assert len(verify_ledger(root)[1]) == 1
    path.unlink()

    assert verify_ledger(root)[1] == []
    assert main(["restore", "tin-mot", "--root", str(root), "--key", str(keys["thuan.lv"])]) == 1
    assert "Kho thiếu bản đã lưu" in capsys.readouterr().err
    assert verify_ledger(root)[1] == []


def test_a_waiting_version_s_object_is_looked_at_too(root: Path, keys: dict[str, Path]) -> None:
    submit(root, keys["ha.lt"], file_version(root, "tin-hai", "Hai"))
    Store(root).path(digest_of(b"Hai")).write_bytes(b"Ba")

    (found,) = verify_ledger(root)[1]
    assert found.message.endswith("Đó là news/2026/11/tin-hai.md.")
    assert main(["approve", "tin-hai", "--root", str(root), "--key", str(keys["thuan.lv"])]) == 1
    assert read_books(root).books.standing("tin-hai").newest is None


@pytest.mark.parametrize("title", ["Tin \x1b[2K\x1b[1A", "Tin \u202e gnuc", "Tin\nĐã duyệt", "Tin \x9b31m"])
def test_a_title_that_would_play_with_the_screen_is_no_entry(root: Path, keys: dict[str, Path], title: str) -> None:
    submit(root, keys["ha.lt"], file_version(root, "tin-hai", "Hai"))
    data = _last(root).data.replace(b'"title":"tin-hai"', f'"title":{json.dumps(title)}'.encode())
    _replace_last(root, to_file(data, sign(data, keys["ha.lt"])))

    assert _told(root) == "Tệp này không phải một mục nhật ký."


def test_a_reason_is_kept_on_one_line(root: Path, keys: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    submit(root, keys["ha.lt"], file_version(root, "tin-hai", "Hai"))
    words = ["reject", "tin-hai", "--reason", "Sai tên xóm\n\x1b[2Kvà ngày ", "--root", str(root)]
    assert main([*words, "--key", str(keys["thuan.lv"])]) == 0

    assert _last(root).entry.reason == "Sai tên xóm [2Kvà ngày"
    (root / LEDGER_FOLDER / "la\x1b[31m.txt").write_bytes(b"x")
    capsys.readouterr()
    assert main(["ledger", "verify", "--root", str(root)]) == 1
    assert "\x1b" not in capsys.readouterr().out
