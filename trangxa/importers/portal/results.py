"""The cell of results: names and codes run together, then the portal's own search form."""

import re
from typing import NamedTuple

from trangxa.importers.portal.text import stated

FURNITURE = (
    "Chọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn Tỉnh/ Thành phố --Phường/ XãSở-- Chọn Phường/ Xã --"
    "Hệ thống chỉ hiển thị những cơ quan đã áp dụng dịch vụ công trực tuyếnNộp hồ sơ",
    "Chọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn Bộ ngành --Đơn vị-- Chọn Cơ sở --Nộp hồ sơ",
)
"""The form under every record: no word of it is about the procedure."""

_LABELS = re.compile(r"(?P<names>.*?)Từ khóa(?P<keywords>.*?)Mô tả(?P<text>.*)", re.DOTALL)
_CODE = re.compile(r"Mã: (?P<code>KQ[.-][A-Z]\d{2}\.\d{5,6}(?!\d)|\S+$)")


class Results(NamedTuple):
    """Slices of the cell: names with codes, keywords, description."""

    names: tuple[tuple[str, str], ...]
    keywords: str
    text: str

    @property
    def certain(self) -> bool:
        """Whether every name has its code."""
        return all(name and code for name, code in self.names)


def split_results(cell: str) -> Results:
    """A cleaned cell taken apart; a name without a code is what could not be split."""
    rest = cell
    for form in FURNITURE:
        rest = rest.removesuffix(form).strip()
    labels = _LABELS.fullmatch(rest)
    keywords, text = (stated(labels["keywords"]), stated(labels["text"])) if labels else ("", "")
    return Results(tuple(_names((labels["names"] if labels else rest).strip())), keywords, text)


def _names(cell: str) -> list[tuple[str, str]]:
    names: list[tuple[str, str]] = []
    start = 0
    for match in _CODE.finditer(cell):
        names.append((cell[start : match.start()].strip(), match["code"]))
        start = match.end()
    if tail := cell[start:].strip():
        names.append((tail, ""))
    return names


def result_values(cell: str) -> list[str]:
    """The cell as front matter: a line a result with its code, then keywords and description if there are any."""
    results = split_results(cell)
    lines = [f"{name} (mã {code})".strip() if code else name for name, code in results.names]
    lines += [f"Từ khóa: {results.keywords}"] if results.keywords else []
    return [*lines, f"Mô tả: {results.text}"] if results.text else lines
