"""Passphrases as people type them: on a terminal of their own, hidden, in Vietnamese, with three tries."""

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.editorial.keys import write_board
from trangxa.cli.app import main
from trangxa.cli.passphrases import Passphrases
from trangxa.editorial.keyfiles import make_key
from trangxa.editorial.sshsig import sign, verify
from trangxa.errors import TrangxaError

SECRET = 'mật khẩu "x" $y %z'
DATA = "Bình Thành\n".encode()


class Terminal:
    """A command of `trangxa` on a terminal where somebody types."""

    def __init__(self, root: Path, *words: str) -> None:
        self._ours, theirs = pty.openpty()
        self.said = ""
        command = [sys.executable, "-m", "trangxa", *words]
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "HOME": str(root)}
        self._process = subprocess.Popen(
            command, cwd=root, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        os.close(theirs)

    def answer(self, question: str, answer: str) -> None:
        """Wait for a question, then type."""
        before = len(self.said)
        self._read(lambda: question in self.said[before:])
        assert question in self.said[before:], self.said
        time.sleep(0.1)  # the echo is switched off only after the question is printed
        os.write(self._ours, f"{answer}\n".encode())

    def end(self) -> int:
        """The exit code."""
        self._read(lambda: False)
        os.close(self._ours)
        return self._process.wait(timeout=30)

    def _read(self, enough: object) -> None:
        end = time.monotonic() + 30
        while not enough() and time.monotonic() < end:  # type: ignore[operator]
            if not select.select([self._ours], [], [], 0.2)[0]:
                continue
            try:
                data = os.read(self._ours, 4096)
            except OSError:
                return
            self.said += data.decode(errors="replace")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: thử\n", encoding="utf-8")
    return tmp_path


def test_a_new_key_is_kept_by_a_passphrase_typed_twice(root: Path) -> None:
    terminal = Terminal(root, "key", "new", "khoa/thuan")
    terminal.answer("Mật khẩu (từ 8 ký tự)", "ngắn")
    terminal.answer("ngắn quá", SECRET)
    terminal.answer("Gõ lại", "gõ nhầm rồi")
    terminal.answer("Hai lần gõ khác nhau", SECRET)
    terminal.answer("Gõ lại", SECRET)

    assert terminal.end() == 0, terminal.said
    assert "Đã tạo khóa" in terminal.said and "KHÔNG có mật khẩu" not in terminal.said
    assert SECRET not in terminal.said and "Enter" not in terminal.said
    key = root / "khoa" / "thuan"
    with pytest.raises(TrangxaError, match="có mật khẩu mà không có ai gõ"):
        sign(DATA, key)
    assert verify(DATA, sign(DATA, key, lambda *_: SECRET), key.with_suffix(".pub").read_text(encoding="utf-8"))


def test_a_signature_asks_three_times_at_most(root: Path, keys: dict[str, Path]) -> None:
    locked = {**keys, "thuan.lv": root / "khoa"}
    make_key(locked["thuan.lv"], "", SECRET)
    (root / "thuan.lv.pub").write_bytes((root / "khoa.pub").read_bytes())
    write_board(root, {**keys, "thuan.lv": root / "thuan.lv"})
    words = ("member", "confirm", "--key", str(root / "khoa"))

    wrong = Terminal(root, *words)
    for question in ("Mật khẩu của khóa", "còn 2 lần thử", "còn 1 lần thử"):
        wrong.answer(question, "không phải")
    assert wrong.end() == 1 and "không đúng, đã thử 3 lần." in wrong.said
    right = Terminal(root, *words)
    right.answer("Mật khẩu của khóa", "không phải")
    right.answer("còn 2 lần thử", SECRET)
    assert right.end() == 0 and "Lường Văn Thuận đã xác nhận danh sách" in right.said


def test_a_passphrase_is_asked_for_once_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, typed = tmp_path / "khoa", [SECRET, "lần thứ hai"]
    make_key(key, "", SECRET)
    monkeypatch.setattr("trangxa.cli.passphrases._somebody_there", lambda: True)
    monkeypatch.setattr("trangxa.cli.passphrases._hidden", lambda words: typed.pop(0))
    ask = Passphrases()

    assert sign(DATA, key, ask) == sign(DATA, key, ask) and typed == ["lần thứ hai"]


def test_without_a_terminal_no_key_is_made_unless_it_may_be_bare(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["key", "new", str(root / "khoa"), "--root", str(root)]

    assert main(words) == 1
    assert "Chưa tạo khóa" in (told := capsys.readouterr().err) and "--no-passphrase" in told
    assert not (root / "khoa").exists()
    assert main([*words, "--no-passphrase"]) == 0
    assert "khóa này KHÔNG có mật khẩu" in capsys.readouterr().out


def test_no_passphrase_stands_on_a_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = list[list[str]]()
    earnest = subprocess.run

    def noted(command: list[str], **told: object) -> object:
        lines.append(command)
        return earnest(command, **told)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", noted)
    make_key(tmp_path / "khoa", "", SECRET)
    sign(DATA, tmp_path / "khoa", lambda *_: SECRET)
    assert lines and not any(SECRET in word for line in lines for word in line)


def test_the_public_half_is_refused_where_one_signs(
    root: Path, keys: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    write_board(root, keys)
    public = f"{keys['thuan.lv']}.pub"

    for words in (["member", "confirm", "--key", public], ["key", "use", public]):
        assert main([*words, "--root", str(root)]) == 1
        told = capsys.readouterr().err
        assert "là nửa công khai của khóa, không ký được." in told
        assert f"Khóa riêng của nó thường là tệp {keys['thuan.lv']}." in told


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda key: key.chmod(0o644), "Người khác trên máy đọc được khóa"),
        (lambda key: key.unlink(), "Không thấy khóa riêng"),
    ],
    ids=["open to others", "only the public half is there"],
)
def test_a_key_that_openssh_will_not_use_is_told_of_in_vietnamese(tmp_path: Path, spoil: object, told: str) -> None:
    key = tmp_path / "khoa"
    make_key(key, "", "")
    spoil(key)  # type: ignore[operator]

    with pytest.raises(TrangxaError, match=told):
        sign(DATA, key)
