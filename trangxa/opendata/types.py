"""What kind of value a column of open data holds, in plain words, from the editors' own schema."""

from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

_PLAIN: dict[type, str] = {
    str: "chữ",
    int: "số nguyên",
    float: "số",
    bool: "đúng, sai (true, false)",
    date: "ngày (năm-tháng-ngày)",
}


def words_of(annotation: Any) -> str:
    """`ngày (năm-tháng-ngày)`, `danh sách: chữ`, `một trong: vi, en`."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return words_of(args[0])
    if origin in (Union, UnionType):
        return " hoặc ".join(dict.fromkeys(words_of(one) for one in args if one is not NoneType))
    if origin is Literal:
        return f"một trong: {', '.join(map(str, args))}"
    if origin is tuple:
        return f"danh sách: {words_of(args[0])}"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"nhóm ({', '.join(str(info.alias) for info in annotation.model_fields.values())})"
    return _PLAIN[annotation]
