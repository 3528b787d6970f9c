"""Vietnamese text without diacritics, letter for letter, so that a place in the one is the same place in the other."""

import re
import unicodedata


def _base(code: int) -> str:
    letter = unicodedata.normalize("NFD", chr(code))[0]
    return {"đ": "d", "Đ": "D"}.get(letter, letter)


_LETTERS = {code: _base(code) for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)) if _base(code) != chr(code)}
_ODD: dict[int, str | None] = {
    **{0xFF10 + digit: str(digit) for digit in range(10)},
    **dict.fromkeys((0xA0, 0x202F, 0x2007, 0x2009, 0x3000), " "),
    **dict.fromkeys(range(0x2010, 0x2016), "-"),
    **dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF), None),
}
_HAS_ODD = re.compile(f"[{''.join(map(chr, _ODD))}]")


def fold(text: str) -> str:
    """`Tuyệt Mật` → `Tuyet Mat`; as long as the text."""
    return text.translate(_LETTERS)


def low(text: str) -> str:
    """Folded and in small letters; as long as the text."""
    return text.translate(_LETTERS).lower()


def words(pattern: str) -> re.Pattern[str]:
    """A pattern for text in small letters: its words with their diacritics or typed without any.

    `tài khoản` is not `tại khoản`, but `tai khoan` may be meant for it.
    """
    return re.compile(rf"{pattern}|{fold(pattern)}")


def even(text: str) -> str:
    """With plain blanks, hyphens and digits for all that only look like them, and without invisible letters."""
    return text.translate(_ODD) if _HAS_ODD.search(text) else text


def flowing(text: str) -> str:
    """Without the ends of lines and marks of weight between the words of a sentence."""
    return " ".join(text.replace("*", "").split())
