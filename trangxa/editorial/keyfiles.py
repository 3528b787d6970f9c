"""Files of SSH keys: made, told apart, and the public half found of a private one."""

from pathlib import Path

from trangxa.editorial.ssh_keygen import refusal, run
from trangxa.editorial.sshsig import plain_key
from trangxa.errors import TrangxaError

_LONGEST = 20_000
"""Bytes that the longest public key takes, and more."""


def public_key_of(key: Path) -> str:
    """Public half of a private key file, or the key in a `.pub` file. TrangxaError if there is none."""
    beside = key if key.suffix == ".pub" else key.with_name(f"{key.name}.pub")
    if beside.is_file():
        found = plain_key(beside.read_text(encoding="utf-8", errors="replace"))
    elif key.is_file():
        done = run(["-y", "-P", "", "-f", str(key)], b"")
        if why := refusal(key, done.stderr):
            raise why
        found = plain_key(done.stdout.decode(errors="replace"))
    else:
        raise TrangxaError(f"Không thấy tệp khóa {key}.", "Ghi đúng đường dẫn, hoặc tạo khóa: trangxa key new TỆP.")
    if found is None:
        raise TrangxaError(f"Tệp {key} không phải khóa SSH.", "Tạo khóa mới: trangxa key new TỆP.")
    return found


def refuse_public(key: Path) -> None:
    """TrangxaError for a file that holds the public half of a key: nothing can be signed with it."""
    if key.is_file() and plain_key(key.read_bytes()[:_LONGEST].decode("utf-8", "replace").partition("\n")[0]):
        private = key.with_suffix("") if key.suffix == ".pub" else None
        named = f" Khóa riêng của nó thường là tệp {private}." if private else ""
        raise TrangxaError(
            f"{key} là nửa công khai của khóa, không ký được.", f"Ghi tên tệp khóa riêng, không có đuôi .pub.{named}"
        )


def make_key(key: Path, comment: str, passphrase: str) -> str:
    """A new Ed25519 key pair at `key` and `key.pub`; its public half. An empty passphrase protects nothing."""
    if key.exists():
        raise TrangxaError(f"Đã có tệp {key}.", "Chọn tên khác; máy không ghi đè khóa đang có.")
    key.parent.mkdir(parents=True, exist_ok=True)
    options = ["-q", "-t", "ed25519", "-C", comment, "-f", str(key)]
    done = run(options, b"", passphrase) if passphrase else run([*options, "-N", ""], b"")
    if done.returncode:
        raise TrangxaError(
            f"Chưa tạo được khóa: không ghi được vào thư mục {key.parent}.",
            f"Chọn thư mục khác, hoặc xin quyền ghi. ssh-keygen báo: {done.stderr.decode(errors='replace').strip()}",
        )
    return public_key_of(key)
