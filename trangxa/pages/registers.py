"""Registers: documents, projects, consultations, officials and procedures as tables."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.pages.index import SiteIndex
from trangxa.pages.register_rows import (
    Cell,
    campaign_row,
    consultation_row,
    disclosure_row,
    document_row,
    official_row,
    procedure_row,
    project_row,
)


class Table(NamedTuple):
    """A register: heads, rows of cells, and what it lists."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def register(index: SiteIndex, kind: str, items: Sequence[Item[Record]]) -> Table:
    """The register of a kind; KeyError for kinds without one."""
    caption, heads, row = REGISTERS[kind]
    return Table(caption, heads, tuple(row(index, item) for item in items))


Row = Callable[[SiteIndex, Item[Record]], tuple[Cell, ...]]

REGISTERS: dict[str, tuple[str, tuple[str, ...], Row]] = {
    "van-ban": (
        "Danh sách văn bản",
        ("Số, ký hiệu", "Hình thức", "Trích yếu", "Cơ quan ban hành", "Ngày ban hành", "Ngày hiệu lực", "Hiệu lực"),
        document_row,
    ),
    "du-an": (
        "Danh sách dự án",
        ("Tên dự án", "Lĩnh vực", "Thời gian", "Kinh phí", "Nhà tài trợ", "Tình trạng"),
        project_row,
    ),
    "gop-y": (
        "Danh sách dự thảo lấy ý kiến",
        ("Dự thảo", "Đơn vị tiếp nhận", "Từ ngày", "Đến ngày", "Ý kiến", "Trạng thái"),
        consultation_row,
    ),
    "cong-khai": (
        "Danh sách nội dung công khai",
        ("Tiêu đề", "Nội dung", "Kỳ", "Số văn bản", "Ngày đăng", "Số liệu", "Thuyết minh"),
        disclosure_row,
    ),
    "chuyen-de": (
        "Danh sách chuyên đề",
        ("Chuyên đề", "Từ ngày", "Đến ngày", "Cơ quan chỉ đạo", "Tin, bài", "Trạng thái"),
        campaign_row,
    ),
    "can-bo": ("Danh bạ cán bộ, công chức", ("Họ tên", "Chức vụ", "Đơn vị", "Điện thoại", "Thư điện tử"), official_row),
    "thu-tuc": (
        "Danh mục thủ tục hành chính",
        ("Mã", "Tên thủ tục", "Lĩnh vực", "Thời hạn (trực tiếp hoặc cách đầu tiên)", "Phí, lệ phí", "Mức độ"),
        procedure_row,
    ),
}
"""Kinds listed as tables: caption, heads, one row."""
