"""Whether a place already shows more than this project knows: then publishing would put back what was changed since."""

from collections.abc import Collection

from trangxa.editorial.books import Books
from trangxa.errors import TrangxaError
from trangxa.publish.manifest import Manifest, read_manifest
from trangxa.publish.signing import check_signature
from trangxa.publish.target import Shown

_PULL = (
    "Lấy bản mới nhất của dự án (git pull) rồi chạy lại. Vẫn thiếu mà chủ ý bỏ mục ấy khỏi nhật ký thì thêm "
    "--over-newer."
)


def refuse_newer(name: str, shown: Shown | None, books: Books | None, entries: Collection[str]) -> None:
    """TrangxaError when the place shows a release of the board, and this project has no board or lacks an entry it
    was made of. What nobody of the board signed hinders nothing: publishing is how it is mended.
    """
    manifest = _genuine(shown, books)
    if manifest is None:
        return
    if books is None:
        raise TrangxaError(
            f"{name} đang hiện bản có chữ ký của Ban Biên tập, còn dự án ở máy này chưa có Ban Biên tập.",
            "Lấy bản đầy đủ của dự án từ git hoặc bản sao lưu. Chắc chắn là chưa lập Ban thì thêm --over-newer.",
        )
    for head in missing_heads(manifest, entries):
        raise TrangxaError(f"{name} đang hiện bản dựng từ nhật ký có mục {head[:12]} mà máy này không có.", _PULL)


def missing_heads(manifest: Manifest, entries: Collection[str]) -> list[str]:
    """Newest entries of the ledger when the release was made that are not among these."""
    return [head for head in manifest.ledger if head not in entries]


def _genuine(shown: Shown | None, books: Books | None) -> Manifest | None:
    """The manifest, if the board signed it or may have: a signer that this project does not know may be a new one."""
    if shown is None:
        return None
    try:
        manifest = read_manifest(shown.manifest, "nơi đăng")
        if books is None or (books.board and books.board.member(manifest.signer)):
            check_signature(manifest, shown.manifest, shown.signature, books)
    except TrangxaError:
        return None
    return manifest if manifest.signer and shown.signature else None
