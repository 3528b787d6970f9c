"""What is said of a value that a group of keys refuses: rule, message and fix, by the kind of error."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from trangxa.content.keys import Key, Loc, group_at, key_at, keys_of
from trangxa.content.near_keys import key_meant

KEY_NAMES = re.compile(r"\b[a-z]+_[a-z_]+\b")
"""A key named in a message about several keys."""

_SHAPES = {
    "string_type": "một dòng chữ",
    "tuple_type": "một danh sách (mỗi mục một dòng mở đầu bằng dấu -)",
    "model_type": "một nhóm khóa viết thụt vào",
    "model_attributes_type": "một nhóm khóa viết thụt vào",
    "int_parsing": "một số nguyên",
    "int_type": "một số nguyên",
    "date_type": "một ngày, không phải danh sách hay nhóm khóa",
    "bool_type": "true hoặc false",
    "float_type": "một số, không phải danh sách hay nhóm khóa",
}


class Words(NamedTuple):
    """What a finding says."""

    rule: str
    message: str
    fix: str


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


def words_of(refusal: Refusal) -> Words:
    """Rule id, message and fix of one refused value."""
    return _WORDS.get(refusal.error["type"], _in_its_own_words)(refusal)


def _how_to_write(key: Key) -> str:
    """What stands where nothing is said of a key but its name."""
    if key.group is None:
        return f"Điền dòng “{key.name}: …”."
    keys = ", ".join(sub.name for sub in keys_of(key.group).values() if sub.required)
    rows = "mỗi mục mở đầu bằng dấu -, gồm các khóa" if key.listed else "viết thụt vào các khóa"
    return f"Dưới dòng “{key.name}:” {rows}: {keys}."


def _missing(refusal: Refusal) -> Words:
    return Words("missing-key", f"Thiếu {refusal.what}.", refusal.hint)


def _too_few(refusal: Refusal) -> Words:
    return _missing(refusal) if refusal.key and refusal.key.required else _in_its_own_words(refusal)


def _unknown(refusal: Refusal) -> Words:
    meant = refusal.meant
    others = f"Xóa dòng này, hoặc dùng một khóa trong mẫu: {', '.join(refusal.beside)}."
    fix = others if meant == refusal.loc else f"Đổi thành “{meant[-1]}”."
    return Words("unknown-key", f"Khóa “{refusal.name}” không có trong mẫu của {refusal.label}.", fix)


def _no_choice(refusal: Refusal) -> Words:
    choices = str(refusal.error.get("ctx", {}).get("expected", "")).replace(" or ", " hoặc ").replace("'", "")
    message = f"{refusal.what} ghi “{refusal.error['input']}”, không thuộc các giá trị cho phép."
    return Words("wrong-value", message, f"Chọn một trong: {choices}.")


def _misshapen(refusal: Refusal) -> Words:
    return Words("wrong-value", f"{refusal.what} phải là {_SHAPES[refusal.error['type']]}.", refusal.hint)


def _too_long(refusal: Refusal) -> Words:
    message = f"{refusal.what} dài quá {refusal.error['ctx']['max_length']} ký tự."
    return Words("wrong-value", message, "Viết ngắn lại.")


def _out_of_range(refusal: Refusal) -> Words:
    message = f"{refusal.what} ghi “{refusal.error['input']}”, ngoài khoảng cho phép."
    return Words("wrong-value", message, refusal.hint)


def _in_its_own_words(refusal: Refusal) -> Words:
    """What a check of ours says; a sentence of its own where it is about several keys."""
    said = refusal.error["msg"]
    if refusal.name:
        return Words("wrong-value", f"{refusal.what}: {said}.", refusal.hint)
    sentence = f"Khóa {said}" if KEY_NAMES.match(said) else said[:1].upper() + said[1:]
    return Words("wrong-value", f"{sentence}.", refusal.hint)


_WORDS: dict[str, Callable[[Refusal], Words]] = {
    "missing": _missing,
    "string_too_short": _missing,
    "too_short": _too_few,
    "extra_forbidden": _unknown,
    "literal_error": _no_choice,
    "string_too_long": _too_long,
    **dict.fromkeys(_SHAPES, _misshapen),
    **dict.fromkeys(("greater_than", "greater_than_equal", "less_than", "less_than_equal"), _out_of_range),
}
