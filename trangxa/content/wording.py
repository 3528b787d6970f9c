"""What is said of a value that a group of keys refuses: rule, message and fix, by the kind of error."""

import re
from collections.abc import Callable
from typing import NamedTuple

from trangxa.content.refusal import Refusal

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


def words_of(refusal: Refusal) -> Words:
    """Rule id, message and fix of one refused value."""
    return _WORDS.get(refusal.error["type"], _in_its_own_words)(refusal)


def _missing(refusal: Refusal) -> Words:
    return Words("missing-key", f"Thiếu {refusal.what[:1].lower()}{refusal.what[1:]}.", refusal.hint)


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
