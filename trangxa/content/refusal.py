"""A value that a group of keys refuses: its place, what is declared of the key there, which key was meant."""

from dataclasses import dataclass

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from trangxa.content.keys import Key, Loc, group_at, key_at, keys_of
from trangxa.content.near_keys import key_meant


@dataclass(frozen=True, slots=True)
class Refusal:
    """A value that was refused; `loc` is its place, without the names pydantic gives to the arms of a union."""

    cls: type[BaseModel]
    """What the file was read as."""

    label: str
    """What people call that."""

    loc: Loc
    error: ErrorDetails

    @property
    def name(self) -> str:
        """The key, also of an entry of its list; empty for a fault of several keys."""
        return next((part for part in reversed(self.loc) if isinstance(part, str)), "")

    @property
    def key(self) -> Key | None:
        """What is declared of the key; `None` for an unknown one and for a fault of several keys."""
        return key_at(self.cls, self.loc)

    @property
    def what(self) -> str:
        """The key as people read it, or the entry of its list."""
        key = f"“{self.key.label}” ({self.name})" if self.key else f"“{self.name}”"
        last = self.loc[-1] if self.loc else ""
        return f"Mục thứ {last + 1} của {key}" if isinstance(last, int) else key

    @property
    def hint(self) -> str:
        """How to fill the key in."""
        if self.key is None:
            return "Sửa các khóa nói trên cho khớp nhau."
        told = [self.key.hint.rstrip(".") + "."] if self.key.hint else []
        told += [f"Ví dụ: {self.name}: {self.key.example}"] if self.key.example else []
        return " ".join(told) or _how_to_write(self.key)

    @property
    def meant(self) -> Loc:
        """Path of the key that an unknown name most likely stands for; the path itself if there is none like it."""
        close = key_meant(self.name, list(self.beside))
        return (*self.loc[:-1], close) if close else self.loc

    @property
    def beside(self) -> tuple[str, ...]:
        """Names of the keys that may stand where this one does."""
        group = group_at(self.cls, self.loc[:-1])
        return tuple(keys_of(group)) if group else ()


def _how_to_write(key: Key) -> str:
    """What stands where nothing is said of a key but its name."""
    if key.group is None:
        return f"Điền dòng “{key.name}: …”."
    keys = ", ".join(sub.name for sub in keys_of(key.group).values() if sub.required)
    rows = "mỗi mục mở đầu bằng dấu -, gồm các khóa" if key.listed else "viết thụt vào các khóa"
    return f"Dưới dòng “{key.name}:” {rows}: {keys}."
