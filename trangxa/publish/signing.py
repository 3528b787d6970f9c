"""Who signs a release, and whether a signature is a board member's."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trangxa.editorial.board import Member
from trangxa.editorial.books import Books
from trangxa.editorial.sshsig import Ask, nobody, sign, verify
from trangxa.errors import TrangxaError
from trangxa.findings import Finding, Location
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


def check_signature(manifest: Manifest, data: bytes, signature: bytes | None, books: Books | None) -> str:
    """Who signed, in words. A release that the ledger enters is judged by the key of that day.

    TrangxaError for a forged, foreign or missing signature where there is a board.
    """
    if books is None or books.board is None:
        return f"có chữ ký của {manifest.signer}, chưa đối chiếu được" if manifest.signer else "CHƯA KÝ"
    if signature is None or not manifest.signer:
        raise TrangxaError(f"Bản kê phát hành {MANIFEST} không có chữ ký của Ban Biên tập.", _ALARM)
    member = books.board.member(manifest.signer)
    entered = books.releases.get(_digest(data))
    key = entered.key if entered else member.public_key if member else ""
    if not key or not verify(data, signature.decode("ascii", "replace"), key):
        raise TrangxaError(f"Chữ ký của bản kê phát hành {MANIFEST} là giả hoặc không khớp.", _ALARM)
    if not entered and member and not member.in_office(manifest.day):
        raise TrangxaError(f"Người ký {member.name} không trong nhiệm kỳ ngày {manifest.day:%d/%m/%Y}.", _ALARM)
    return f"{member.name} ({member.role_words}) ký" if member else f"{manifest.signer} ký"


def release_faults(data: bytes, books: Books | None) -> Iterator[Finding]:
    """What the ledger says against showing the release of this manifest now: it never heard of it, or it is old."""
    if books is None or books.board is None:
        return
    entered, last = books.releases.get(_digest(data)), books.released
    if entered is None:
        told = "Bản này có chữ ký đúng nhưng nhật ký ở máy này chưa ghi việc phát hành nó."
        yield Finding("release-unrecorded", Location(MANIFEST), told, _NOT_ENTERED)
    elif last and entered.object != last.object:
        told = f"Đang hiện bản phát hành ngày {entered.day:%d/%m/%Y}, không phải bản mới nhất ({last.day:%d/%m/%Y})."
        yield Finding("release-old", Location(MANIFEST), told, _OLD)


def withdrawn_since(data: bytes, books: Books) -> list[str]:
    """Codes of items that were withdrawn after the release of this manifest, which still holds them."""
    entered = books.releases.get(_digest(data))
    if entered is None:
        return []
    held = (item for item in books.items.values() if item.approvals and item.approvals[0].place < entered.place)
    return sorted(item.code for item in held if item.left and item.left.cause and item.left.place > entered.place)


_NOT_ENTERED = (
    "Lấy bản mới nhất của dự án (git pull) rồi chạy lại. Lần phát hành trước bị cắt ngang thì chạy lại trangxa "
    "publish. Không phải cả hai thì coi là sự cố an toàn thông tin."
)
_OLD = (
    "Vừa lùi bản thì sửa lỗi xong hãy chạy trangxa publish; không ai lùi thì có người đã đặt lại bản cũ: "
    "chạy trangxa publish và xem SECURITY.md, mục sự cố."
)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
