"""Registers: documents, projects, consultations, officials and procedures as tables."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Campaign, Consultation, Disclosure, Document, Official, Procedure, Project, Record
from trangxa.content.kinds.disclosures import MATTERS
from trangxa.pages.campaigns import progress_of
from trangxa.pages.index import SiteIndex
from trangxa.pages.states import State, consultation_state, document_state


class Cell(NamedTuple):
    """One cell: text or a date, and the address it links to."""

    value: Any
    url: str = ""
    style: str = ""


class Table(NamedTuple):
    """A register: heads, rows of cells, and what it lists."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def register(index: SiteIndex, kind: str, items: Sequence[Item[Record]]) -> Table:
    """The register of a kind; KeyError for kinds without one."""
    caption, heads, row = REGISTERS[kind]
    return Table(caption, heads, tuple(row(index, item) for item in items))


def _state(state: State) -> Cell:
    return Cell(state.words, style="on" if state.on else "off")


def _document(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    record = item.record
    assert isinstance(record, Document)
    return (
        Cell(record.number, item.url, "code"),
        Cell(record.form),
        Cell(record.abstract, item.url),
        Cell(record.issuer),
        Cell(record.issued),
        Cell(record.effective),
        _state(document_state(index, item, record)),
    )


def _project(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    record = item.record
    assert isinstance(record, Project)
    span = f"{record.span.start:%m/%Y} - {record.span.end:%m/%Y}"
    return (
        Cell(record.title, item.url),
        Cell(record.topic),
        Cell(span),
        Cell(record.budget, style="money"),
        Cell(record.funder),
        Cell(record.status.capitalize()),
    )


def _consultation(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    record = item.record
    assert isinstance(record, Consultation)
    return (
        Cell(record.title, item.url),
        Cell(record.unit),
        Cell(record.opens),
        Cell(record.closes),
        Cell(len(record.opinions), style="number"),
        _state(consultation_state(record, index.site.as_of)),
    )


def _official(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    record = item.record
    assert isinstance(record, Official)
    return (
        Cell(record.title, item.url),
        Cell(record.position),
        Cell(record.unit),
        Cell(record.phone, f"tel:{record.phone.replace(' ', '')}"),
        Cell(record.email, f"mailto:{record.email}"),
    )


def _procedure(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    record = item.record
    assert isinstance(record, Procedure)
    return (
        Cell(record.identity, style="code"),
        Cell(record.title, item.url),
        Cell(record.topic),
        Cell(record.channels[0].time_limit),
        Cell(record.fees),
        Cell(record.service_level.capitalize()),
    )


def _disclosure(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    record = item.record
    assert isinstance(record, Disclosure)
    return (
        Cell(record.title, item.url),
        Cell(MATTERS[record.matter]),
        Cell(record.period),
        Cell(record.decision or "-", style="code"),
        Cell(record.posted),
        Cell("Có" if record.figures else "-"),
        Cell("Có" if record.explanation and record.explanation != "Không" else "-"),
    )


def _campaign(index: SiteIndex, item: Item[Record]) -> tuple[Cell, ...]:
    record = item.record
    assert isinstance(record, Campaign)
    progress = progress_of(index, item, record)
    return (
        Cell(record.title, item.url),
        Cell(record.starts),
        Cell(record.ends),
        Cell(record.directed_by),
        Cell(f"{progress.done}/{progress.target}", style="code"),
        _state(progress.state),
    )


Row = Callable[[SiteIndex, Item[Record]], tuple[Cell, ...]]

REGISTERS: dict[str, tuple[str, tuple[str, ...], Row]] = {
    "van-ban": (
        "Danh sách văn bản",
        ("Số, ký hiệu", "Hình thức", "Trích yếu", "Cơ quan ban hành", "Ngày ban hành", "Ngày hiệu lực", "Hiệu lực"),
        _document,
    ),
    "du-an": (
        "Danh sách dự án",
        ("Tên dự án", "Lĩnh vực", "Thời gian", "Kinh phí", "Nhà tài trợ", "Tình trạng"),
        _project,
    ),
    "gop-y": (
        "Danh sách dự thảo lấy ý kiến",
        ("Dự thảo", "Đơn vị tiếp nhận", "Từ ngày", "Đến ngày", "Ý kiến", "Trạng thái"),
        _consultation,
    ),
    "cong-khai": (
        "Danh sách nội dung công khai",
        ("Tiêu đề", "Nội dung", "Kỳ", "Số văn bản", "Ngày đăng", "Số liệu", "Thuyết minh"),
        _disclosure,
    ),
    "chuyen-de": (
        "Danh sách chuyên đề",
        ("Chuyên đề", "Từ ngày", "Đến ngày", "Cơ quan chỉ đạo", "Tin, bài", "Trạng thái"),
        _campaign,
    ),
    "can-bo": ("Danh bạ cán bộ, công chức", ("Họ tên", "Chức vụ", "Đơn vị", "Điện thoại", "Thư điện tử"), _official),
    "thu-tuc": (
        "Danh mục thủ tục hành chính",
        ("Mã", "Tên thủ tục", "Lĩnh vực", "Thời hạn (trực tiếp hoặc cách đầu tiên)", "Phí, lệ phí", "Mức độ"),
        _procedure,
    ),
}
"""Kinds listed as tables: caption, heads, one row."""
