"""Signatures of members, made and checked by OpenSSH's own `ssh-keygen -Y` (format: PROTOCOL.sshsig)."""

import base64
import binascii
import hashlib
import re
import subprocess
import tempfile
from pathlib import Path

from trangxa.errors import TrangxaError

NAMESPACE = "trangxa"
"""Keeps a signature made for another purpose from counting here."""

_KEY = re.compile(r"((?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]+) ([A-Za-z0-9+/]+={0,2})(?: .*)?")
_ANYONE = "nguoi-ky"


def plain_key(line: str) -> str | None:
    """Type and base64 of a public key line, without its comment; `None` if it is no OpenSSH public key.

    The same key has one spelling only: two members cannot share one under two.
    """
    match = _KEY.fullmatch(line.strip())
    if match is None:
        return None
    kind, body = match.groups()
    try:
        blob = base64.b64decode(body, validate=True)
    except binascii.Error:
        return None
    named = len(kind).to_bytes(4, "big") + kind.encode()
    only = base64.b64encode(blob).decode() == body
    return f"{kind} {body}" if only and blob.startswith(named) and len(blob) > len(named) + 4 else None


def fingerprint(public_key: str) -> str:
    """`SHA256:…` as `ssh-keygen -l` prints it."""
    digest = hashlib.sha256(base64.b64decode(public_key.split()[1])).digest()
    return f"SHA256:{base64.b64encode(digest).decode().rstrip('=')}"


def public_key_of(key: Path) -> str:
    """Public half of a private key file, or the key in a `.pub` file. TrangxaError if there is none."""
    beside = key if key.suffix == ".pub" else key.with_name(f"{key.name}.pub")
    if beside.is_file():
        found = plain_key(beside.read_text(encoding="utf-8", errors="replace"))
    elif key.is_file():
        found = plain_key(_run(["-y", "-f", str(key)], b"").stdout.decode(errors="replace"))
    else:
        raise TrangxaError(f"Không thấy tệp khóa {key}.", "Ghi đúng đường dẫn, hoặc tạo khóa: trangxa key new TỆP.")
    if found is None:
        raise TrangxaError(f"Tệp {key} không phải khóa SSH.", "Tạo khóa mới: trangxa key new TỆP.")
    return found


def make_key(key: Path, comment: str, passphrase: str | None) -> str:
    """A new Ed25519 key pair at `key` and `key.pub`; its public half. Without a passphrase ssh-keygen asks for one."""
    if key.exists():
        raise TrangxaError(f"Đã có tệp {key}.", "Chọn tên khác; máy không ghi đè khóa đang có.")
    key.parent.mkdir(parents=True, exist_ok=True)
    given = [] if passphrase is None else ["-N", passphrase]
    command = [_PROGRAM, "-q", "-t", "ed25519", "-C", comment, "-f", str(key), *given]
    try:
        done = subprocess.run(command, check=False)
    except FileNotFoundError:
        raise _missing() from None
    if done.returncode:
        raise TrangxaError("Chưa tạo được khóa.", "Gõ hai lần cùng một mật khẩu, và kiểm tra quyền ghi thư mục.")
    return public_key_of(key)


def sign(data: bytes, key: Path) -> str:
    """Armoured signature of `data`. TrangxaError if the key cannot sign."""
    done = _run(["-Y", "sign", "-n", NAMESPACE, "-f", str(key)], data)
    if done.returncode:
        raise TrangxaError(
            f"Không ký được bằng khóa {key}: {done.stderr.decode(errors='replace').strip()}",
            "Kiểm tra đường dẫn, mật khẩu của khóa, và quyền đọc tệp.",
        )
    return done.stdout.decode()


def verify(data: bytes, signature: str, public_key: str) -> bool:
    """Whether `signature` is this key's over `data`, in our namespace."""
    with tempfile.TemporaryDirectory(prefix="trangxa-") as folder:
        signers, sig = Path(folder, "signers"), Path(folder, "sig")
        signers.write_text(f'{_ANYONE} namespaces="{NAMESPACE}" {public_key}\n', encoding="utf-8", newline="\n")
        sig.write_text(signature, encoding="utf-8", newline="\n")
        options = ["-Y", "verify", "-n", NAMESPACE, "-I", _ANYONE, "-f", str(signers), "-s", str(sig)]
        return _run(options, data).returncode == 0


_PROGRAM = "ssh-keygen"


def _run(options: list[str], data: bytes) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run([_PROGRAM, *options], input=data, capture_output=True, check=False)
    except FileNotFoundError:
        raise _missing() from None


def _missing() -> TrangxaError:
    return TrangxaError(
        "Máy chưa có chương trình ssh-keygen.",
        "Cài OpenSSH: trên Debian, Ubuntu gõ apt install openssh-client; "
        "trên Windows bật OpenSSH Client trong Optional features.",
    )
