"""Dates, yes and no, money, numbers, telephone numbers as editors write them; what is doubtful is refused in words."""

import re
from datetime import date

from pydantic_core import PydanticCustomError

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_VIETNAMESE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_YEARS = range(1945, 2101)
"""Years that the page can speak of: any other is a slip of the finger."""


def parse_date(value: object) -> object:
    """Read `2026-11-23` or `23/11/2026`; any other text is an error, never a guess."""
    if not isinstance(value, str):
        return value
    if match := _ISO.fullmatch(value.strip()):
        year, month, day = map(int, match.groups())
    elif match := _VIETNAMESE.fullmatch(value.strip()):
        day, month, year = map(int, match.groups())
    else:
        raise PydanticCustomError(
            "date", "“{value}” không phải ngày; viết như 2026-11-23 hoặc 23/11/2026", {"value": value}
        )
    if year not in _YEARS:
        raise PydanticCustomError("date", "“{value}” có năm gõ nhầm", {"value": value})
    try:
        return date(year, month, day)
    except ValueError:
        raise PydanticCustomError("date", "“{value}” không có trong lịch", {"value": value}) from None


_YES, _NO = frozenset({"có", "co", "true"}), frozenset({"không", "khong", "false"})


def parse_flag(value: object) -> object:
    """Read `có`/`không` or `true`/`false`."""
    if not isinstance(value, str):
        return value
    word = value.strip().lower()
    if word in _YES | _NO:
        return word in _YES
    raise PydanticCustomError("flag", "“{value}” không phải có hay không; viết true hoặc false", {"value": value})


_DONG = re.compile(r"[0-9]{1,15}|[0-9]{1,3}(\.[0-9]{3}){1,4}")
"""Under a quadrillion: more is a slip of the finger."""


def parse_money(value: object) -> object:
    """Read whole đồng, with or without dots between thousands: `1.250.000`, `1250000`."""
    if not isinstance(value, str):
        return value
    text = re.sub(r"\s*(đồng|đ|VNĐ)$", "", value.strip(), flags=re.IGNORECASE)
    if _DONG.fullmatch(text):
        return int(text.replace(".", ""))
    raise PydanticCustomError(
        "money", "“{value}” không phải số tiền; viết số đồng, như 1.250.000.000", {"value": value}
    )


def parse_number(value: object) -> object:
    """Read a decimal number written with a comma or a point: `92,5`, `92.5`, `-3`."""
    if not isinstance(value, str):
        return value
    if re.fullmatch(r"-?[0-9]{1,15}([.,][0-9]{1,15})?", value.strip()):
        return float(value.strip().replace(",", "."))
    raise PydanticCustomError("number", "“{value}” không phải số; viết như 92,5", {"value": value})


_PHONE = re.compile(r"11[0-9]|1[0-9]{3,7}|02[0-9]{9}|0[35789][0-9]{8}|069[0-9]{6,8}")
"""Short numbers, fixed lines, mobiles, the army's own: every number in Vietnam is one of these."""


def check_phone(value: str) -> str:
    """Refuse what no telephone in Vietnam can have as its number."""
    digits = re.sub(r"^\+?84(?=[2-9])", "0", re.sub(r"[ .()-]", "", value))
    if _PHONE.fullmatch(digits):
        return value
    raise PydanticCustomError(
        "phone", "“{value}” không phải số điện thoại; viết đủ số, như 0208 3 879 010", {"value": value}
    )
