"""Atom feed of each section, sitemap.xml and robots.txt."""

import heapq
from collections.abc import Iterable
from datetime import date
from html import escape

from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.sections import Section
from trangxa.pages.menu import HOME
from trangxa.render.metadata import canonical

_NEWEST = 20


def newest(items: Iterable[Item[Record]]) -> list[Item[Record]]:
    """The items that a feed tells of (RFC 4287), last changed first."""
    dated = (item for item in items if item.record.day)
    return heapq.nlargest(_NEWEST, dated, key=lambda item: (_changed(item), item.path))


def atom(section: Section, entries: list[Item[Record]], commune: Commune, as_of: date) -> bytes:
    """Atom feed of a section; its entries are identified by the items' permanent codes."""
    own = canonical(f"{section.address}/feed.xml", commune)
    updated = _stamp(_changed(entries[0]) if entries else as_of)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">\n'
        f"<id>{escape(own)}</id>\n"
        f"<title>{escape(section.title)} - xã {escape(commune.name)}</title>\n<updated>{updated}</updated>\n"
        f'<author><name>{escape(commune.agency)}</name></author>\n<link rel="self" href="{escape(own)}"/>\n'
        f'<link href="{escape(canonical(f"{section.address}/index.html", commune))}"/>\n'
        f"{''.join(_entry(item, commune) for item in entries)}</feed>\n"
    ).encode()


def _entry(item: Item[Record], commune: Commune) -> str:
    record, host = item.record, commune.site_url.split("//")[1].split("/")[0]
    return (
        f"<entry>\n<id>tag:{host},2026:{escape(item.code)}</id>\n<title>{escape(record.heading)}</title>\n"
        f"<updated>{_stamp(_changed(item))}</updated>\n"
        f'<link href="{escape(canonical(item.url, commune))}"/>\n'
        f"<summary>{escape(_told(record))}</summary>\n</entry>\n"
    )


def _told(record: Record) -> str:
    """What an item says, after its latest correction."""
    latest = max(record.corrections, key=lambda one: one.day, default=None)
    corrected = f"Đính chính ngày {latest.day:%d/%m/%Y}: {latest.text.rstrip('.')}. " if latest else ""
    return f"{corrected}{record.description}"


def _changed(item: Item[Record]) -> date:
    return item.record.changed or date.min


def _stamp(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+07:00"


def sitemap(pages: Iterable[tuple[str, date | None]], commune: Commune) -> bytes:
    """`sitemap.xml` of addresses and the days they last changed (sitemaps.org protocol 0.9)."""
    top = escape(canonical("", commune))
    rows = "".join(
        f"<url><loc>{top}{'' if url == HOME else escape(url)}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>\n"
        for url, day in sorted(pages)
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{rows}</urlset>\n".encode()


def robots(commune: Commune) -> bytes:
    """`robots.txt`: everything may be indexed, except an illustrative page."""
    rule = "Disallow: /" if commune.illustrative else "Allow: /"
    return f"User-agent: *\n{rule}\nSitemap: {canonical('sitemap.xml', commune)}\n".encode()
