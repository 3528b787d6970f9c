"""Danh mục thông tin phải được công khai: seven facts of every item (NĐ 13/2018/NĐ-CP Art. 6.3)."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from trangxa.audit.paper import Cell, Column, Paper, Table, cells
from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import (
    Commendation,
    Consultation,
    Directive,
    Disclosure,
    Document,
    LawDissemination,
    Plan,
    Procedure,
    Project,
    Record,
    Statistic,
)
from trangxa.pages.index import SiteIndex
from trangxa.pages.papers.common import address, forms_of, link, number_of, shown

NAME = "danh-muc-thong-tin"
_LONG = "Không kỳ hạn"
_STANDING = "Đến khi thay đổi"

COLUMNS = (
    Column("TT", 1.0, number=True),
    Column("Tên thông tin", 6.2),
    Column("Số, ký hiệu", 2.8),
    Column("Ngày tạo", 2.1),
    Column("Hình thức công khai", 3.6),
    Column("Thời điểm công khai", 2.1),
    Column("Thời hạn công khai", 2.6),
    Column("Địa chỉ truy cập", 5.4),
)


class Group(NamedTuple):
    """A group of Luật Tiếp cận thông tin (2016) Art. 17.1: its letter, its words, the folders that hold it."""

    letter: str
    title: str
    folders: tuple[str, ...]


GROUPS = (
    Group("a", "Văn bản; thủ tục hành chính", ("docs/van-ban", "procedures")),
    Group("b", "Phổ biến, hướng dẫn thực hiện pháp luật, chế độ, chính sách", ("docs/pho-bien-phap-luat",)),
    Group("c", "Dự thảo và kết quả lấy ý kiến Nhân dân", ("docs/gop-y",)),
    Group("d", "Chiến lược, chương trình, quy hoạch, kế hoạch", ("docs/chien-luoc-quy-hoach",)),
    Group("đ, e, l, n, o", "Ngân sách, quỹ, trợ cấp, tài sản, phí và nội dung công khai khác", ("docs/cong-khai",)),
    Group("g", "Dự án, đầu tư công, mua sắm công", ("docs/du-an",)),
    Group("k, m", "Tổ chức bộ máy, cán bộ, đầu mối liên hệ", ("docs/gioi-thieu", "docs/don-vi", "docs/can-bo")),
    Group("l", "Thông tin thống kê", ("docs/thong-ke",)),
    Group(
        "p",
        "Thông tin khác: chỉ đạo, khen thưởng, xử phạt, trả lời kiến nghị",
        ("docs/chi-dao-dieu-hanh", "docs/khen-thuong-xu-phat", "docs/hoi-dap"),
    ),
)


def access_paper(index: SiteIndex, commune: Commune) -> Paper:
    """The list as of the day of judgement; the newest items of a group first."""
    tables = tuple(_table(group, index, commune) for group in GROUPS)
    return Paper(
        NAME,
        "Danh mục thông tin phải được công khai",
        "Nghị định 13/2018/NĐ-CP, Điều 6 khoản 3; nhóm theo Luật Tiếp cận thông tin 104/2016/QH13, Điều 17 khoản 1",
        tables,
        (
            ("Cơ quan", commune.agency),
            ("Tính đến ngày", shown(index.site.as_of)),
            ("Số thông tin", str(sum(len(table.rows) for table in tables))),
        ),
        ("Trang lập danh mục từ các mục đang đăng; thông tin không đánh số thì ghi mã mục.",),
    )


def _table(group: Group, index: SiteIndex, commune: Commune) -> Table:
    rows = (_row(number, item, commune) for number, item in enumerate(_items(group, index), 1))
    return Table(f"{group.title} (Điều 17 khoản 1 điểm {group.letter})", COLUMNS, tuple(rows))


def _items(group: Group, index: SiteIndex) -> Iterator[Item[Record]]:
    for folder in group.folders:
        yield from index.sections[folder]


def _row(number: int, item: Item[Record], commune: Commune) -> tuple[Cell, ...]:
    record = item.record
    return cells(
        number,
        link(item),
        number_of(item),
        shown(made_on(record)),
        forms_of(record),
        shown(record.posted or record.updated or record.day),
        until_of(record),
        address(item.url, commune),
    )


def made_on(record: Record) -> date | None:
    """The day the information was made."""
    match record:
        case Document() | Directive():
            return record.issued
        case LawDissemination():
            return record.law_issued
        case Plan() | Project():
            return record.approved
        case Consultation():
            return record.opens
        case Disclosure():
            return record.since
        case Statistic() | Commendation():
            return record.decided
        case Procedure():
            return record.published_by.issued or record.compared
    return record.day or record.updated


def until_of(record: Record) -> str:
    """How long it stays public."""
    match record:
        case Document():
            return f"Đến {record.expires:%d/%m/%Y}" if record.expires else "Đến khi hết hiệu lực"
        case Consultation():
            return f"Lấy ý kiến đến {record.closes:%d/%m/%Y}"
        case Disclosure():
            return f"Đến {record.ends:%d/%m/%Y}" if record.ends else _LONG
    return _STANDING if record.kind in ("trang", "don-vi", "can-bo", "thu-tuc") else _LONG
