"""`editorial/issued.csv`: the register of documents the office has issued, as its document system exports it."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from trangxa.content.text import decode, text_faults
from trangxa.content.written import parse_date, parse_flag
from trangxa.findings import Finding, Location

ISSUED_FILE = "editorial/issued.csv"
COLUMNS = ("so_ky_hieu", "hinh_thuc", "co_quan_ban_hanh", "ngay_ban_hanh", "trich_yeu", "quy_pham", "ly_do_khong_dang")
"""Heads of the file; `quy_pham` is có or không, `ly_do_khong_dang` is empty for a document that must be posted."""


class Issued(NamedTuple):
    """One document of the register; `line` is its 1-based line in the file."""

    number: str
    form: str
    issuer: str
    issued: date
    abstract: str
    normative: bool
    withheld: str
    """Why it is not posted (internal, secret…); empty if it must be."""

    line: int


class Register(NamedTuple):
    """The register as read; `present` tells an empty register from none."""

    rows: tuple[Issued, ...] = ()
    findings: tuple[Finding, ...] = ()
    present: bool = False


NO_REGISTER = Register()


def load_register(root: Path) -> Register:
    """Read the register. Never raises for content: a row with faults is left out and told of."""
    file = root / ISSUED_FILE
    if not file.is_file():
        return NO_REGISTER
    text = decode(file.read_bytes(), ISSUED_FILE)
    if isinstance(text, Finding):
        return Register((), (text,), True)
    faults = list(text_faults(text, ISSUED_FILE))
    head = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",")
    names = [name.strip() for name in next(reader, [])]
    if missing := [name for name in COLUMNS if name not in names]:
        fix = f"Dòng đầu cần các cột: {', '.join(COLUMNS)}."
        return Register((), (*faults, _fault(1, f"Sổ văn bản thiếu cột {', '.join(missing)}.", fix)), True)
    read = list(_rows([(reader.line_num, cells) for cells in reader], names))
    rows = tuple(row for row in read if isinstance(row, Issued))
    return Register(rows, (*faults, *(row for row in read if isinstance(row, Finding))), True)


def _rows(numbered: list[tuple[int, list[str]]], names: list[str]) -> Iterator[Issued | Finding]:
    for line, cells in numbered:
        if any(cell.strip() for cell in cells):
            yield _row(dict(zip(names, (cell.strip() for cell in cells), strict=False)), line)


def _row(row: dict[str, str], line: int) -> Issued | Finding:
    if not row.get("so_ky_hieu") or not row.get("ngay_ban_hanh"):
        return _fault(line, "Dòng thiếu số ký hiệu hoặc ngày ban hành.", "Điền đủ hai ô đó, hoặc xóa dòng.")
    try:
        issued, normative = parse_date(row["ngay_ban_hanh"]), parse_flag(row.get("quy_pham") or "không")
    except PydanticCustomError as error:
        return _fault(line, f"Sổ văn bản: {error.message()}.", "Sửa ô đó rồi lưu lại tệp dạng CSV UTF-8.")
    assert isinstance(issued, date) and isinstance(normative, bool)
    form, issuer, abstract, withheld = (
        row.get(name, "") for name in ("hinh_thuc", "co_quan_ban_hanh", "trich_yeu", "ly_do_khong_dang")
    )
    return Issued(row["so_ky_hieu"], form, issuer, issued, abstract, normative, withheld, line)


def _fault(line: int, message: str, fix: str) -> Finding:
    return Finding("issued-register", Location(ISSUED_FILE, line), message, fix)
