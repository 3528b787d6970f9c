"""Signatures of members, made and checked by OpenSSH's own `ssh-keygen -Y` (format: PROTOCOL.sshsig)."""

import base64
import binascii
import hashlib
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from trangxa.editorial.ssh_keygen import LOCKED, locked, refusal, run
from trangxa.errors import TrangxaError

NAMESPACE = "trangxa"
"""Keeps a signature made for another purpose from counting here."""

_KEY = re.compile(r"((?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]+) ([A-Za-z0-9+/]+={0,2})(?: .*)?")
_ANYONE = "nguoi-ky"
TRIES = 3
"""How often a passphrase may be mistyped."""

Ask = Callable[[Path, int], str | None]
"""Passphrase of a private key, the turn counted from 0; `None` where nobody can be asked."""


def nobody(key: Path, turn: int) -> None:
    """For a program that runs alone."""


_LEAST_RSA = 2048
"""Bits."""


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


def is_weak(public_key: str) -> bool:
    """Whether a key is too easily broken for signatures that are to hold for years: DSA, RSA under 2048 bits."""
    kind, body = public_key.split()
    if kind != "ssh-rsa":
        return kind == "ssh-dss"
    fields, rest = list[bytes](), base64.b64decode(body)
    while rest:
        length = int.from_bytes(rest[:4], "big")
        fields, rest = [*fields, rest[4 : 4 + length]], rest[4 + length :]
    return len(fields) != 3 or int.from_bytes(fields[2], "big").bit_length() < _LEAST_RSA


def fingerprint(public_key: str) -> str:
    """`SHA256:…` as `ssh-keygen -l` prints it."""
    digest = hashlib.sha256(base64.b64decode(public_key.split()[1])).digest()
    return f"SHA256:{base64.b64encode(digest).decode().rstrip('=')}"


def sign(data: bytes, key: Path, ask: Ask = nobody) -> str:
    """Armoured signature of `data`. `ask` is asked up to `TRIES` times if the key has a passphrase and no agent holds
    it. TrangxaError if the key cannot sign.
    """
    options = ["-Y", "sign", "-n", NAMESPACE, "-f", str(key)]
    done = run(options, data, "")
    for turn in range(TRIES):
        if not done.returncode or LOCKED not in done.stderr:
            break
        if (passphrase := ask(key, turn)) is None:
            raise locked(key)
        done = run(options, data, passphrase)
    if done.returncode:
        raise refusal(key, done.stderr, TRIES) or TrangxaError(
            f"Không ký được bằng khóa {key}: {done.stderr.decode(errors='replace').strip()}",
            "Kiểm tra tệp khóa có đúng là khóa riêng, còn nguyên vẹn và đọc được.",
        )
    return done.stdout.decode()


def verify(data: bytes, signature: str, public_key: str) -> bool:
    """Whether `signature` is this key's over `data`, in our namespace."""
    with tempfile.TemporaryDirectory(prefix="trangxa-") as folder:
        signers, sig = Path(folder, "signers"), Path(folder, "sig")
        signers.write_text(f'{_ANYONE} namespaces="{NAMESPACE}" {public_key}\n', encoding="utf-8", newline="\n")
        sig.write_text(signature, encoding="utf-8", newline="\n")
        options = ["-Y", "verify", "-n", NAMESPACE, "-I", _ANYONE, "-f", str(signers), "-s", str(sig)]
        return run(options, data).returncode == 0
