"""Where a member works: the ledger as it stands, who acts, with which key, and how an act is entered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from trangxa.cli.day import now
from trangxa.cli.passphrases import Passphrases
from trangxa.content.tree import STATE_FOLDER
from trangxa.editorial.acts import objection
from trangxa.editorial.board import Board, Member, usable_board
from trangxa.editorial.books import Books
from trangxa.editorial.entry import Action, Entry, Version, by_code
from trangxa.editorial.keyfiles import public_key_of, refuse_public
from trangxa.editorial.ledger import append
from trangxa.editorial.reading import Reading, sound_books
from trangxa.editorial.sshsig import Ask, nobody
from trangxa.editorial.store import write_whole
from trangxa.editorial.verifying import ahead_faults
from trangxa.errors import TrangxaError

KEY = "TRANGXA_KEY"
"""Environment variable that names the private key to sign with."""

_CHOSEN = f"{STATE_FOLDER}/key"


def key_option(function: Any) -> Any:
    """`--key FILE`: the private key of whoever acts."""
    return click.option(
        "--key", type=click.Path(path_type=Path), envvar=KEY, metavar="TỆP",
        help="Khóa SSH riêng của người làm. Bỏ trống: khóa đã chọn bằng trangxa key use.",
    )(function)  # fmt: skip


def chosen_key(root: Path, asked: Path | None) -> Path:
    """The key asked for, or chosen before, or the usual one of OpenSSH. TrangxaError if there is none."""
    if asked:
        refuse_public(asked)
        return asked
    if has_key(root):
        return Path((root / _CHOSEN).read_text(encoding="utf-8").strip())
    usual = Path.home() / ".ssh" / "id_ed25519"
    if usual.is_file():
        return usual
    raise TrangxaError("Chưa chọn khóa để ký.", "Chạy: trangxa key use TỆP_KHÓA; chưa có khóa thì: trangxa key new.")


def has_key(root: Path) -> bool:
    """Whether a key was chosen on this machine."""
    return (root / _CHOSEN).is_file()


def choose_key(root: Path, key: Path) -> None:
    """Remember the key for later commands on this machine."""
    write_whole(root / _CHOSEN, f"{key}\n".encode())


def holder_of(board: Board, key: Path) -> Member:
    """The member whose key it is. TrangxaError if it is nobody's."""
    if member := board.holder(public_key_of(key)):
        return member
    raise TrangxaError(
        f"Khóa {key} không phải của thành viên nào trong Ban Biên tập.",
        "Chọn đúng khóa bằng --key, hoặc nhờ Trưởng Ban thêm vào: trangxa member add.",
    )


@dataclass(frozen=True, slots=True)
class Desk:
    """One member at work on a ledger without faults."""

    root: Path
    reading: Reading
    board: Board
    member: Member
    key: Path
    now: datetime
    ask: Ask = nobody

    @property
    def books(self) -> Books:
        """What the ledger says."""
        return self.reading.books

    def act(self, action: Action, items: Mapping[str, str], **told: Any) -> Entry:
        """Sign and enter an act on these items (code to digest of version). TrangxaError if a rule speaks against."""
        entry = self.draft(action, items, **told)
        self.check(entry)
        self.enter(entry)
        return entry

    def enter(self, entry: Entry) -> None:
        """Sign and enter an act that was checked."""
        append(self.root, entry, self.key, self.ask)

    def submit(self, versions: Mapping[str, Version]) -> Entry:
        """Sign and enter a submission; the bytes are in the store already."""
        return self.act(Action.SUBMIT, by_code(versions), submitted=tuple(versions[code] for code in sorted(versions)))

    def draft(self, action: Action, items: Mapping[str, str], **told: Any) -> Entry:
        """An entry on top of the ledger, not yet signed; never earlier than the entries it is written upon."""
        heads = set(self.reading.ledger.heads)
        before = [signed.entry.at for signed in self.reading.ledger.entries if signed.digest in heads]
        at = max([self.now.replace(microsecond=0), *before])
        told["reason"] = _one_line(told.get("reason", ""))
        return Entry(
            action=action, at=at, member=self.member.id, parents=tuple(sorted(heads)), items=dict(items), **told
        )

    def check(self, entry: Entry, board: Board | None = None) -> None:
        """TrangxaError if a rule speaks against the entry."""
        if told := objection(self.books, entry, board):
            code = next((code for code in entry.items if told.startswith(f"{code}: ")), "")
            step = f"Xem bài đang ở bước nào: trangxa history {code}."
            raise TrangxaError(told, step if code else "Xem ai giữ vai trò gì: trangxa member list.")


def _one_line(text: str) -> str:
    """Text as an entry may hold it: on one line, without what cannot be seen."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def open_desk(root: Path, key: Path | None) -> Desk:
    """The desk of whoever holds the key. TrangxaError if the ledger is faulty, or the key is nobody's."""
    usable_board(root)
    reading, at = sound_books(root), now()
    refuse_ahead(reading, at)
    board = reading.books.board
    if board is None:
        raise TrangxaError("Nhật ký chưa bắt đầu.", "Trưởng Ban ký xác nhận danh sách: trangxa member confirm.")
    chosen = chosen_key(root, key)
    return Desk(root, reading, board, holder_of(board, chosen), chosen, at, Passphrases())


def refuse_ahead(reading: Reading, at: datetime) -> None:
    """TrangxaError when the ledger holds entries from the future: what is written upon them would be dated so too."""
    for found in ahead_faults(reading.ledger.entries, at):
        raise TrangxaError(f"{found.location}: {found.message}", found.fix)
