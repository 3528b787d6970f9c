"""A ledger in memory: entries one upon the other, a minute apart, signed by whom they say."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from trangxa.editorial.board import Board, Member
from trangxa.editorial.books import Books
from trangxa.editorial.entry import Action, Entry, Signed, Version, by_code
from trangxa.editorial.folding import fold
from trangxa.editorial.states import State

START = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{:0>43}"


def member(id: str, *roles: str, **keys: Any) -> Member:
    """A member with a key of its own that nobody holds."""
    name = {"truong": "Lường Văn Thuận", "pho": "Ma Thị Hạnh", "thu.ha": "Lê Thu Hà"}.get(id, f"Người {id}")
    row = {"ma": id, "ho_ten": name, "vai_tro": list(roles), "tu_ngay": "2026-01-01", "quyet_dinh": "15/QĐ-UBND"}
    return Member.model_validate({**row, "khoa": _KEY.format(id.replace(".", "").replace("-", "")), **keys})


BOARD = Board(
    thanh_vien=(  # type: ignore[call-arg]
        member("truong", "truong-ban"),
        member("pho", "pho-truong-ban"),
        member("thu.ha", "bien-tap"),
        member("bich", "cong-tac-vien"),
        member("truc", "truc-khan"),
        member("cuu", "pho-truong-ban", den_ngay="2026-10-31"),
    )
)


def version(code: str, text: str = "1", kind: str = "tin-tuc", path: str = "", author: str = "") -> Version:
    """A version of an item; `text` stands for its bytes."""
    place = path or f"news/2026/11/{code}.md"
    return Version(code=code, kind=kind, path=place, title=code, files={place: text.rjust(64, "0")}, author=author)


class Pen:
    """Writes entries and folds them; `told` is what was said against the last one, empty if it counts."""

    def __init__(self, *, begun: bool = True) -> None:
        self.entries: list[Signed] = []
        self.boards = {"board": BOARD}
        self.forged: set[str] = set()
        self.now = START
        self.faults: list[str] = []
        self.notes: list[str] = []
        self.books = Books()
        if begun:
            self.write(Action.BOARD, "truong", object="board")

    def write(self, action: Action, who: str, items: dict[str, str] | None = None, **told: Any) -> str:
        """Add an entry upon the last one, or upon `parents`; what speaks against it, empty if nothing."""
        self.now += timedelta(minutes=1)
        upon = told.pop("parents", tuple(signed.digest for signed in self.entries[-1:]))
        at = told.pop("at", self.now)
        entry = Entry(action=action, at=at, member=who, parents=upon, items=items or {}, **told)
        self.entries.append(Signed(f"{len(self.entries):064}", entry, entry.data, ""))
        self.books, faults = fold(self.entries, self.boards.get, lambda signed, _: signed.digest not in self.forged)
        self.notes = [found.message for found in faults if not found.blocks]
        new = [found.message for found in faults if found.blocks][len(self.faults) :]
        self.faults += new
        return new[0] if new else ""

    def submit(self, who: str, *versions: Version) -> str:
        """Hand over versions."""
        return self.write(Action.SUBMIT, who, by_code({v.code: v for v in versions}), submitted=versions)

    def on(self, action: Action, who: str, *versions: Version, **told: Any) -> str:
        """An act on versions."""
        return self.write(action, who, by_code({v.code: v for v in versions}), **told)

    def live(self, *versions: Version) -> None:
        """Submit and approve, by two people."""
        assert not self.submit("thu.ha", *versions) and not self.on(Action.APPROVE, "truong", *versions)

    def state(self, code: str, day: date = TODAY) -> State:
        """State of an item."""
        return self.books.state(code, day)

    def shown(self, code: str, day: date = TODAY) -> str:
        """The bytes shown, as the text given to `version`; empty if none are."""
        approval = self.books.standing(code).live(day)
        return approval.version.files[approval.version.path].lstrip("0") if approval else ""
