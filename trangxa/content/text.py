"""From the bytes of a file to clean Unicode text, or to findings that say which character set or character is wrong."""

import re
import unicodedata
from collections.abc import Iterator

from trangxa.content.charsets import (
    OTHER_STARTS,
    SAVE_AS_UTF8,
    SUSPECT_LETTERS,
    charset_faults,
    lost_letters,
    not_utf8,
    other_file,
)
from trangxa.findings import Fault, Finding

MAX_BYTES = 2_000_000
"""Largest Markdown file taken, in bytes: the whole Labour Code fits in a quarter of it."""

_HIDDEN_LETTERS = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    r"\ufff9-\ufffb\ue000-\uf8ff"
)
_SUSPECT = re.compile(f"[{SUSPECT_LETTERS}]")
_HIDDEN = re.compile(rf"[{_HIDDEN_LETTERS}]|\u200d(?=[\w\s.,;:!?)]|$)")
"""A joiner stands between the parts of a pictograph, nowhere in a word."""
_UNEXPECTED = re.compile(rf"[{SUSPECT_LETTERS}{_HIDDEN_LETTERS}\u200d]")

_TOO_LARGE = Fault(
    "file-too-large",
    "Tệp nặng {size:.1f} MB, quá mức 2 MB cho một mục.",
    "Tách thành nhiều mục, hoặc đưa phần dài thành tệp PDF đính kèm.",
)
_UTF16 = Fault("not-utf8", "Tệp lưu bằng mã UTF-16, không phải UTF-8.", SAVE_AS_UTF8)
_DECOMPOSED = Fault(
    "not-nfc",
    "Chữ có dấu viết bằng Unicode tổ hợp (dấu rời), không phải Unicode dựng sẵn.",
    "Chạy lệnh “trangxa fix” để sửa tự động.",
)
_UNSEEN = Fault(
    "hidden-character",
    "Có ký tự ẩn U+{code:04X}.",
    "Xóa ký tự đó và gõ lại, hoặc chạy lệnh “trangxa fix” để xóa tự động.",
)


def decode(raw: bytes, path: str) -> str | Finding:
    """Text with `\\n` line ends and without a byte order mark; a finding when the bytes are not UTF-8."""
    if len(raw) > MAX_BYTES:
        return _TOO_LARGE.at(path, size=len(raw) / 1e6)
    if raw.startswith(OTHER_STARTS):
        return other_file(raw, path)
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or raw[:200].count(0) > 20:
        return _UTF16.at(path, 1)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return not_utf8(raw, path, line)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def text_faults(text: str, path: str) -> Iterator[Finding]:
    """Findings on characters: old character sets pasted as Latin letters, decomposed letters, hidden characters."""
    unexpected = _UNEXPECTED.search(text)
    damage = list(charset_faults(text, path)) if unexpected and _SUSPECT.search(text) else []
    damage = damage or (list(lost_letters(text, path)) if "?" in text else [])
    if damage:
        yield from damage
        return  # decomposed and hidden characters in damaged text are part of the damage
    if not unicodedata.is_normalized("NFC", text):
        yield _DECOMPOSED.at(path, _first_decomposed(text))
    if unexpected and (match := _HIDDEN.search(text)):
        yield _UNSEEN.at(path, text.count("\n", 0, match.start()) + 1, code=ord(match[0]))


def unseen(text: str) -> str:
    """The first character that nobody sees; empty if there is none."""
    match = _HIDDEN.search(text)
    return match[0] if match else ""


def mended(text: str) -> str:
    """The text in NFC and without hidden characters: what `trangxa fix` writes."""
    return _HIDDEN.sub("", unicodedata.normalize("NFC", text))


def _first_decomposed(text: str) -> int:
    lines = text.split("\n")
    return next(number for number, line in enumerate(lines, 1) if not unicodedata.is_normalized("NFC", line))
