"""What the papers share: where they lie, how an item is called, dated and found."""

from datetime import date

from trangxa.audit.paper import Cell
from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Disclosure, Document, LawDissemination, Page, Plan, Procedure, Project, Record
from trangxa.content.kinds.disclosures import MATTERS
from trangxa.content.slugs import slug
from trangxa.pages.index import SiteIndex

FOLDER = "docs/cong-khai"
ON_PAGE = "Trang thông tin điện tử"


def shown(day: date | None, otherwise: str = "Thường xuyên") -> str:
    """A day in words."""
    return f"{day:%d/%m/%Y}" if day else otherwise


def link(item: Item[Record]) -> Cell:
    """Title of an item, leading to its page."""
    return Cell(item.title, item.url)


def address(url: str, commune: Commune) -> Cell:
    """Full address of a page of the site."""
    return Cell(f"{commune.site_url.rstrip('/')}/{url}", url)


def number_of(item: Item[Record]) -> str:
    """Number of the paper behind an item; its permanent code where papers have none."""
    record = item.record
    match record:
        case Document():
            return record.number
        case LawDissemination():
            return record.law_number
        case Plan():
            return record.decision
        case Project() | Disclosure():
            return record.decision or item.code
        case Procedure():
            return record.identity
    return item.code


def forms_of(record: Record) -> str:
    """How an item is made public."""
    forms = record.forms if isinstance(record, Disclosure) else ()
    return "; ".join(dict.fromkeys((ON_PAGE, *forms)))


def statement_on(index: SiteIndex, *names: str) -> str:
    """The signed statement on the section's opening page that nothing has arisen under one of these names, or empty."""
    page = index.intro.get(FOLDER)
    wanted = {slug(name) for name in names if name}
    for statement in page.record.nothing if page and isinstance(page.record, Page) else ():
        if slug(statement.group) in wanted:
            return f"Không phát sinh, tính đến {statement.until:%d/%m/%Y} ({statement.confirmed_by})"
    return ""


def matter_names(field: str | None) -> tuple[str, ...]:
    """What a matter may be called in a statement."""
    return tuple(name for code, name in MATTERS.items() if code == field) + ((field,) if field else ())
