"""From front-matter values to a typed record, or to findings that name the key, its label and how to fill it."""

import re
import typing
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from trangxa.content.frontmatter import Raw
from trangxa.content.near_keys import key_meant
from trangxa.findings import Finding, Location

if TYPE_CHECKING:
    from trangxa.content.kinds import Record

_ALIAS = re.compile(r"[a-z_]+")
_NAMED = re.compile(r"\b[a-z]+_[a-z_]+\b")
"""A key named in a message about several keys."""

_MANY = 50
"""Faults of one file that are told one by one: nobody reads more."""

_EMPTY = frozenset({"missing", "string_too_short"})
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


def read_record(
    cls: "type[Record]", values: dict[str, Raw], lines: dict[str, int], path: str
) -> "Record | list[Finding]":
    """Validate values against the class of their kind; every fault of the file is reported at once."""
    try:
        return cls.model_validate(_without_nulls(values))
    except ValidationError as error:
        return [
            replace(finding, kind=cls.kind)
            for finding in record_findings(cls, cls.label.lower(), values, lines, path, error)
        ]


def _without_nulls(values: dict[str, Raw]) -> dict[str, Raw]:
    """A key left blank counts as not written."""
    return {name: value for name, value in values.items() if value is not None}


def record_findings(
    cls: type[BaseModel], label: str, values: dict[str, Raw], lines: dict[str, int], path: str, error: ValidationError
) -> Iterator[Finding]:
    """The findings of a failed validation; `label` is what people call the kind."""
    told: set[tuple[str, str]] = set()
    faults = error.errors(include_url=False)[:_MANY]
    misspelt = {_meant(cls, fault["loc"]) for fault in faults if fault["type"] == "extra_forbidden"}
    for details in faults:
        loc = _place(details)
        if details["type"] == "missing" and loc in misspelt:
            continue  # written, but under a wrong name: one fault, not two
        if _wrong_branch(details["loc"], values) or (details["type"] == "too_short" and details["input"]):
            continue  # a list whose entries are wrong is told of through its entries
        dotted = ".".join(map(str, loc)) or _named_key(cls, details["msg"])
        rule, message, fix = _explain(cls, label, loc, details)
        if (dotted, rule) not in told:
            told.add((dotted, rule))
            yield Finding(rule, Location(path, _line(dotted, lines)), message, fix, key=dotted.partition(".")[0])


def _place(details: ErrorDetails) -> tuple[int | str, ...]:
    """Path of keys and positions; without the names pydantic gives to the arms of a union."""
    *above, last = details["loc"] or ("",)
    kept = tuple(part for part in above if isinstance(part, int) or _ALIAS.fullmatch(part))
    unknown = details["type"] == "extra_forbidden"
    return (*kept, last) if isinstance(last, int) or unknown or _ALIAS.fullmatch(last) else kept


