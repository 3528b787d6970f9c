"""The ledger of a project, read, checked and folded: what every command of the board starts from."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from trangxa.editorial.board import Board, load_board
from trangxa.editorial.books import Books
from trangxa.editorial.closing import BoardOf
from trangxa.editorial.entry import Action, Signed
from trangxa.editorial.folding import fold
from trangxa.editorial.ledger import Ledger, read_ledger
from trangxa.editorial.places import BOARD_FILE, STORE_FOLDER, in_use
from trangxa.editorial.remembered import Signatures, cut_faults, keep_heads, known_heads
from trangxa.editorial.store import Store, digest_of
from trangxa.errors import TrangxaError
from trangxa.findings import Finding, Location


@dataclass(frozen=True, slots=True)
class Reading:
    """What the ledger says, and everything that is wrong with it."""

    ledger: Ledger
    books: Books
    faults: tuple[Finding, ...]
    notes: tuple[Finding, ...] = ()
    """Acts of two people that crossed: nobody did wrong, but somebody should look."""


def read_books(root: Path, *, fresh: bool = False) -> Reading:
    """Read, check and fold the ledger. `fresh`: check every signature again, whatever was remembered."""
    ledger, signatures = read_ledger(root), Signatures(root, fresh=fresh)
    board_of = _boards(root)
    signatures.check_all(_pairs(ledger, board_of))
    books, against = fold(ledger.entries, board_of, signatures.holds)
    with suppress(OSError):  # a folder that cannot be written to may still be read
        signatures.keep()
    notes = tuple(found for found in against if not found.blocks)
    wrong = (found for found in against if found.blocks)
    faults = [*ledger.faults, *wrong, *cut_faults(ledger.entries, known_heads(root)), *_board_faults(root, books)]
    if not faults:
        with suppress(OSError):
            keep_heads(root, ledger.heads)
    return Reading(ledger, books, tuple(faults), notes)


def sound_books(root: Path) -> Reading:
    """The ledger for a program that must not go on without a sound one. TrangxaError names the first fault."""
    refuse_unused(root)
    reading = read_books(root)
    if reading.faults:
        first, more = reading.faults[0], len(reading.faults) - 1
        rest = f" (và {more} lỗi nữa; xem bằng: trangxa ledger verify)" if more else ""
        raise TrangxaError(f"{first.location}: {first.message}{rest}", first.fix)
    return reading


def refuse_unused(root: Path) -> None:
    """TrangxaError for a project that works without approvals."""
    if not in_use(root):
        raise TrangxaError(
            "Dự án chưa lập Ban Biên tập nên chưa có nhật ký duyệt bài.",
            "Lập bằng trangxa member add rồi trangxa member confirm; các bước ghi trong README.md.",
        )


def _boards(root: Path) -> BoardOf:
    store = Store(root)

    @cache
    def board_of(digest: str) -> Board | None:
        try:
            store.get(digest)
        except TrangxaError:
            return None
        return load_board(root, f"{STORE_FOLDER}/{digest[:2]}/{digest[2:]}").record

    return board_of


def _pairs(ledger: Ledger, board_of: BoardOf) -> Iterator[tuple[Signed, str]]:
    """Each entry with the key it is most likely signed by: the one its member had on the last board before it."""
    board: Board | None = None
    for signed in ledger.entries:
        if signed.entry.action is Action.BOARD:
            board = board or board_of(signed.entry.object)
        member = board.member(signed.entry.member) if board else None
        if member:
            yield signed, member.public_key
        if signed.entry.action is Action.BOARD:
            board = board_of(signed.entry.object) or board


def _board_faults(root: Path, books: Books) -> Iterator[Finding]:
    read = load_board(root)
    yield from read.findings
    file = root / BOARD_FILE
    if read.findings or (file.is_file() and digest_of(file.read_bytes()) == books.board_digest):
        return
    if not file.is_file():
        yield Finding("board", Location(BOARD_FILE), "Thiếu danh sách Ban Biên tập.", "Lấy lại tệp này từ git.")
        return
    told = "Danh sách này chưa được Trưởng Ban hoặc Phó Trưởng Ban ký xác nhận."
    yield Finding("board", Location(BOARD_FILE), told, "Người có thẩm quyền chạy: trangxa member confirm.")
