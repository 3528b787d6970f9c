"""Links that were meant but show as brackets: blanks in them, brackets exchanged, notes without text."""

import re
from collections.abc import Iterator

Slip = tuple[int, str, str, str]
"""Offset in the body, rule, message, fix."""

_FILE = r"\.(?:md|pdf|docx?|xlsx?|pptx?|csv|zip|jpe?g|png|webp|html?)(?:#\S*)?"
_SPACED = re.compile(r"\]\(([^()<>\n\"']*[^\s()<>\n\"'])\)")
"""A target that no title follows."""

_ADDRESS = re.compile(rf"(?:\.{{1,2}}/|https?\s*:|[a-z-]+/).*|.*{_FILE}", re.IGNORECASE)
_TARGET = rf"(?:https?://[^()\[\]\s]+|[^()\[\]\s]+{_FILE})"
_APART = re.compile(rf"(\[(?![ xX]\])[^\[\]\n]+\])[ \t]+\(({_TARGET})\)", re.IGNORECASE)
_REVERSED = re.compile(rf"\(([^()\n]+)\)\[({_TARGET})\]", re.IGNORECASE)
_WORDLESS = re.compile(r"(?<!!)\[\s*\]\(([^()\s]+)\)")
_NOTE = re.compile(r"\[\^([^\[\]\s]+)\](:?)")
_BY_NAME = re.compile(r"\[([^\[\]\n^][^\[\]\n]*)\]\[([^\[\]\n]*[^\d\[\]\n][^\[\]\n]*)\]")
"""Two numbers in brackets are marks of sources, not a link."""

_NAME = re.compile(r"\[([^\[\]\n]+)\]:")
_SHOWN = 80


def link_slips(body: str) -> Iterator[Slip]:
    """What is wrong with links and notes of a body without examples of code."""
    if "](" in body:
        yield from _with_blanks(body)
    if "[](" in body or "[ ](" in body:
        for found in _WORDLESS.finditer(body):
            message = f"Liên kết tới “{found[1][:_SHOWN]}” không có chữ nào để bấm."
            yield found.start(), "broken-link", message, "Ghi chữ cần bấm vào giữa hai ngoặc vuông."
    if "] " in body or "]\t" in body:
        for found in _APART.finditer(body):
            message = f"Giữa {found[1][:_SHOWN]} và ({found[2][:_SHOWN]}) có dấu cách nên không thành liên kết."
            yield found.start(), "broken-link", message, "Xóa dấu cách giữa dấu ] và dấu (."
    if ")[" in body:
        for found in _REVERSED.finditer(body):
            message = f"Liên kết viết ngược ngoặc: ({found[1][:_SHOWN]})[{found[2][:_SHOWN]}]."
            yield found.start(), "broken-link", message, "Chữ cần bấm đặt trong [ ], địa chỉ đặt trong ( )."
    if "[^" in body:
        yield from _notes(body)
    if "][" in body:
        yield from _by_name(body)


def _with_blanks(body: str) -> Iterator[Slip]:
    for found in _SPACED.finditer(body):
        if " " in found[1].strip() and _ADDRESS.fullmatch(found[1].strip()):
            message = (
                f"Địa chỉ “{found[1][:_SHOWN]}” có dấu cách nên không thành liên kết, trang sẽ hiện nguyên dấu ngoặc."
            )
            fix = "Xóa dấu cách thừa; tên tệp có dấu cách thì đổi tên tệp rồi sửa đường dẫn."
            yield found.start(), "broken-link", message, fix


def _notes(body: str) -> Iterator[Slip]:
    marks = list(_NOTE.finditer(body))
    told = {found[1] for found in marks if found[2]}
    for found in marks:
        if found[1] not in told:
            told.add(found[1])
            message = f"Dấu chú thích [^{found[1][:_SHOWN]}] không có lời chú thích, trang sẽ hiện nguyên dấu ngoặc."
            fix = f"Thêm xuống cuối bài một dòng: [^{found[1][:_SHOWN]}]: lời chú thích."
            yield found.start(), "broken-link", message, fix


def _by_name(body: str) -> Iterator[Slip]:
    named = {name.lower() for name in _NAME.findall(body)}
    for found in _BY_NAME.finditer(body):
        if found[2].lower() not in named:
            message = f"Liên kết [{found[1][:_SHOWN]}][{found[2][:_SHOWN]}] không có địa chỉ."
            yield found.start(), "broken-link", message, "Viết [chữ cần bấm](địa chỉ)."
