"""Signatures by the real ssh-keygen."""

import subprocess
from pathlib import Path

import pytest

from trangxa.editorial.keyfiles import make_key, public_key_of
from trangxa.editorial.sshsig import fingerprint, plain_key, sign, verify
from trangxa.errors import TrangxaError

DATA = "Bình Thành\n".encode()


def test_a_signature_holds_for_its_own_bytes_and_key_only(keys: dict[str, Path]) -> None:
    mine, other = public_key_of(keys["ha.lt"]), public_key_of(keys["hanh.mt"])
    signature = sign(DATA, keys["ha.lt"])

    assert verify(DATA, signature, mine)
    assert not verify(DATA + b"!", signature, mine)
    assert not verify(DATA, signature, other)
    assert not verify(DATA, "không phải chữ ký", mine)


def test_a_signature_made_for_another_purpose_does_not_count(keys: dict[str, Path], tmp_path: Path) -> None:
    command = ["ssh-keygen", "-Y", "sign", "-n", "git", "-f", str(keys["ha.lt"])]
    signature = subprocess.run(command, input=DATA, capture_output=True, check=True).stdout.decode()

    assert not verify(DATA, signature, public_key_of(keys["ha.lt"]))


def test_fingerprint_is_the_one_that_ssh_keygen_prints(keys: dict[str, Path]) -> None:
    printed = subprocess.run(["ssh-keygen", "-l", "-f", str(keys["ha.lt"])], capture_output=True, check=True).stdout

    assert fingerprint(public_key_of(keys["ha.lt"])) == printed.decode().split()[1]


def test_the_public_half_is_found_without_its_file(keys: dict[str, Path], tmp_path: Path) -> None:
    alone = tmp_path / "khoa"
    alone.write_bytes(keys["ha.lt"].read_bytes())
    alone.chmod(0o600)

    assert public_key_of(alone) == public_key_of(keys["ha.lt"])


@pytest.mark.parametrize("line", ["", "ssh-ed25519", "ssh-ed25519 AAAA", "ssh-rsa !!!!", "ssh-ed25519 c2FpIGtob2E="])
def test_what_is_no_public_key_is_none(line: str) -> None:
    assert plain_key(line) is None


def test_a_key_is_never_written_over(keys: dict[str, Path]) -> None:
    with pytest.raises(TrangxaError, match="Đã có tệp"):
        make_key(keys["ha.lt"], "", "")


def test_a_missing_key_file_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(TrangxaError, match="Không thấy tệp khóa"):
        public_key_of(tmp_path / "khong-co")


def test_a_machine_without_ssh_keygen_is_told_how_to_get_it(
    keys: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(TrangxaError, match="Máy chưa có chương trình ssh-keygen") as error:
        sign(DATA, keys["ha.lt"])
    assert "openssh-client" in error.value.hint


def test_a_key_has_one_spelling_only(tmp_path: Path) -> None:
    command = ["ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", str(tmp_path / "khoa")]
    subprocess.run(command, check=True)
    line = (tmp_path / "khoa.pub").read_text(encoding="ascii").split()
    other = line[1].removesuffix("=")
    other = f"{other[:-1]}{chr(ord(other[-1]) + 1)}="

    assert plain_key(" ".join(line)) and plain_key(f"{line[0]} {other}") is None