def _meant(cls: type[BaseModel], loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Path of the key that an unknown name most likely stands for; the path itself if there is none like it."""
    owner, name = _model_at(cls, loc[:-1]), str(loc[-1])
    names = [str(info.alias) for info in owner.model_fields.values()] if owner else []
    close = key_meant(name, names)
    return (*loc[:-1], close) if close else loc


def _wrong_branch(loc: tuple[int | str, ...], values: dict[str, Raw]) -> bool:
    """For a key that takes a list or a word: whether this error is about the shape the editor did not choose."""
    tag = next((part for part in loc if isinstance(part, str) and not _ALIAS.fullmatch(part)), "")
    value = values.get(str(loc[0])) if loc else None
    return isinstance(value, list) if tag.startswith("literal") else tag.startswith("tuple") and isinstance(value, str)


def _named_key(cls: type[BaseModel], message: str) -> str:
    known = {info.alias for info in cls.model_fields.values()}
    return next((name for name in _NAMED.findall(message) if name in known), "")


def _line(dotted: str, lines: dict[str, int]) -> int:
    while dotted and dotted not in lines:
        dotted = dotted.rpartition(".")[0]
    return lines.get(dotted, 1)


def _explain(
    cls: type[BaseModel], kind_label: str, loc: tuple[int | str, ...], error: ErrorDetails
) -> tuple[str, str, str]:
    """Rule id, message and fix of one error."""
    name = next((part for part in reversed(loc) if isinstance(part, str)), "")
    info = field_at(cls, loc)
    label = f"“{info.title}” ({name})" if info else f"“{name}”"
    if loc and isinstance(loc[-1], int):
        label = f"Mục thứ {loc[-1] + 1} của {label}"
    kind = error["type"]
    hint = _hint(info, name)
    if kind in _EMPTY or (kind == "too_short" and info and info.is_required()):
        return "missing-key", f"Thiếu {label}.", hint
    if kind == "extra_forbidden":
        return "unknown-key", f"Khóa “{name}” không có trong mẫu của {kind_label}.", _nearest(cls, loc, name)
    if kind == "literal_error":
        expected = (
            str(error.get("ctx", {}).get("expected", ""))
            .replace("'", "“", 1)
            .replace(" or ", " hoặc ")
            .replace("'", "")
        )
        return (
            "wrong-value",
            f"{label} ghi “{error['input']}”, không thuộc các giá trị cho phép.",
            f"Chọn một trong: {expected.replace('“', '')}.",
        )
    if kind in _SHAPES:
        return "wrong-value", f"{label} phải là {_SHAPES[kind]}.", hint
    if kind == "string_too_long":
        return "wrong-value", f"{label} dài quá {error['ctx']['max_length']} ký tự.", "Viết ngắn lại."
    if "than" in kind:
        return "wrong-value", f"{label} ghi “{error['input']}”, ngoài khoảng cho phép.", hint
    if name:
        return "wrong-value", f"{label}: {error['msg']}.", hint
    sentence = "Khóa " + error["msg"] if _NAMED.match(error["msg"]) else error["msg"][:1].upper() + error["msg"][1:]
    return "wrong-value", f"{sentence}.", hint


def _hint(info: FieldInfo | None, name: str) -> str:
    if info is None:
        return "Sửa các khóa nói trên cho khớp nhau."
    example = str(info.examples[0]) if info.examples else ""
    parts = [
        info.description.rstrip(".") + "." if info.description else "",
        f"Ví dụ: {name}: {example}" if example else "",
    ]
    return " ".join(part for part in parts if part) or _how_to_write(info, name)


def _how_to_write(info: FieldInfo, name: str) -> str:
    part = _part_of(info.annotation)
    if part is None:
        return f"Điền dòng “{name}: …”."
    keys = ", ".join(str(sub.alias) for sub in part.model_fields.values() if sub.is_required())
    listed = typing.get_origin(info.annotation) is tuple
    rows = "mỗi mục mở đầu bằng dấu -, gồm các khóa" if listed else "viết thụt vào các khóa"
    return f"Dưới dòng “{name}:” {rows}: {keys}."


def _nearest(cls: type[BaseModel], loc: tuple[int | str, ...], name: str) -> str:
    owner, meant = _model_at(cls, loc[:-1]), _meant(cls, loc)
    names = [str(info.alias) for info in owner.model_fields.values()] if owner else []
    if meant != loc:
        return f"Đổi thành “{meant[-1]}”."
    return f"Xóa dòng này, hoặc dùng một khóa trong mẫu: {', '.join(names)}."


def field_at(cls: type[BaseModel], loc: tuple[int | str, ...]) -> FieldInfo | None:
    """The declaration of the key at a place in the front matter; `None` if there is none."""
    names = [part for part in loc if isinstance(part, str)]
    owner = _model_at(cls, tuple(names[:-1]))
    return (
        next((info for info in owner.model_fields.values() if info.alias == names[-1]), None)
        if owner and names
        else None
    )


def _model_at(cls: type[BaseModel], loc: tuple[int | str, ...]) -> type[BaseModel] | None:
    owner: type[BaseModel] | None = cls
    for name in (part for part in loc if isinstance(part, str)):
        info = next((info for info in owner.model_fields.values() if info.alias == name), None) if owner else None
        owner = _part_of(info.annotation) if info else None
    return owner


def _part_of(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in typing.get_args(annotation) if (found := _part_of(arg))), None)
