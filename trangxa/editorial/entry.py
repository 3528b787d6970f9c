"""One entry of the ledger: who did what to which versions of which items, when, upon which earlier entries."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import Annotated, NamedTuple

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import to_json

from trangxa.editorial.store import digest_of

VIET_NAM = timezone(timedelta(hours=7))
"""Terms of office and days of publication are days in Việt Nam."""

SETTING = "thiet-lap"
"""Kind of the files that are no page of their own but are shown or decide what is: commune.yml, editorial/*.yml."""


class Action(Enum):
    """What an entry does; the values are written in the files."""

    BOARD = "board"
    SUBMIT = "submit"
    APPROVE = "approve"
    REJECT = "reject"
    URGENT = "urgent"
    SCHEDULE = "schedule"
    WITHDRAW = "withdraw"
    REPLACE = "replace"
    RESTORE = "restore"
    ARCHIVE = "archive"
    RELEASE = "release"


class Reason(Enum):
    """Why an item is withdrawn: what people read on the page that stays at its address."""

    MISTAKE = "dang-nham"
    WRONG = "sai-noi-dung"
    PROTECTED = "khong-duoc-cong-khai"


_NAME = r"[^/\\:.\x00-\x1f][^/\\:\x00-\x1f]*"
ProjectPath = Annotated[str, StringConstraints(pattern=rf"^{_NAME}(/{_NAME})*$")]
"""POSIX path that cannot leave the project, nor lead to files that begin with a dot."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Moment = Annotated[AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), lt=datetime(2200, 1, 1, tzinfo=UTC))]
"""With its time zone: without one it would be another moment on another machine."""


Line = Annotated[str, StringConstraints(pattern="^[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]*$")]
"""What others will read on their screens: nothing that moves the cursor or turns the order of letters round."""


class Version(_Frozen):
    """An item as submitted: its place and the SHA-256 of its file and of every file that it shows."""

    code: Line
    kind: str
    path: ProjectPath
    title: Line
    files: dict[ProjectPath, str]
    author: str = ""
    """Member named as author in the file; empty: nobody of the board."""

    @property
    def digest(self) -> str:
        """Changes when any byte of the item or of its files, or its place, does."""
        return digest_of(to_json([self.code, self.kind, self.path, sorted(self.files.items())]))


class Entry(_Frozen):
    """The signed part of an entry. What an action needs of the optional fields is judged with the states."""

    action: Action
    at: Moment
    member: Line
    parents: tuple[str, ...] = ()
    """Digests of the newest entries that the writer knew."""

    submitted: tuple[Version, ...] = ()
    items: dict[str, str] = Field(default_factory=dict)
    """Code of each item concerned, with the digest of the version meant."""

    reason: Line = ""
    cause: Reason | None = None
    first_day: date | None = None
    last_day: date | None = None
    successor: str = ""
    """Code of the item that takes the place of a replaced one."""

    object: str = ""
    """Digest of the board's file, or of a release's manifest."""

    @property
    def day(self) -> date:
        """The day in Việt Nam."""
        return self.at.astimezone(VIET_NAM).date()

    @property
    def data(self) -> bytes:
        """Canonical bytes: what is signed."""
        return canonical(self.model_dump(mode="json", exclude_defaults=True))


class Signed(NamedTuple):
    """An entry as it lies in its file; `digest` is the SHA-256 of the whole file, signature included."""

    digest: str
    entry: Entry
    data: bytes
    signature: str

    @property
    def is_canonical(self) -> bool:
        """Whether the bytes that were signed say what was read from them, and nothing else."""
        return self.entry.data == self.data


def canonical(value: object) -> bytes:
    """JSON with sorted keys, no blanks, as UTF-8: equal values give equal bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def to_file(data: bytes, signature: str) -> bytes:
    """Bytes of an entry's file: the canonical line, then the armoured signature."""
    return data + b"\n" + signature.strip().encode() + b"\n"


def from_file(raw: bytes) -> Signed | None:
    """The entry of a file's bytes; `None` if they are none."""
    data, _, signature = raw.partition(b"\n")
    try:
        return Signed(digest_of(raw), Entry.model_validate_json(data), data, signature.decode("ascii"))
    except (ValidationError, UnicodeDecodeError):
        return None


def by_code(versions: Mapping[str, Version]) -> dict[str, str]:
    """Digests of versions by the code of their item, as an entry names them."""
    return {code: versions[code].digest for code in sorted(versions)}
