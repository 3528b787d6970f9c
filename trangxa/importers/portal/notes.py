"""What the person who imports has to know about a record."""

from enum import Enum
from typing import NamedTuple


class What(Enum):
    """Kinds of notes, in the words of the report."""

    EMPTY = "Nguồn không ghi"
    """A part that procedures must have, left empty by the source."""

    WHOLE = "Giữ nguyên văn, chưa tách"
    """A run-together cell, or rows of it, that cannot be split for certain."""

    OTHER = "Khác"
    """Mended, shortened, repeated, or a key that the portal is not known to have."""


class Note(NamedTuple):
    """A remark on one field, named as in the source."""

    field: str
    what: What
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.field} ({self.detail})" if self.detail else self.field
