"""Types of values: what editors write, what is refused and in which words."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from trangxa.content.fields import (
    Day,
    DocumentNumber,
    Email,
    FilePath,
    Flag,
    Identity,
    Latitude,
    Link,
    Longitude,
    Money,
    Number,
    Phone,
    ProcedureCode,
    Text,
    Title,
    Week,
)


def accepted(kind: Any, written: str) -> Any:
    return TypeAdapter(kind).validate_python(written)


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (Day, "2026-11-23", date(2026, 11, 23)),
        (Day, " 2026-1-3 ", date(2026, 1, 3)),
        (Day, "23/11/2026", date(2026, 11, 23)),
        (Day, "23.11.2026", date(2026, 11, 23)),
        (Day, "29/02/2024", date(2024, 2, 29)),
        (Flag, "true", True),
        (Flag, "Có", True),
        (Flag, "co", True),
        (Flag, "KHÔNG", False),
        (Flag, "false", False),
        (Money, "1250000", 1_250_000),
        (Money, "1.250.000 đồng", 1_250_000),
        (Money, "0", 0),
        (Number, "92,4", 92.4),
        (Number, "-3", -3.0),
        (Number, " 92.4 ", 92.4),
        (Latitude, "21,79", 21.79),
        (Longitude, "105.56", 105.56),
        (Text, "  chữ  ", "chữ"),
        (Identity, "tin-7f3k2m", "tin-7f3k2m"),
        (Identity, "ubnd-xa.12-kh-ubnd.2026", "ubnd-xa.12-kh-ubnd.2026"),
        (ProcedureCode, "1.001193", "1.001193"),
        (ProcedureCode, "1.001193.000.00.00.H55", "1.001193.000.00.00.H55"),
        (DocumentNumber, "12/KH-UBND", "12/KH-UBND"),
        (DocumentNumber, "224/2026/NĐ-CP", "224/2026/NĐ-CP"),
        (DocumentNumber, "1683/NQ-UBTVQH15", "1683/NQ-UBTVQH15"),
        (DocumentNumber, "05/QĐ-UBND", "05/QĐ-UBND"),
        (DocumentNumber, "60/2014/QH13", "60/2014/QH13"),
        (Email, "ubnd@binhthanh.thainguyen.gov.vn", "ubnd@binhthanh.thainguyen.gov.vn"),
        (Phone, "0208 3 000 001", "0208 3 000 001"),
        (Phone, "1022", "1022"),
        (Phone, "+84 208 3 000 001", "+84 208 3 000 001"),
        (Phone, "(0208) 3 000 001", "(0208) 3 000 001"),
        (Phone, "1900 1099", "1900 1099"),
        (Phone, "0912.345.678", "0912.345.678"),
        (Phone, "069 2345 678", "069 2345 678"),
        (Email, "a.b+c@x-y.gov.vn", "a.b+c@x-y.gov.vn"),
        (Link, "https://a.vn:8443?b=c", "https://a.vn:8443?b=c"),
        (Link, "https://dichvucong.gov.vn/a?b=c", "https://dichvucong.gov.vn/a?b=c"),
        (Week, "2026-W48", "2026-W48"),
        (FilePath, "../tep/a.pdf", "../tep/a.pdf"),
    ],
)
def test_accepted(kind: Any, written: str, value: Any) -> None:
    assert accepted(kind, written) == value


@pytest.mark.parametrize(
    ("kind", "written", "words"),
    [
        (Day, "2026-02-30", "không có trong lịch"),
        (Day, "31/04/2026", "không có trong lịch"),
        (Day, "2026-13-01", "không có trong lịch"),
        (Day, "hôm qua", "không phải ngày"),
        (Day, "11/2026", "không phải ngày"),
        (Day, "1026-11-12", "năm gõ nhầm"),
        (Day, "01/01/1944", "năm gõ nhầm"),
        (Day, "2226-02-11", "năm gõ nhầm"),
        (Day, "20026-11-12", "không phải ngày"),
        (Day, "２０２６-11-12", "không phải ngày"),
        (Day, "26-11-23", "không phải ngày"),
        (Day, "2026-11-23T08:00", "không phải ngày"),
        (Flag, "yes", "không phải có hay không"),
        (Flag, "1", "không phải có hay không"),
        (Money, "1,5 tỷ", "không phải số tiền"),
        (Money, "1.25.000", "không phải số tiền"),
        (Money, "-5", "không phải số tiền"),
        (Money, "９００", "không phải số tiền"),
        (Money, "9" * 16, "không phải số tiền"),
        (Money, "9" * 5000, "không phải số tiền"),
        (Number, "92,4%", "không phải số"),
        (Number, "1.250.000", "không phải số"),
        (Number, "nan", "không phải số"),
        (Latitude, "105.5", "less than"),
        (Longitude, "21.7", "greater than"),
        (Text, "   ", "at least 1 character"),
        (Title, "a" * 501, "at most 500"),
        (Identity, "Tin", "mã “Tin”"),
        (Identity, "tin thử", "mã “tin thử”"),
        (Identity, "ab", "mã “ab”"),
        (Identity, "-abc", "mã “-abc”"),
        (ProcedureCode, "1001193", "không đúng dạng"),
        (ProcedureCode, "1.00119", "không đúng dạng"),
        (DocumentNumber, "Kế hoạch 12", "không đúng thể thức"),
        (DocumentNumber, "12", "không đúng thể thức"),
        (Email, "ubnd.gov.vn", "không phải địa chỉ thư điện tử"),
        (Email, "a@b", "không phải địa chỉ thư điện tử"),
        (Phone, "gọi sau", "không phải số điện thoại"),
        (Phone, "123", "không phải số điện thoại"),
        (Phone, "0000 000 000", "không phải số điện thoại"),
        (Phone, "0208 3 000", "không phải số điện thoại"),
        (Phone, "0208 3 000 0011", "không phải số điện thoại"),
        (Phone, "0112 345 678", "không phải số điện thoại"),
        (Phone, "0208 3 000 001 hoặc 1022", "không phải số điện thoại"),
        (Email, "nguyễn@a.vn", "không phải địa chỉ thư điện tử"),
        (Email, "a..b@c.vn", "không phải địa chỉ thư điện tử"),
        (Email, "a@b.123", "không phải địa chỉ thư điện tử"),
        (Link, "https://localhost/", "không phải địa chỉ web"),
        (Link, "https://a.vn/<b>", "không phải địa chỉ web"),
        (Link, "dichvucong.gov.vn", "không phải địa chỉ web"),
        (Link, "javascript:alert(1)", "không phải địa chỉ web"),
        (Week, "2026-W54", "không phải tuần"),
        (Week, "48/2026", "không phải tuần"),
        (FilePath, "/tep/a.pdf", "không phải đường dẫn"),
        (FilePath, "C:\\a.pdf", "không phải đường dẫn"),
        (FilePath, "tep\\a.pdf", "không phải đường dẫn"),
    ],
)
def test_refused_in_words(kind: Any, written: str, words: str) -> None:
    with pytest.raises(ValidationError) as caught:
        accepted(kind, written)
    assert words in caught.value.errors()[0]["msg"]


@pytest.mark.parametrize("kind", [Email, DocumentNumber])
def test_a_value_as_long_as_a_book_is_refused_at_once(kind: Any) -> None:
    with pytest.raises(ValidationError):
        accepted(kind, "1/A@" + "a" * 1_000_000)
