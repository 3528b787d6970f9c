"""Signs that a text was not written as Unicode: old character sets, letters saved twice, letters lost, no text."""

import re
from collections.abc import Iterator

from trangxa.findings import Finding, Location

SAVE_AS_UTF8 = "Mở tệp bằng Notepad, chọn Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8 rồi lưu lại."
_CONVERT = "Chuyển văn bản sang Unicode dựng sẵn (bảng mã Unicode trong Unikey: Ctrl+Shift+F6), rồi dán lại vào tệp."

_TCVN3 = re.compile(r"[A-Za-z][µ¶·¸¹¨©ª«¬®¾¼½¿»Æ§]|§[A-Za-zÀ-ÿ]|(?<!\w)[¸¹¨©ª¬®][a-z]")
_VNI = re.compile(r"[aeouyAEOUY][øïûåäëöüùõØÏÛÅÄËÖÜÙÕ]|[aeAE][âáàãêéèÂÁÀÃÊÉÈ]|[oO][âÂ]")
"""Pairs that VNI makes of one letter; few of them are ever neighbours in Vietnamese."""

_TWICE = re.compile(r"á[º»].|Ä[\u0080-\u00bf‘ƒ]|Å[\u0080-\u00bf]|Æ[°¡]|Ã[¡-ª¬-º¼-¿]")
"""Vietnamese letters saved as UTF-8 twice: `ộ` shows as `á»™`."""

_LOST = re.compile(r"(?<![\w/.:=&%?#-])[^\W\d_]{1,4}\?[^\W\d_A-ZÀ-ỸĐ]{1,4}(?![\w/=?.])")
"""A question mark inside a syllable: `c?ng` was `cũng`."""

SUSPECT_LETTERS = r"µ¶·¸¹¨©ª«¬®¾¼½¿»Æ§øïûåäëöüØÏÛÅÄËÖÜ¡¢£´\ufffd"
"""Letters of which nearly every such text has one."""

_OTHER_FILES = {
    b"PK\x03\x04": "tệp Word, Excel hoặc tệp nén",
    b"\xd0\xcf\x11\xe0": "tệp Word, Excel đời cũ",
    b"%PDF": "tệp PDF",
    b"\x89PNG": "ảnh",
    b"\xff\xd8\xff": "ảnh",
    b"GIF8": "ảnh",
    b"\x1f\x8b": "tệp nén",
    b"{\\rtf": "tệp RTF",
}
"""First bytes of files that are sometimes given the name of a text."""


OTHER_STARTS = tuple(_OTHER_FILES)


def other_file(raw: bytes, path: str) -> Finding:
    """The finding on bytes that begin like one of `OTHER_STARTS`."""
    what = next(name for start, name in _OTHER_FILES.items() if raw.startswith(start))
    message = f"Đây là {what} được đổi tên, không phải tệp chữ thuần."
    fix = "Mở bằng đúng chương trình, chép phần chữ sang tệp chữ thuần, mã UTF-8; tệp gốc thì đăng làm tệp đính kèm."
    return _finding("not-utf8", path, 0, message, fix)


def not_utf8(raw: bytes, path: str, line: int) -> Finding:
    """The finding on bytes that are no UTF-8."""
    if len(_TCVN3.findall(raw.decode("latin-1"))) >= 3:
        message = "Văn bản dùng bảng mã cũ TCVN3 (phông .VnTime), không phải Unicode."
        return _finding("old-charset", path, line, message, _CONVERT)
    return _finding("not-utf8", path, line, "Có ký tự không thuộc mã UTF-8.", SAVE_AS_UTF8)


def charset_faults(text: str, path: str) -> Iterator[Finding]:
    """Findings on a text in which letters of `SUSPECT_LETTERS` were seen."""
    if len(marks := list(_TWICE.finditer(text))) >= 2:
        yield _finding(
            "damaged-text",
            path,
            _line(text, marks[0].start()),
            f"Chữ có dấu bị lưu sai mã, hiện thành những ký tự như “{marks[0][0].strip()}”.",
            "Lấy lại bài từ bản gốc rồi lưu bằng mã UTF-8.",
        )
        return
    for name, pattern, least in (("TCVN3 (phông .VnTime)", _TCVN3, 3), ("VNI", _VNI, 4)):
        if len(marks := list(pattern.finditer(text))) >= least:
            message = f"Văn bản dùng bảng mã cũ {name}, không phải Unicode."
            yield _finding("old-charset", path, _line(text, marks[0].start()), message, _CONVERT)
            break
    if "\ufffd" in text:
        message = "Có chữ đã hỏng (hiện thành �)."
        yield _finding("damaged-text", path, _line(text, text.index("\ufffd")), message, "Gõ lại chữ theo bản gốc.")


def lost_letters(text: str, path: str) -> Iterator[Finding]:
    """A finding where letters became question marks: three syllables and more are no accident."""
    if len(marks := list(_LOST.finditer(text))) >= 3:
        message = f"Chữ có dấu đã mất, thay bằng dấu hỏi, như “{marks[0][0]}”."
        fix = "Lấy lại bài từ bản gốc rồi lưu bằng mã UTF-8; mã khác không giữ được chữ Việt."
        yield _finding("damaged-text", path, _line(text, marks[0].start()), message, fix)


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _finding(rule: str, path: str, line: int, message: str, fix: str) -> Finding:
    return Finding(rule, Location(path, line), message, fix)
