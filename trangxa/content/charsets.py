"""Signs that a text was not written as Unicode: old character sets, letters saved twice, letters lost, no text."""

import itertools
import re
from collections.abc import Iterator

from trangxa.findings import Fault, Finding

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

_NAME_OF_TCVN3 = "TCVN3 (phông .VnTime)"
_OTHER = Fault(
    "not-utf8",
    "Đây là {what} được đổi tên, không phải tệp chữ thuần.",
    "Mở bằng đúng chương trình, chép phần chữ sang tệp chữ thuần, mã UTF-8; tệp gốc thì đăng làm tệp đính kèm.",
)
_NOT_UTF8 = Fault("not-utf8", "Có ký tự không thuộc mã UTF-8.", SAVE_AS_UTF8)
_OLD = Fault("old-charset", "Văn bản dùng bảng mã cũ {name}, không phải Unicode.", _CONVERT)
_SAVED_TWICE = Fault(
    "damaged-text",
    "Chữ có dấu bị lưu sai mã, hiện thành những ký tự như “{letters}”.",
    "Lấy lại bài từ bản gốc rồi lưu bằng mã UTF-8.",
)
_DAMAGED = Fault("damaged-text", "Có chữ đã hỏng (hiện thành �).", "Gõ lại chữ theo bản gốc.")
_TO_MARKS = Fault(
    "damaged-text",
    "Chữ có dấu đã mất, thay bằng dấu hỏi, như “{syllable}”.",
    "Lấy lại bài từ bản gốc rồi lưu bằng mã UTF-8; mã khác không giữ được chữ Việt.",
)


def other_file(raw: bytes, path: str) -> Finding:
    """The finding on bytes that begin like one of `OTHER_STARTS`."""
    what = next(name for start, name in _OTHER_FILES.items() if raw.startswith(start))
    return _OTHER.at(path, what=what)


def not_utf8(raw: bytes, path: str, line: int) -> Finding:
    """The finding on bytes that are no UTF-8."""
    old = len(_TCVN3.findall(raw.decode("latin-1"))) >= 3
    return _OLD.at(path, line, name=_NAME_OF_TCVN3) if old else _NOT_UTF8.at(path, line)


def charset_faults(text: str, path: str) -> Iterator[Finding]:
    """Findings on a text in which letters of `SUSPECT_LETTERS` were seen."""
    if len(marks := list(_TWICE.finditer(text))) >= 2:
        yield _SAVED_TWICE.at(path, _line(text, marks[0].start()), letters=marks[0][0].strip())
        return
    for name, pattern, least in ((_NAME_OF_TCVN3, _TCVN3, 3), ("VNI", _VNI, 4)):
        if len(marks := list(pattern.finditer(text))) >= least:
            yield _OLD.at(path, _line(text, marks[0].start()), name=name)
            break
    if "\ufffd" in text:
        yield _DAMAGED.at(path, _line(text, text.index("\ufffd")))


def lost_letters(text: str, path: str) -> Iterator[Finding]:
    """A finding where letters became question marks: three syllables and more are no accident."""
    inside = sum(a[-1:].isalpha() and b[:1].islower() for a, b in itertools.pairwise(text.split("?")))
    if inside >= 3 and len(marks := list(_LOST.finditer(text))) >= 3:
        yield _TO_MARKS.at(path, _line(text, marks[0].start()), syllable=marks[0][0])


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
