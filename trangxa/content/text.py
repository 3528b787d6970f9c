"""From the bytes of a file to clean Unicode text, or to findings that say which character set or character is wrong."""

import re
import unicodedata
from collections.abc import Iterator

from trangxa.findings import Finding, Location

MAX_BYTES = 2_000_000
"""Largest Markdown file taken, in bytes: the whole Labour Code fits in a quarter of it."""

_TCVN3 = re.compile(r"[A-Za-z][µ¶·¸¹¨©ª«¬®¾¼½¿»Æ§]")
_VNI = re.compile(r"[aeouyAEOUY][øïûåäëöü]")
_SUSPECT_LETTERS = r"µ¶·¸¹¨©ª«¬®¾¼½¿»Æ§øïûåäëöü\ufffd"
_HIDDEN_LETTERS = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    r"\ufff9-\ufffb\ue000-\uf8ff"
)
_TWICE = re.compile(r"á[º»].|Ä[\u0090\u0091‘]|Æ[°¡]")
"""Vietnamese letters saved as UTF-8 twice: `ộ` shows as `á»™`."""
_SUSPECT = re.compile(f"[{_SUSPECT_LETTERS}]")
_HIDDEN = re.compile(f"[{_HIDDEN_LETTERS}]")
_UNEXPECTED = re.compile(f"[{_SUSPECT_LETTERS}{_HIDDEN_LETTERS}]")

_SAVE_AS_UTF8 = "Mở tệp bằng Notepad, chọn Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8 rồi lưu lại."
_CONVERT = "Chuyển văn bản sang Unicode dựng sẵn (bảng mã Unicode trong Unikey: Ctrl+Shift+F6), rồi dán lại vào tệp."


def decode(raw: bytes, path: str) -> str | Finding:
    """Text with `\\n` line ends and without a byte order mark; a finding when the bytes are not UTF-8."""
    if len(raw) > MAX_BYTES:
        return _finding(
            "file-too-large",
            path,
            0,
            f"Tệp nặng {len(raw) / 1e6:.1f} MB, quá mức 2 MB cho một mục.",
            "Tách thành nhiều mục, hoặc đưa phần dài thành tệp PDF đính kèm.",
        )
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or raw[:200].count(0) > 20:
        return _finding("not-utf8", path, 1, "Tệp lưu bằng mã UTF-16, không phải UTF-8.", _SAVE_AS_UTF8)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return _not_utf8(raw, path, line)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _not_utf8(raw: bytes, path: str, line: int) -> Finding:
    if len(_TCVN3.findall(raw.decode("latin-1"))) >= 3:
        return _finding(
            "old-charset", path, line, "Văn bản dùng bảng mã cũ TCVN3 (phông .VnTime), không phải Unicode.", _CONVERT
        )
    return _finding("not-utf8", path, line, "Có ký tự không thuộc mã UTF-8.", _SAVE_AS_UTF8)


def text_faults(text: str, path: str) -> Iterator[Finding]:
    """Findings on characters: old character sets pasted as Latin letters, decomposed letters, hidden characters."""
    unexpected = _UNEXPECTED.search(text)
    damage = list(_charset_faults(text, path)) if unexpected and _SUSPECT.search(text) else []
    if damage:
        yield from damage
        return  # decomposed and hidden characters in damaged text are part of the damage
    if not unicodedata.is_normalized("NFC", text):
        yield _finding(
            "not-nfc",
            path,
            _first_decomposed(text),
            "Chữ có dấu viết bằng Unicode tổ hợp (dấu rời), không phải Unicode dựng sẵn.",
            "Chạy lệnh “trangxa fix” để sửa tự động.",
        )
    if unexpected and (match := _HIDDEN.search(text)):
        yield _finding(
            "hidden-character",
            path,
            _line(text, match),
            f"Có ký tự ẩn U+{ord(match[0]):04X}.",
            "Xóa ký tự đó và gõ lại, hoặc chạy lệnh “trangxa fix” để xóa tự động.",
        )


def _charset_faults(text: str, path: str) -> Iterator[Finding]:
    if len(marks := list(_TWICE.finditer(text))) >= 2:
        yield _finding(
            "damaged-text",
            path,
            _line(text, marks[0]),
            f"Chữ có dấu bị lưu sai mã, hiện thành những ký tự như “{marks[0][0].strip()}”.",
            "Lấy lại bài từ bản gốc rồi lưu bằng mã UTF-8.",
        )
    elif len(marks := list(_TCVN3.finditer(text))) >= 3:
        yield _finding(
            "old-charset",
            path,
            _line(text, marks[0]),
            "Văn bản dùng bảng mã cũ TCVN3 (phông .VnTime), không phải Unicode.",
            _CONVERT,
        )
    elif len(marks := list(_VNI.finditer(text))) >= 4:
        yield _finding(
            "old-charset", path, _line(text, marks[0]), "Văn bản dùng bảng mã cũ VNI, không phải Unicode.", _CONVERT
        )
    if "\ufffd" in text:
        yield _finding(
            "damaged-text",
            path,
            text[: text.index("\ufffd")].count("\n") + 1,
            "Có chữ đã hỏng (hiện thành �).",
            "Gõ lại chữ ở dòng này theo bản gốc.",
        )


def mended(text: str) -> str:
    """The text in NFC and without hidden characters: what `trangxa fix` writes."""
    return _HIDDEN.sub("", unicodedata.normalize("NFC", text))


def _first_decomposed(text: str) -> int:
    lines = text.split("\n")
    return next(number for number, line in enumerate(lines, 1) if not unicodedata.is_normalized("NFC", line))


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1


def _finding(rule: str, path: str, line: int, message: str, fix: str) -> Finding:
    return Finding(rule, Location(path, line), message, fix)
