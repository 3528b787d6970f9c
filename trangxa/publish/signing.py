"""Who signs a release, and whether a signature is a board member's."""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trangxa.editorial.board import Board, Member
from trangxa.editorial.entry import Action
from trangxa.editorial.ledger import read_ledger
from trangxa.editorial.sshsig import Ask, nobody, sign, verify
from trangxa.errors import TrangxaError
from trangxa.publish.manifest import MANIFEST, Manifest

_ALARM = "Đừng dùng bản này; báo Trưởng Ban và xem SECURITY.md, mục sự cố."


@dataclass(frozen=True, slots=True)
class Signing:
    """A member, the private key that is theirs, and who knows its passphrase."""

    member: Member
    key: Path
    ask: Ask = nobody

    def sign(self, data: bytes) -> bytes:
        """Armoured SSH signature."""
        return sign(data, self.key, self.ask).encode()


def released_on(root: Path, data: bytes) -> date | None:
    """Day on which the ledger enters the release of a manifest: a pinned day of judgement may lie long before it."""
    digest = hashlib.sha256(data).hexdigest()
    entries = (signed.entry for signed in read_ledger(root).entries)
    return next((e.day for e in entries if e.action is Action.RELEASE and e.object == digest), None)


def check_signature(
    manifest: Manifest, data: bytes, signature: bytes | None, board: Board | None, released: date | None = None
) -> str:
    """Who signed, in words; `released`: when, if the ledger tells. TrangxaError for a forged, foreign or missing
    signature where there is a board.
    """
    if board is None:
        return f"có chữ ký của {manifest.signer}, chưa đối chiếu được" if manifest.signer else "CHƯA KÝ"
    member = board.member(manifest.signer)
    if signature is None or not manifest.signer:
        raise TrangxaError(f"Bản kê phát hành {MANIFEST} không có chữ ký của Ban Biên tập.", _ALARM)
    if member is None or not verify(data, signature.decode("ascii", "replace"), member.public_key):
        raise TrangxaError(f"Chữ ký của bản kê phát hành {MANIFEST} là giả hoặc không khớp.", _ALARM)
    day = released or manifest.day
    if not member.in_office(day):
        raise TrangxaError(f"Người ký {member.name} không trong nhiệm kỳ ngày {day:%d/%m/%Y}.", _ALARM)
    return f"{member.name} ({member.role_words}) ký"
