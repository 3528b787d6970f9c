"""The Jinja environment of the page fragments: everything is escaped unless a template says otherwise."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from trangxa.content.kinds import Record

PARTS = Path(__file__).parent.parent / "theme" / "parts"


@lru_cache(maxsize=4096)
def short_date(day: date) -> str:
    """`23/11/2026`"""
    return f"{day:%d/%m/%Y}"


@lru_cache(maxsize=4096)
def long_date(day: date) -> str:
    """`Thứ Hai, ngày 23/11/2026`"""
    return f"{format_date(day, 'EEEE', locale='vi')}, ngày {day:%d/%m/%Y}"


def money(amount: int) -> str:
    """`1.250.000.000 đồng`"""
    return f"{format_decimal(amount, locale='vi')} đồng"


def number(value: float) -> str:
    """`92,4`; whole numbers without a comma."""
    return format_decimal(value, locale="vi")


def byline(record: Record) -> list[str]:
    """What stands under a title: posted, updated, author, source, as far as each is known."""
    days = [f"Đăng ngày {short_date(record.posted)}"] if record.posted else []
    days += [f"Cập nhật {short_date(record.updated)}"] if record.updated and record.updated != record.posted else []
    return [*days, *filter(None, [record.author, f"Nguồn: {record.source}" if record.source else ""])]


def language(record: Record) -> Markup:
    """`lang` attribute of text that is not Vietnamese (WCAG 3.1.2); empty for Vietnamese."""
    code = getattr(record, "language", "vi")
    return Markup(' lang="{}"').format(code) if code != "vi" else Markup("")


def environment() -> Environment:
    """A fresh environment over `theme/parts/`, whose templates stay as first read."""
    made = Environment(
        loader=FileSystemLoader(PARTS),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )
    made.filters.update(short_date=short_date, long_date=long_date, money=money, number=number)
    macros = made.get_template("macros.html").module
    made.globals.update(byline=byline, language=language)
    made.globals.update({name: lru_cache(maxsize=1024)(getattr(macros, name)) for name in ("crumbs", "entry")})
    return made
