"""Types of front-matter values, each with its own Vietnamese error."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from trangxa.content.written import check_phone, parse_date, parse_flag, parse_money, parse_number


def key(name: str, label: str, hint: str = "", example: str = "", **options: Any) -> Any:
    """Declare one front-matter key: its Vietnamese `name`, `label` shown to people, `hint` and `example`.

    Without `default` or `default_factory` in `options` the key is required.
    """
    default = options.pop("default", ...)
    if "default_factory" in options:
        default = options.pop("default_factory")()
    return Field(default, alias=name, title=label, description=hint, examples=[example] if example else [], **options)


_LONGEST = 2000
"""Letters of a value that has a form: a longer one is none, and would be compared with the form for minutes."""


def _matching(pattern: str, code: str, message: str) -> AfterValidator:
    compiled = re.compile(pattern, re.ASCII)

    def check(value: str) -> str:
        if len(value) <= _LONGEST and compiled.fullmatch(value):
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
Email = Annotated[
    Text,
    _matching(
        r"[\w+-]+(\.[\w+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}",
        "email",
        "“{value}” không phải địa chỉ thư điện tử; viết như ubnd@binhthanh.thainguyen.gov.vn",
    ),
]
Phone = Annotated[Text, AfterValidator(check_phone)]
Link = Annotated[
    Text,
    _matching(
        r"https?://[^\s/?#<>\".]+(\.[^\s/?#<>\".]+)+([/?#][^\s<>\"]*)?",
        "link",
        "“{value}” không phải địa chỉ web; viết cả https://",
    ),
]
UnitCode = Annotated[
    Text, _matching(r"[0-9]{5}", "unit-code", "“{value}” không phải mã đơn vị hành chính cấp xã; mã có năm chữ số")
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
