"""What a person has to look at in a record: parts left empty, cells not split, things mended."""

import re
from collections.abc import Iterator
from unicodedata import is_normalized

from trangxa.importers.portal import bases, channels, papers, results
from trangxa.importers.portal.notes import Note, What
from trangxa.importers.portal.records import SourceRecord
from trangxa.importers.portal.text import NOTHING, one_line, stated

MAX_TITLE = 500
"""Longest title of an item, in characters; a longer name stands whole in `mo_ta`."""

_DECISION = re.compile(r"\d{1,5}/QĐ-[A-ZĐ][A-Za-zĐ0-9-]*")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>")
_MANDATORY = (
    "so_quyet_dinh",
    "cap_thuc_hien",
    "linh_vuc",
    "doi_tuong_thuc_hien",
    "trinh_tu_thuc_hien",
    "cach_thuc_thuc_hien",
    "thanh_phan_ho_so",
    "can_cu_phap_ly",
    "co_quan_thuc_hien",
    "yeu_cau_dieu_kien",
    "ket_qua_xu_ly",
)
"""Fields without which a procedure is not whole (NĐ 63/2010 Art. 8.2)."""


def notes_on(record: SourceRecord, fields: dict[str, str], code: str) -> Iterator[Note]:
    """Notes on a record whose cleaned fields and mended code are given, field by field."""
    for name in _MANDATORY:
        if not fields[name] and not (name == "co_quan_thuc_hien" and fields["co_quan_co_tham_quyen"]):
            yield Note(name, What.EMPTY)
    yield from _channels(fields["cach_thuc_thuc_hien"])
    yield from _papers(fields["thanh_phan_ho_so"])
    yield from _bases(fields["can_cu_phap_ly"])
    if not results.split_results(fields["ket_qua_xu_ly"]).certain:
        yield Note("ket_qua_xu_ly", What.WHOLE)
    yield from _mended(record, fields, code)


def _mended(record: SourceRecord, fields: dict[str, str], code: str) -> Iterator[Note]:
    if record.fields["ma_thu_tuc"] != code:
        yield Note("ma_thu_tuc", What.OTHER, f"sửa “{record.fields['ma_thu_tuc']}” thành “{code}”")
    if fields["so_quyet_dinh"] and not _DECISION.fullmatch(fields["so_quyet_dinh"]):
        yield Note("so_quyet_dinh", What.OTHER, f"“{fields['so_quyet_dinh']}” không đúng thể thức, giữ nguyên")
    if len(one_line(fields["ten_thu_tuc"])) > MAX_TITLE:
        yield Note("ten_thu_tuc", What.OTHER, f"dài quá {MAX_TITLE} ký tự, tiêu đề rút gọn, tên đầy đủ ở mo_ta")
    bare = stated(record.fields["can_cu_phap_ly"])
    if bare != without_neighbour(bare, fields["co_quan_thuc_hien"]):
        yield Note("can_cu_phap_ly", What.OTHER, "bỏ phần lặp lại cơ quan thực hiện")
    for name, value in record.fields.items():
        if not is_normalized("NFC", value):
            yield Note(name, What.OTHER, "đã đổi chữ tổ hợp")
        if _TAG.search(value):
            yield Note(name, What.OTHER, "có mã HTML, giữ nguyên văn")
    for name in record.unknown:
        yield Note(name, What.OTHER, "khóa lạ, không đưa vào tệp")


def without_neighbour(cell: str, authority: str) -> str:
    """The legal bases without the row of the acting body, which a crawl may have run into their cell."""
    return cell.removesuffix(f"Cơ quan thực hiện{authority}") if authority else cell


def _channels(cell: str) -> Iterator[Note]:
    rows = channels.split_channels(cell)
    told = [row for row in rows if row.certain]
    if any(row.time == NOTHING for row in told):
        yield Note("cach_thuc_thuc_hien", What.EMPTY, "thời hạn")
    if any(row.time.isdigit() for row in told):
        yield Note("cach_thuc_thuc_hien", What.EMPTY, "đơn vị của thời hạn")
    if any(row.fee == NOTHING for row in told):
        yield Note("cach_thuc_thuc_hien", What.EMPTY, "phí, lệ phí")
    if cell and (not rows or len(told) < len(rows)):
        yield Note("cach_thuc_thuc_hien", What.WHOLE, _share(len(rows) - len(told), len(rows)))


def _papers(cell: str) -> Iterator[Note]:
    rows = papers.split_papers(cell)
    unsplit = sum(not row.originals for row in rows)
    if cell and (not rows or unsplit):
        yield Note("thanh_phan_ho_so", What.WHOLE, _share(unsplit, len(rows)))
    if papers.has_unsplit_form(cell):
        yield Note("thanh_phan_ho_so", What.WHOLE, "tên tệp mẫu")


def _bases(cell: str) -> Iterator[Note]:
    rows = bases.split_bases(cell)
    if unsplit := sum(not row.number for row in rows):
        yield Note("can_cu_phap_ly", What.WHOLE, _share(unsplit, len(rows)))


def _share(part: int, whole: int) -> str:
    if not whole or part == whole == 1:
        return "cả ô"
    return f"{part}/{whole} dòng"
