"""A new content file made from the schema of its kind: required keys to fill in, the others as hints."""

import json
from collections.abc import Iterator, Mapping

from trangxa.content.keys import Key, keys_of
from trangxa.content.kinds import Record

_BODY = "\nViết nội dung ở đây, đề mục bắt đầu bằng ##.\n"
_SKIPPED = frozenset({"loai", "nhap"})


def blank_file(cls: type[Record], known: Mapping[str, str]) -> str:
    """Text of a draft of this kind; `known` fills keys, by name, required or not. Those the kind lacks are left out."""
    keys = [key for key in keys_of(cls).values() if key.name not in _SKIPPED]
    lines = [
        "---",
        f"# {cls.label}. Dòng bắt đầu bằng # là lời nhắc, không hiện trên trang.",
        "# Viết xong thì xóa dòng “nhap: true” để mục được đăng.",
        "nhap: true",
        "",
    ]
    for key in keys:
        if key.required or key.name in known:
            lines += _written(key, known.get(key.name, ""))
    lines += ["", "# Không bắt buộc: cần khóa nào thì bỏ dấu # ở đầu dòng khóa đó."]
    for key in keys:
        if not (key.required or key.name in known):
            lines += [f"# {line}" for line in _written(key)]
    return "\n".join([*lines, "---", _BODY if cls.body_required else ""])


def _written(key: Key, value: str = "") -> Iterator[str]:
    """Hint and key; a group or a list of groups is written out, indented."""
    if hint := _hint(key):
        yield f"# {hint}"
    if value:
        yield f"{key.name}: {json.dumps(value, ensure_ascii=False)}"
        return
    yield f"{key.name}:"
    if key.group:
        inner = [line for sub in keys_of(key.group).values() for line in _written(sub)]
        yield from (f"  {line}" for line in (_as_entry(inner) if key.listed else inner))
    elif key.listed:
        yield "  -"


def _as_entry(lines: list[str]) -> Iterator[str]:
    """Lines of a group as one entry of a list: the dash goes before its first key."""
    first = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    for index, line in enumerate(lines):
        yield f"- {line}" if index == first else f"  {line}"


def _hint(key: Key) -> str:
    """`Label. Hint. Ví dụ: example`, with the words to choose from where there are such."""
    parts = [
        key.label,
        key.hint,
        f"Chọn một: {', '.join(key.choices)}" if key.choices else "",
        f"Ví dụ: {key.example}" if key.example and not key.choices else "",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part)
