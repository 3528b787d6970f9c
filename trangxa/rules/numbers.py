"""Numbers of documents as people write them: compared without blanks, leading zeros and letter case."""

import re

from trangxa.content.slugs import slug

_IN_NAME = re.compile(
    r"\d{1,5}-(?:\d{4}-)?"
    r"(?:nq|qd|ct|qc|qyd|tc|tb|hd|ctr|kh|pa|da|bc|bb|ttr|cd|bgn|btt|guq|gm|ggt|gnp|pg|pc|pb|nd|tt|l|lt|ubnd|hdnd)(?:-|$)"
)
"""A file name that begins with a number and the short word of a kind or issuer (NĐ 30/2020, Annex III; from memory)."""

STATED = re.compile(
    r"S\s*ố\s*:\s*(\d{1,5}(?:\s*/\s*\d{4})?\s*/\s*[A-ZĐ][A-Za-zĐđ0-9&.]*(?:\s*[-/]\s*[A-ZĐ][A-Za-zĐđ0-9&.]*)*)"
)
"""A document's own number in its head: `Số: 06/KH-UBND`."""

BLANK = re.compile(r"S\s*ố\s*:\s*[.…_\s]*/")
"""A head whose number is written in by hand or by the signing program: the text layer has none."""


def plain(number: str) -> str:
    """`06/KH-UBND` → `6/kh-ubnd`."""
    return re.sub(r"\s", "", number).casefold().lstrip("0")


def same_number(one: str, other: str) -> bool:
    """Whether two written numbers are one."""
    return plain(one) == plain(other)


def mentioned(number: str, text: str) -> bool:
    """Whether a text names the number, however it is spaced."""
    bare = re.sub(r"\s", "", text).casefold()
    return re.search(rf"(?<!\d)0*{re.escape(plain(number))}(?![a-zđ0-9])", bare) is not None


def in_file_name(stem: str) -> bool:
    """Whether a file's name begins with a document number: `06-kh-ubnd`, `05-2024-qd-ubnd`."""
    return _IN_NAME.match(stem) is not None


def fits_file_name(number: str, stem: str) -> bool:
    """Whether a file's name begins with this number, its year left out or not."""
    wanted = slug(number).lstrip("0")
    bare = re.sub(r"^(\d+)-\d{4}-", r"\1-", wanted)
    return any(f"{stem.lstrip('0')}-".startswith(f"{form}-") for form in (wanted, bare))
