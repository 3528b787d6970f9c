"""Vietnamese text as it is looked up: small letters, one way of placing tones, and without any mark at all."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\d+(?:[./-][0-9a-zđ&]+)+|[^\W_]+")
"""A document number or a code as a whole (`12/kh-ubnd`, `1.001193`), or a syllable."""

_TONES = "̣̀́̉̃"
_LATE = re.compile(rf"(?<!q)(o(?=[ae])|u(?=y))([aey])([{_TONES}])$")
"""The new way in decomposed letters: the tone on the last of two vowels that end a syllable (`hoà`, `thuỷ`, `loé`)."""

_Y = re.compile(rf"^(th|ph|qu|[bcdghklmnprstvx])y(?=[{_TONES}]?$)")
"""`kỹ` and `kĩ`, `quý` and `quí` are one; `thủy` and `ý` are not meant."""

_DAY = re.compile(r"0?(\d\d?)/0?(\d\d?)(?:/\d{4})?")
"""A day as people write it: `02/9/2026`. Of one day texts tell with a year, queries without."""

_D = str.maketrans("đ", "d")


def words(text: str) -> list[str]:
    """Syllables, numbers and codes of a text in reading order, in small precomposed letters."""
    return _WORD.findall(text.lower())


@lru_cache(maxsize=65536)
def written(word: str) -> str:
    """One spelling for both ways of placing a tone, of writing the last vowel and days: `hoà`, `ký`, `02/9/2026`."""
    if word.isascii():
        day = _DAY.fullmatch(word)
        return f"{day[1]}/{day[2]}" if day else _Y.sub(r"\1i", word)
    letters = _LATE.sub(r"\1\3\2", unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", _Y.sub(r"\1i", letters))


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """The word without tones and marks; `đ` is `d`."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(_D)
