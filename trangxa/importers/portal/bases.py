"""The cell of legal bases: titles and numbers run together, `Luật 54/2014/QH1354/2014/QH13Nghị định…`."""

import re
from typing import NamedTuple

from trangxa.importers.portal.text import LOWER, UPPER, one_line

HEADER = "Tên văn bản pháp lýMã văn bản"

_ORGANS = (
    "BTC BTP BCA BQP BYT BXD BNV BNG BCT BGDĐT BKHCNMT BKHCN BKHĐT BGTVT BTTTT BTNMT BNNMT BNNPTNT BNN BLĐTBXH BVHTTDL "
    "BVHTT BDTTG BTTTT VPCP VPQH TTCP TANDTC VKSNDTC NHNN BHXH UBDT UBTƯMTTQVN KTNN TCHQ TCT CP TTg UBND HĐND CTN C06"
)
_ORGAN = "|".join(sorted(set(_ORGANS.split()), key=lambda organ: (-len(organ), organ)))
_NUMBER = re.compile(
    r"\d{1,5}(?:\.?[a-z])?(?:\.\d{1,2})?/(?:\d{4}/)?"
    rf"(?:(?:UBTV)?QH\d{{2}}|(?:TTLT|NQLT|VBHN|NĐ|NQ|CT|QĐ|TT|HD|KH|L)(?:-(?:{_ORGAN}))+)"
)
"""A document number that ends where a closed list of bodies says, so that it can be told from what is glued to it."""

_LABEL = re.compile(
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư(?: liên tịch)?|Quyết định|Nghị quyết(?: liên tịch)?)(?: số)? $"
)
_SEAM = re.compile(rf"[{LOWER}.;)”\"][{UPPER}\d]|\d[{UPPER}]")


class Row(NamedTuple):
    """A basis: slices of the cell, title before number. Without a number the title is verbatim and not split."""

    title: str
    number: str


def split_bases(cell: str) -> tuple[Row, ...]:
    """Rows of a cleaned cell; what cannot be split for certain is one row without a number."""
    rest = cell.removeprefix(HEADER).strip()
    rows: list[Row] = []
    start = 0
    previous = None
    for match in _NUMBER.finditer(rest):
        cut = _cut(rest, start, match, previous)
        previous = match
        if cut is not None:
            rows.append(_row(rest[start:cut].strip(), rest[cut : match.end()].strip()))
            start = match.end()
    if tail := rest[start:].strip():
        rows.append(Row(tail, ""))
    return tuple(rows)


def _cut(rest: str, start: int, match: re.Match[str], previous: re.Match[str] | None) -> int | None:
    """Where the number's own cell begins; `None` when the number stands inside a title."""
    at, after = match.start(), rest[match.end() : match.end() + 1]
    if at == start:
        return at if match.end() == len(rest) else None
    before = rest[at - 1]
    if (previous and previous.end() == at) or before in f"{LOWER}{UPPER}.;)”0123456789":
        return at
    label = _LABEL.search(rest, start, at)
    if label is None or label.start() == start or after.isspace():
        return None
    repeated = previous and previous.end() == label.start() and previous[0] == match[0]
    return label.start() if repeated or rest[label.start() - 1] in f"{LOWER}.)”" else None


def _row(title: str, number: str) -> Row:
    """Title and number apart, or verbatim when digits or another row may be glued on."""
    return Row(title + number, "") if _is_doubtful(title) else Row(title, number)


def _is_doubtful(title: str) -> bool:
    numbers = list(_NUMBER.finditer(title))
    if any(title[match.end() : match.end() + 1] in (*UPPER, *"0123456789") for match in numbers):
        return True
    ends_in_number = bool(numbers) and numbers[-1].end() == len(title)
    return bool(_SEAM.search(_NUMBER.sub(" ", title))) or (title[-1:].isdigit() and not ends_in_number)


def basis_values(cell: str) -> list[dict[str, str]]:
    """The cell as front matter; a row that is not split stands under `so_ky_hieu` as it is."""
    return [_value(row) for row in split_bases(cell)]


def _value(row: Row) -> dict[str, str]:
    title = one_line(row.title)
    if not row.number:
        return {"so_ky_hieu": title}
    return {"so_ky_hieu": row.number, "ten": title} if title else {"so_ky_hieu": row.number}
