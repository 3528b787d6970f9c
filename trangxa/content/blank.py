"""A new content file made from the schema of its kind: required keys to fill in, the others as hints."""

import json
import typing
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from trangxa.content.kinds import Record

_BODY = "\nViết nội dung ở đây, đề mục bắt đầu bằng ##.\n"
_SKIPPED = frozenset({"loai", "nhap"})


def blank_file(cls: type[Record], known: Mapping[str, str]) -> str:
    """Text of a draft of this kind; `known` fills keys, by name, whether required or not."""
    fields = {str(info.alias): info for info in cls.model_fields.values() if info.alias not in _SKIPPED}
    wanted = [name for name, info in fields.items() if info.is_required() or name in known]
    lines = [
        "---",
        f"# {cls.label}. Dòng bắt đầu bằng # là lời nhắc, không hiện trên trang.",
        "# Viết xong thì xóa dòng “nhap: true” để mục được đăng.",
        "nhap: true",
        "",
    ]
    for name in wanted:
        lines += _key(name, fields[name], known.get(name, ""), "")
    lines += ["", "# Không bắt buộc: cần khóa nào thì bỏ dấu # ở đầu dòng khóa đó."]
    for name, info in fields.items():
        if name not in wanted:
            lines += [f"# {line}" for line in _key(name, info, "", "")]
    return "\n".join([*lines, "---", _BODY if cls.body_required else ""])


def _key(name: str, info: FieldInfo, value: str, indent: str) -> Iterator[str]:
    """Hint and key; a group or a list of groups is written out, indented."""
    if hint := _hint(info):
        yield f"{indent}# {hint}"
    part, listed = _shape(info.annotation)
    if value or part is None:
        yield f"{indent}{name}: {json.dumps(value, ensure_ascii=False)}" if value else f"{indent}{name}:"
        if listed and not value:
            yield f"{indent}  -"
        return
    yield f"{indent}{name}:"
    inner = [line for sub in part.model_fields.values() for line in _key(str(sub.alias), sub, "", "")]
    for line in _as_entry(inner) if listed else inner:
        yield f"{indent}  {line}"


def _as_entry(lines: list[str]) -> Iterator[str]:
    """Lines of a group as one entry of a list: the dash goes before its first key."""
    first = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    for index, line in enumerate(lines):
        yield f"- {line}" if index == first else f"  {line}"


def _hint(info: FieldInfo) -> str:
    """`Label. Hint. Ví dụ: example`, with the words to choose from where there are such."""
    choices = _choices(info.annotation)
    parts = [
        info.title or "",
        info.description or "",
        f"Chọn một: {', '.join(choices)}" if choices else "",
        f"Ví dụ: {info.examples[0]}" if info.examples and not choices else "",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part)


def _arms(annotation: Any) -> Iterator[Any]:
    """The alternatives of a union, without `None`; what `Annotated` wraps."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        yield from _arms(typing.get_args(annotation)[0])
    elif origin is typing.Union or str(origin) == "<class 'types.UnionType'>":
        for arm in typing.get_args(annotation):
            yield from _arms(arm)
    elif annotation is not type(None):
        yield annotation


def _shape(annotation: Any) -> tuple[type[BaseModel] | None, bool]:
    """The group a key holds, if any, and whether it is a list."""
    for arm in _arms(annotation):
        listed = typing.get_origin(arm) is tuple
        inner = next(_arms(typing.get_args(arm)[0])) if listed else arm
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            return inner, listed
        if listed:
            return None, True
    return None, False


def _choices(annotation: Any) -> list[str]:
    """The words a key may take, where its type lists them."""
    arms = list(_arms(annotation))
    return (
        [word for arm in arms if typing.get_origin(arm) is Literal for word in typing.get_args(arm)]
        if len(arms) == 1
        else []
    )
