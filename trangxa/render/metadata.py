"""The head of each page: title, the ten Dublin Core elements of TT 24/2011, JSON-LD, canonical address."""

from datetime import date

from pydantic_core import to_json

from trangxa.content.commune import Commune
from trangxa.content.kinds import Page
from trangxa.pages.order import field_name
from trangxa.pages.view import View
from trangxa.render.escaping import escaped
from trangxa.render.office import site_title, site_title_in_english
from trangxa.render.structured_data import json_ld


def head(view: View, commune: Commune, feed_title: str, as_of: date) -> str:
    """HTML of the head of one page."""
    site = site_title(commune) if view.language == "vi" else site_title_in_english(commune)
    lines = [f"<title>{escaped(view.title if view.title == site else f'{view.title} - {site}')}</title>"]
    if view.base:  # a page without an address of its own: there is nothing to describe
        return "\n".join([*lines, '<meta name="robots" content="noindex">'])
    lines += [
        f'<meta name="{name}" content="{escaped(value)}">'
        for name, value in [("description", view.description), *dublin_core(view, commune, as_of)]
        if value
    ]
    lines.append(f'<link rel="canonical" href="{escaped(canonical(view.leads_to or view.url, commune))}">')
    if not view.listed:
        lines.append('<meta name="robots" content="noindex">')
    if view.leads_to:
        lines.append(f'<meta http-equiv="refresh" content="0; url={escaped(view.root + view.leads_to)}">')
    lines += [
        f'<link rel="alternate" hreflang="{language}" href="{escaped(canonical(url, commune))}">'
        for language, url in view.alternates
    ]
    if view.feed:
        feed = f'title="{escaped(feed_title)}" href="{escaped(view.root + view.feed)}"'
        lines.append(f'<link rel="alternate" type="application/atom+xml" {feed}>')
    data = to_json(json_ld(view, commune, canonical(view.url, commune))).decode().replace("<", "\\u003c")
    lines.append(f'<script type="application/ld+json">{data}</script>')
    return "\n".join(lines)


def canonical(url: str, commune: Commune) -> str:
    """Full address of a page."""
    return commune.site_url.rstrip("/") + "/" + ("" if url == "index.html" else url)


def dublin_core(view: View, commune: Commune, as_of: date) -> list[tuple[str, str]]:
    """Elements in the circular's order; several values are split by `; ` (TT 24/2011 Art. 5).

    A page without a day of its own bears the day as of which it was made.
    """
    record = view.item.record if view.item else None
    subjects = [*(record.tags if record else ()), *([name] if record and (name := field_name(record)) else [])] or [
        view.crumbs[-1].title if view.crumbs else view.title
    ]
    language = record.language if isinstance(record, Page) else "vi"
    return [
        ("DC.title", view.title),
        ("DC.creator", (record.author if record else None) or commune.agency),
        ("DC.date", (view.day or as_of).isoformat()),
        ("DC.description", view.description),
        ("DC.publisher", commune.agency),
        ("DC.identifier", canonical(view.url, commune)),
        ("DC.language", language),
        ("DC.source", (record.source if record else None) or commune.agency),
        ("DC.contributor", commune.responsible),
        ("DC.subject", "; ".join(dict.fromkeys(subjects))),
    ]
