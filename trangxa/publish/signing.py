"""Who signs a release, and whether a signature is a board member's."""

from dataclasses import dataclass
from pathlib import Path

from trangxa.editorial.board import Board, Member
from trangxa.editorial.sshsig import sign, verify
from trangxa.errors import TrangxaError
from trangxa.publish.manifest import MANIFEST, Manifest

_ALARM = "Đừng dùng bản này; báo Trưởng Ban và xem SECURITY.md, mục sự cố."


@dataclass(frozen=True, slots=True)
class Signing:
    """A member and the private key that is theirs."""

    member: Member
    key: Path

    def sign(self, data: bytes) -> bytes:
        """Armoured SSH signature."""
        return sign(data, self.key).encode()


def check_signature(manifest: Manifest, data: bytes, signature: bytes | None, board: Board | None) -> str:
    """Who signed, in words. TrangxaError for a forged, foreign or missing signature where there is a board."""
    if board is None:
        return f"có chữ ký của {manifest.signer}, chưa đối chiếu được" if manifest.signer else "CHƯA KÝ"
    member = board.member(manifest.signer)
    if signature is None or not manifest.signer:
        raise TrangxaError(f"Bản kê phát hành {MANIFEST} không có chữ ký của Ban Biên tập.", _ALARM)
    if member is None or not verify(data, signature.decode("ascii", "replace"), member.public_key):
        raise TrangxaError(f"Chữ ký của bản kê phát hành {MANIFEST} là giả hoặc không khớp.", _ALARM)
    if not member.in_office(manifest.day):
        raise TrangxaError(f"Người ký {member.name} không trong nhiệm kỳ ngày {manifest.day:%d/%m/%Y}.", _ALARM)
    return f"{member.name} ({member.role_words}) ký"
