"""What an item counts as in each facet of its register; empty where the facet has nothing to say of it."""

from trangxa.content.item import Item
from trangxa.content.kinds import Consultation, Document, Official, Procedure, Project, Question, Record
from trangxa.pages.index import SiteIndex
from trangxa.pages.order import field_name
from trangxa.pages.states import consultation_state, document_force

_MILLION = 1_000_000
_BUDGETS = ((200, "Dưới 200 triệu đồng"), (1000, "Từ 200 triệu đến dưới 1 tỷ đồng"))


def form(index: SiteIndex, item: Item[Record]) -> str:
    """Form of a document."""
    return item.record.form if isinstance(item.record, Document) else ""


def issuer(index: SiteIndex, item: Item[Record]) -> str:
    """Who issued a document."""
    return item.record.issuer if isinstance(item.record, Document) else ""


def force(index: SiteIndex, item: Item[Record]) -> str:
    """Whether a document is in force."""
    return document_force(index, item, item.record) if isinstance(item.record, Document) else ""


def year(index: SiteIndex, item: Item[Record]) -> str:
    """Year of its day."""
    return str(item.record.day.year) if item.record.day else ""


def field(index: SiteIndex, item: Item[Record]) -> str:
    """Its field, as the register splits them."""
    return field_name(item.record) or ""


def status(index: SiteIndex, item: Item[Record]) -> str:
    """How far a project is."""
    return item.record.status.capitalize() if isinstance(item.record, Project) else ""


def funding(index: SiteIndex, item: Item[Record]) -> str:
    """Where the money of a project comes from."""
    return item.record.funding if isinstance(item.record, Project) else ""


def budget(index: SiteIndex, item: Item[Record]) -> str:
    """Class of what a project costs."""
    if not isinstance(item.record, Project):
        return ""
    spent = item.record.budget
    return next((words for most, words in _BUDGETS if spent < most * _MILLION), "Từ 1 tỷ đồng")


def window(index: SiteIndex, item: Item[Record]) -> str:
    """Whether a consultation is open."""
    if not isinstance(item.record, Consultation):
        return ""
    return consultation_state(item.record, index.site.as_of).words.partition(",")[0]


def answered_by(index: SiteIndex, item: Item[Record]) -> str:
    """Which unit answered a question."""
    record = item.record
    return (record.answered_by or "Chưa trả lời") if isinstance(record, Question) else ""


def level(index: SiteIndex, item: Item[Record]) -> str:
    """Service level of a procedure."""
    return item.record.service_level.capitalize() if isinstance(item.record, Procedure) else ""


def rank(index: SiteIndex, item: Item[Record]) -> str:
    """Whether an official is one of the leaders."""
    return ("Lãnh đạo xã" if item.record.leader else "Công chức") if isinstance(item.record, Official) else ""
