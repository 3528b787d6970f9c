"""Reading the file: one JSON object a line; a line that cannot be used becomes a finding and the rest goes on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from trangxa.errors import TrangxaError
from trangxa.findings import Finding, Location
from trangxa.importers.portal.text import is_damaged

MAX_LINE = 1_000_000
"""Longest line taken, in bytes: the longest real record has some 80 thousand."""

FIELDS = (
    "ma_thu_tuc",
    "detail_url",
    "ten_thu_tuc",
    "so_quyet_dinh",
    "cap_thuc_hien",
    "loai_thu_tuc",
    "linh_vuc",
    "doi_tuong_thuc_hien",
    "co_quan_co_tham_quyen",
    "dia_chi_tiep_nhan",
    "co_quan_duoc_uy_quyen",
    "co_quan_phoi_hop",
    "thu_tuc_lien_quan",
    "trinh_tu_thuc_hien",
    "cach_thuc_thuc_hien",
    "thanh_phan_ho_so",
    "can_cu_phap_ly",
    "co_quan_thuc_hien",
    "yeu_cau_dieu_kien",
    "ket_qua_xu_ly",
)
"""Keys that a record of the portal has."""

_RECRAWL = "Lấy lại bản ghi này từ Cổng Dịch vụ công quốc gia rồi nhập lại."


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A record as the portal gave it: a text for every name in `FIELDS`, empty if the key is not there."""

    line: int
    fields: dict[str, str]
    unknown: tuple[str, ...] = ()
    """Keys that no field of a procedure answers to."""


def read_records(path: Path) -> Iterator[SourceRecord | Finding]:
    """Records and findings in the order of the lines; blank lines are passed over. TrangxaError if it is no text."""
    with path.open("rb") as file:
        for number, raw in enumerate(_lines(file), 1):
            if number == 1 and raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
                raise TrangxaError(
                    f"Tệp {path.name} lưu bằng mã UTF-16, không phải UTF-8.",
                    "Mở tệp bằng Notepad, chọn Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8 rồi lưu lại.",
                )
            text = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
            if text.strip():
                yield _record(text, Location(path.name, number))


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Lines without their ends; of one that is too long only the first part, one byte longer than allowed."""
    while line := file.readline(MAX_LINE + 1):
        rest = line
        while len(rest) > MAX_LINE and not rest.endswith(b"\n"):
            rest = file.readline(MAX_LINE + 1)
        yield line.rstrip(b"\r\n") if len(line) <= MAX_LINE else line


def _record(raw: bytes, where: Location) -> SourceRecord | Finding:
    if len(raw) > MAX_LINE:
        return _refuse("record-too-large", where, f"Dòng dài quá {MAX_LINE // 1_000_000} MB.", _RECRAWL)
    try:
        value = json.loads(raw.decode(), object_pairs_hook=_pairs)
    except UnicodeDecodeError:
        return _refuse("not-utf8", where, "Có ký tự không thuộc mã UTF-8.", "Lưu lại tệp bằng mã UTF-8.")
    except _RepeatedKeyError as error:
        return _refuse("duplicate-key", where, f"Khóa “{error}” viết hai lần trong một bản ghi.", _RECRAWL)
    except (ValueError, RecursionError):
        return _refuse(
            "bad-json",
            where,
            "Dòng không phải JSON đúng cách viết, có thể bị cắt cụt.",
            "Mỗi dòng một bản ghi JSON trọn vẹn.",
        )
    if not isinstance(value, dict):
        return _refuse("bad-record", where, "Dòng là JSON nhưng không phải một bản ghi dạng {…}.", _RECRAWL)
    return _checked(value, where)


def _checked(value: dict[str, Any], where: Location) -> SourceRecord | Finding:
    """Known keys hold texts; `null` counts as empty."""
    for name in FIELDS:
        found = value.get(name)
        if found is not None and not isinstance(found, str):
            return _refuse("wrong-type", where, f"Khóa “{name}” không phải chữ mà là {_kind(found)}.", _RECRAWL)
        if found and is_damaged(found):
            return _refuse("damaged-text", where, f"Khóa “{name}” có chữ đã hỏng (hiện thành �).", _RECRAWL)
    fields = {name: value.get(name) or "" for name in FIELDS}
    return SourceRecord(where.line, fields, tuple(name for name in value if name not in fields))


class _RepeatedKeyError(Exception):
    """A key stands twice in one object."""


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        raise _RepeatedKeyError(next(name for name in names if names.count(name) > 1))
    return made


def _kind(value: object) -> str:
    if isinstance(value, list):
        return "danh sách"
    if isinstance(value, dict):
        return "nhóm khóa"
    return "đúng/sai" if isinstance(value, bool) else "số"


def _refuse(rule: str, where: Location, message: str, fix: str) -> Finding:
    return Finding(rule, where, message, fix)
