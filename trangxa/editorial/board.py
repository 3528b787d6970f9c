"""`editorial/board.yml`: the members of the board, what each may do and from when to when, and their keys."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.datafile import DataFile, read_data
from trangxa.content.fields import Day, Identity, Text, key
from trangxa.content.part import Part
from trangxa.editorial.places import BOARD_FILE
from trangxa.editorial.sshsig import is_weak, plain_key
from trangxa.errors import TrangxaError


class Role(Enum):
    """What a member is on the board; the values are written in the file."""

    HEAD = "truong-ban"
    DEPUTY = "pho-truong-ban"
    EDITOR = "bien-tap"
    CONTRIBUTOR = "cong-tac-vien"
    EMERGENCY = "truc-khan"

    @property
    def words(self) -> str:
        """As people call it."""
        return _WORDS[self]


_WORDS = {
    Role.HEAD: "Trưởng Ban",
    Role.DEPUTY: "Phó Trưởng Ban",
    Role.EDITOR: "biên tập viên",
    Role.CONTRIBUTOR: "cộng tác viên",
    Role.EMERGENCY: "người trực tin khẩn",
}


def _role(value: object) -> object:
    if isinstance(value, str) and value not in {role.value for role in Role}:
        raise PydanticCustomError(
            "role", "không có vai trò “{value}”; chọn trong: {names}",
            {"value": value, "names": ", ".join(role.value for role in Role)},
        )  # fmt: skip
    return value


def _public_key(value: str) -> str:
    if (plain := plain_key(value)) is None:
        raise PydanticCustomError("public-key", "không phải khóa SSH công khai; chép nguyên dòng trong tệp .pub")
    if is_weak(plain):
        raise PydanticCustomError("weak-key", "khóa loại này dễ bị bẻ; tạo khóa mới bằng lệnh trangxa key new")
    return plain


class Member(Part):
    """One member for one term of office."""

    id: Identity = key("ma", "Mã thành viên", "Chữ thường không dấu, không đổi", "ha.lt")
    name: Text = key("ho_ten", "Họ tên", "", "Lê Thu Hà")
    position: Text | None = key("chuc_vu", "Chức vụ", "", "Công chức Văn hóa - Xã hội", default=None)
    roles: tuple[Annotated[Role, BeforeValidator(_role)], ...] = key(
        "vai_tro", "Vai trò", "", "[bien-tap]", min_length=1
    )
    since: Day = key("tu_ngay", "Từ ngày", "", "2026-07-01")
    until: Day | None = key("den_ngay", "Đến hết ngày", "", "2027-06-30", default=None)
    decision: Text = key("quyet_dinh", "Số quyết định", "", "15/QĐ-UBND")
    public_key: Annotated[Text, AfterValidator(_public_key)] = key(
        "khoa", "Khóa SSH công khai", "Nguyên dòng trong tệp .pub", "ssh-ed25519 AAAA…"
    )

    @field_validator("until")
    @classmethod
    def _in_order(cls, until: date | None, info: ValidationInfo) -> date | None:
        since = info.data.get("since")
        if until and since and until < since:
            raise PydanticCustomError("term", "sớm hơn tu_ngay")
        return until

    def in_office(self, day: date) -> bool:
        """Whether the term covers that day."""
        return self.since <= day and (self.until is None or day <= self.until)

    @property
    def role_words(self) -> str:
        """All roles as people call them."""
        return ", ".join(role.words for role in self.roles)


class Board(Part):
    """The whole file."""

    members: tuple[Member, ...] = key("thanh_vien", "Thành viên", "", min_length=1)

    @model_validator(mode="after")
    def _told_apart(self) -> Self:
        for values, what in ((self._each("id"), "mã"), (self._each("public_key"), "khóa")):
            for value, times in Counter(values).items():
                if times > 1:
                    short = value[:40]
                    raise PydanticCustomError("twice", "hai thành viên có cùng {w} “{v}”", {"w": what, "v": short})
        if not any(Role.HEAD in member.roles for member in self.members):
            raise PydanticCustomError("head", "chưa có ai giữ vai trò truong-ban")
        return self

    def _each(self, name: str) -> Iterator[str]:
        return (getattr(member, name) for member in self.members)

    def member(self, id: str) -> Member | None:
        """The member of that id."""
        for member in self.members:  # a ledger asks for every entry several times: quicker than a generator
            if member.id == id:
                return member
        return None

    def holder(self, public_key: str) -> Member | None:
        """The member whose key it is, with or without a comment at its end."""
        plain = plain_key(public_key)
        return next((member for member in self.members if member.public_key == plain), None)


def load_board(root: Path, path: str = BOARD_FILE) -> DataFile[Board]:
    """The board of a project; no record and no findings if there is no file."""
    return read_data(root, path, Board, "danh sách Ban Biên tập")


def usable_board(root: Path) -> Board:
    """The board, for a program that cannot go on without. TrangxaError if it is missing or has faults."""
    read = load_board(root)
    if read.findings:
        first = read.findings[0]
        raise TrangxaError(f"{first.location}: {first.message}", first.fix)
    if read.record is None:
        raise TrangxaError(f"Chưa có {BOARD_FILE}.", "Trưởng Ban lập danh sách: trangxa member add.")
    return read.record
