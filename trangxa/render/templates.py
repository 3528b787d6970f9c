"""The Jinja environment of the page fragments: everything is escaped unless a template says otherwise."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from trangxa.content.kinds import Page, Record
from trangxa.pages.facts import Fact
from trangxa.render.escaping import titled
from trangxa.render.qr import qr

PARTS = Path(__file__).parent.parent / "theme" / "parts"


@lru_cache(maxsize=4096)
def short_date(day: date) -> str:
    """`23/11/2026`"""
    return f"{day:%d/%m/%Y}"


@lru_cache(maxsize=4096)
def long_date(day: date) -> str:
    """`Thứ Hai, ngày 23/11/2026`"""
    return f"{format_date(day, 'EEEE', locale='vi')}, ngày {day:%d/%m/%Y}"


def english_date(day: date) -> str:
    """`23 November 2026`"""
    return format_date(day, "d MMMM y", locale="en")


def money(amount: int) -> str:
    """`1.250.000.000 đồng`"""
    return f"{format_decimal(amount, locale='vi')} đồng"


def number(value: float) -> str:
    """`92,4`; whole numbers without a comma."""
    return format_decimal(value, locale="vi")


def breakable(address: str) -> Markup:
    """An e-mail address that a narrow screen breaks before its `@`, nowhere else."""
    name, at, host = address.partition("@")
    return Markup("{}<wbr>{}").format(name, at + host) if at else escape(address)


def mail(address: str) -> Markup:
    """An e-mail address that can be written to."""
    return Markup('<a href="mailto:{}">{}</a>').format(address, breakable(address))


def phone(number: str) -> Markup:
    """A telephone number that can be called."""
    return Markup('<a href="tel:{}">{}</a>').format(number.replace(" ", ""), number)


_DAY = Markup('{} <time data-k="{}" datetime="{}">{}</time>')
_KEY, _WRITTEN = Markup(' data-k="{}"'), Markup(' data-v="{}"')
_AUTHOR = Markup('<span data-k="tac_gia">{}</span>')
_SOURCE = Markup('Nguồn: <span data-k="nguon">{}</span>')


def byline(record: Record) -> list[Markup]:
    """What stands under a title: posted, updated, author, source, as far as each is known."""
    posted, updated = record.posted, record.updated
    parts = [_DAY.format("Đăng ngày", "ngay_dang", posted, short_date(posted))] if posted else []
    if updated and updated != posted:
        parts.append(_DAY.format("Cập nhật", "cap_nhat", updated, short_date(updated)))
    parts += [_AUTHOR.format(record.author)] if record.author else []
    return [*parts, _SOURCE.format(record.source)] if record.source else parts


def mark(fact: Fact) -> Markup:
    """Attributes that say under which key a fact's value is written, and how, where it is shown in another way."""
    if isinstance(fact.value, (date, tuple)):
        return Markup("")
    shown = fact.value if fact.style else f"{fact.value[:1].upper()}{fact.value[1:]}"
    same = fact.style != "money" and shown == fact.written
    return _KEY.format(fact.key) if same else _KEY.format(fact.key) + _WRITTEN.format(fact.written)


def language(record: Record, around: str = "vi") -> Markup:
    """`lang` attribute of text in another language than what is around it (WCAG 3.1.2); empty in the same."""
    code = record.language if isinstance(record, Page) else "vi"
    return Markup(' lang="{}"').format(code) if code != around else Markup("")


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
    made.filters.update(titled=titled, english_date=english_date, breakable=breakable, mail=mail, phone=phone)
    made.globals.update(byline=byline, language=language, mark=mark, qr=qr)
    macros = made.get_template("macros.html").module
    made.globals.update({name: lru_cache(maxsize=1024)(getattr(macros, name)) for name in ("crumbs", "entry")})
    return made
