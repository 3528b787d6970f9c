"""Names of persons: told by a surname and capital letters; names of places, offices and great men are none."""

import re

import re2

_SURNAME = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Ma|Nông|Triệu|Lường|Hà|Đinh|"
    "Trịnh|Mai|Tô|Lương|Lưu|Chu|Hứa|Vi|Bế|Lộc|Sầm|Đào|Cao|La|Quách|Bàn|Đàm|Tạ|Tống|Trương|Thái|Lâm|Vàng|"
    "Giàng|Lò|Lù|Thào|Sùng|Phùng|Kiều|Nghiêm|Khổng|Doãn|Đoàn|Phó|Âu|Linh|Ninh|Hầu|Mạc|Từ|Tăng|Thân|Thạch|Trà|"
    "Đồng|Đồ|Cù|Cung|Diệp|Hạ|Hán|Hàn|Khúc|Khuất|Kim|Lại|Lăng|Lều|Lỗ|Luân|Luyện|Lục|Mã|Mông|Nhữ|Phí|Phương|"
    "Quan|Quang|Tào|Tòng|Tường|Ứng|Văn|Viên|Vương|Bạch|Cầm|Chảo|Chẩu|Đới|Giáp|Hờ|Khà|Kha|Lầu|Liêu|Lừu|Mùa|"
    "Ngân|Quàng|Sái|Thẩm|Tẩn|Tráng|Tiêu|Vừ|Xa|Xồng|Phù|Hoa|Hùng|Ngụy|Ngọc|Nhâm|Nịnh|Nình|Đường|Trác|Trình|Ôn|"
    "An|Ân|Bành|Biện|Chử|Đái|Điền|Đôn|Hình|Lèng"
)
_SMALL = "a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_CAPITAL = f"A-Z{_SMALL[3:].upper()}"
_SYLLABLE = rf"[{_CAPITAL}][{_SMALL}]{{0,6}}"
_CALLED = (
    r"(?:(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Bb]é|[Cc]ụ|[Cc]ô|[Cc]hú|[Bb]ác|Ô\.|B\.|[Tt]ôi là|[Tt]ên là)\s+)"
)


def _full(least: int) -> str:
    """Surname and at least so many syllables, at most four, and no further one."""
    return rf"(?:{_SURNAME})(?:\s+{_SYLLABLE}){{{least},4}}(?!\s+{_SYLLABLE})(?!\w)"


_LONG, _SHORT = _full(2), _full(1)

CALLED = re.compile(rf"(?<!\w){_CALLED}({_SHORT})")
"""A name after a word of address: `bà Ma Thị Lan`, `anh Vũ Hồng`."""

LONG = re.compile(rf"(?<![\w.])({_LONG})")
"""A name of three syllables or more: two-syllable ones are too like names of places."""

_START = rf"(?:{_SURNAME}|{_SURNAME.upper()})\s+[{_CAPITAL}]"
NAMED = re.compile(rf"(?<!\w){_START}")
"""How any name begins."""

SURNAMED = re2.compile(rf"(?:{_SURNAME})[\s\p{{Z}}*]+[{_CAPITAL}]")
"""Found in every text in which `CALLED` or `LONG` finds a name, and ten times as fast."""

LISTED = re.compile(rf"(?:\n\s*(?:[-*+]|\d{{1,3}}[.)])\s+|\|\s*)[*_\[\d.)\s]*{_CALLED}?{_START}")
"""How a name begins that opens the entry of a list or fills a cell."""

_CAPITALS = re.compile(rf"(?:{_SURNAME.upper()})(?:\s+[{_CAPITAL}]{{1,7}}){{1,4}}")
_CELL = re.compile(rf"(?:\d+[.)]?\s*)?{_CALLED}?({_LONG})(?:\s*[(,;].*)?")
_CELL_NAMED = re.compile(rf"{_CALLED}?({_SHORT})(?:\s*[(,;].*)?")
_ENTRY = re.compile(rf"(?:{_CALLED}({_SHORT})|({_LONG}))(?=\s*(?:[-–:,;(.|]|$|\s(?:ở|xóm|thôn|tổ|sinh|là|bị|số)\s))")
_LINE = re.compile(rf"\d{{0,3}}[.)]?\s*{_CALLED}?((?:{_SURNAME})(?:\s+{_SYLLABLE}){{2,3}})(?!\w).*")
_PUBLIC = frozenset(
    {"Hồ Chí Minh", "Võ Nguyên Giáp", "Phạm Văn Đồng", "Trường Chinh", "Lê Hồng Phong", "Kim Đồng", "Võ Thị Sáu"}
    | {"Hồ Núi Cốc"}
)


def name_in_cell(cell: str, *, named: bool = False) -> str:
    """The name that a table cell consists of; `named`: the column's head says that it holds names."""
    if match := (_CELL_NAMED if named else _CELL).fullmatch(cell):
        return _known(match[1])
    return cell.title() if named and _CAPITALS.fullmatch(cell) else ""


def name_of_entry(text: str) -> str:
    """The name that a list entry begins with."""
    match = _ENTRY.match(text)
    return _known(match[1] or match[2]) if match else ""


def name_of_line(text: str) -> str:
    """The name that a line of a table begins with or consists of, where the table's marks are lost."""
    match = _LINE.fullmatch(text)
    return _known(match[1]) if match else ""


def names_in(text: str) -> list[str]:
    """Every name in running text."""
    found = [match[1] for match in CALLED.finditer(text)] + [match[1] for match in LONG.finditer(text)]
    return [name for name in dict.fromkeys(found) if _known(name)]


def _known(name: str) -> str:
    """Empty for a name that everybody may say."""
    return "" if name in _PUBLIC else name
