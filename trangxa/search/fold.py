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

_D = str.maketrans("đ", "d")


def words(text: str) -> list[str]:
    """Syllables, numbers and codes of a text in reading order, in small precomposed letters."""
    return _WORD.findall(text.lower())


@lru_cache(maxsize=65536)
def written(word: str) -> str:
    """One spelling for both ways of placing a tone and of writing the last vowel: `hoà` is `hòa`, `ký` is `kí`."""
    if word.isascii():
        return _Y.sub(r"\1i", word)
    letters = _LATE.sub(r"\1\3\2", unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", _Y.sub(r"\1i", letters))


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """The word without tones and marks; `đ` is `d`."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(_D)
