"""Types of front-matter values, each with its own Vietnamese error."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError


def key(name: str, label: str, hint: str = "", example: str = "", **options: Any) -> Any:
    """Declare one front-matter key: its Vietnamese `name`, `label` shown to people, `hint` and `example`.

    Without `default` or `default_factory` in `options` the key is required.
    """
    default = options.pop("default", ...)
    if "default_factory" in options:
        default = options.pop("default_factory")()
    return Field(default, alias=name, title=label, description=hint, examples=[example] if example else [], **options)


_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_VIETNAMESE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


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


def parse_money(value: object) -> object:
    """Read whole đồng, with or without dots between thousands: `1.250.000`, `1250000`."""
    if not isinstance(value, str):
        return value
    text = re.sub(r"\s*(đồng|đ|VNĐ)$", "", value.strip(), flags=re.IGNORECASE)
    if re.fullmatch(r"\d+|\d{1,3}(\.\d{3})+", text):
        return int(text.replace(".", ""))
    raise PydanticCustomError(
        "money", "“{value}” không phải số tiền; viết số đồng, như 1.250.000.000", {"value": value}
    )


def parse_number(value: object) -> object:
    """Read a decimal number written with a comma or a point: `92,5`, `92.5`, `-3`."""
    if not isinstance(value, str):
        return value
    if re.fullmatch(r"-?\d+([.,]\d+)?", value.strip()):
        return float(value.strip().replace(",", "."))
    raise PydanticCustomError("number", "“{value}” không phải số; viết như 92,5", {"value": value})


def _matching(pattern: str, code: str, message: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if compiled.fullmatch(value):
            return value
        raise PydanticCustomError(code, message, {"value": value})

    return AfterValidator(check)


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Title = Annotated[Text, StringConstraints(max_length=500)]
Day = Annotated[date, BeforeValidator(parse_date)]
Flag = Annotated[bool, BeforeValidator(parse_flag)]
Money = Annotated[int, BeforeValidator(parse_money), Field(ge=0)]
Number = Annotated[float, BeforeValidator(parse_number)]
Latitude = Annotated[Number, Field(ge=8, le=24)]
Longitude = Annotated[Number, Field(ge=102, le=118)]
Identity = Annotated[
    Text,
    _matching(
        r"[a-z0-9][a-z0-9.-]{2,79}",
        "identity",
        "mã “{value}” chỉ được gồm chữ thường không dấu, số, dấu chấm và gạch nối, dài từ 3 ký tự",
    ),
]
ProcedureCode = Annotated[
    Text,
    _matching(
        r"[1-9]\.\d{6}(\.000\.00\.00)?(\.H\d{2})?",
        "procedure-code",
        "mã thủ tục “{value}” không đúng dạng của Cơ sở dữ liệu quốc gia, như 1.001193",
    ),
]
DocumentNumber = Annotated[
    Text,
    _matching(
        r"\d{1,5}(/\d{4})?[/-][A-ZĐ][A-ZĐa-z0-9Đ&.-]*(-[A-ZĐ0-9&.]+)*(/[A-ZĐ0-9-]+)*|\d+/\d{4}/[A-ZĐ0-9-]+",
        "document-number",
        "số ký hiệu “{value}” không đúng thể thức, như 12/KH-UBND",
    ),
]
Email = Annotated[Text, _matching(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", "email", "“{value}” không phải địa chỉ thư điện tử")]
Phone = Annotated[
    Text, _matching(r"\+?[0-9][0-9 .()-]{2,19}", "phone", "“{value}” không phải số điện thoại; viết như 0208 3 879 010")
]
Link = Annotated[
    Text, _matching(r"https?://[^\s/$.?#][^\s]*", "link", "“{value}” không phải địa chỉ web; viết cả https://")
]
Week = Annotated[
    Text, _matching(r"\d{4}-W(0[1-9]|[1-4]\d|5[0-3])", "week", "“{value}” không phải tuần; viết như 2026-W47")
]
FilePath = Annotated[
    Text,
    _matching(
        r"(?!/)(?![A-Za-z]:)[^\\:*?\"<>|]+",
        "file-path",
        '“{value}” không phải đường dẫn tương đối tới một tệp; dùng dấu / và không dùng \\ : * ? " < > |',
    ),
]
