"""What the site says of itself to auditors: pages, digests and report under `/.well-known/trangxa/`."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from pydantic_core import to_json

from trangxa.audit import report_format
from trangxa.audit.report import Report
from trangxa.audit.reporters.json_report import write_json
from trangxa.audit.summarising import summarise
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.office import COMMUNE_FILE
from trangxa.content.sections import SECTIONS
from trangxa.content.shown import used_files
from trangxa.content.site import Site
from trangxa.content.targets import file_address
from trangxa.content.workdays import load_calendar
from trangxa.published import claims as shapes
from trangxa.version import __version__


class Told(NamedTuple):
    """A page of the site: address, title, day of its newest part, the item it is about."""

    url: str
    title: str
    day: date | None
    item: Item[Record] | None


def well_known(
    site: Site, report: Report, pages: Iterable[Told], digests: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of each file. `digests`: SHA-256 of every other file of the site, by address."""
    summary = summarise(site, published_part(site, report), __version__)
    verdict = write_json(summary)
    yield shapes.REPORT, verdict
    yield shapes.REPORT_SCHEMA, to_json(report_format.schema(), indent=1)
    yield shapes.ITEMS_SCHEMA, to_json(shapes.schema(), indent=1)
    listed = tuple(sorted((_page(site, told, digests) for told in pages), key=lambda page: page.url))
    own = {page.url for page in listed}
    said = shapes.Claims(
        format=1,
        version=summary.version,
        profile=summary.profile,
        as_of=summary.as_of,
        digest=summary.digest,
        office=site.commune.model_dump(mode="json", by_alias=True, exclude_none=True) if site.commune else {},
        holidays=_holidays(site),
        report_sha256=hashlib.sha256(verdict).hexdigest(),
        pages=listed,
        files={url: digest for url, digest in sorted(digests.items()) if url not in own},
        seal="",
    )
    yield shapes.ITEMS, shapes.written_sealed(said)


def _holidays(site: Site) -> tuple[dict[str, Any], ...]:
    years = sorted(load_calendar(site.root).decided.items())
    return tuple(year.model_dump(mode="json", by_alias=True) for _, year in years)


def published_part(site: Site, report: Report) -> Report:
    """The report without what it says of drafts and of files that are not published: these are nobody's business."""
    shown = {item.path for item in site.items} | site.files | {section.folder for section in SECTIONS} | {COMMUNE_FILE}
    return report.on(lambda path: path in shown or path.startswith("editorial/"))


def _page(site: Site, told: Told, digests: Mapping[str, str]) -> shapes.PageClaim:
    item = told.item
    return shapes.PageClaim(
        url=told.url,
        kind=item.kind if item else "",
        code=item.code if item else "",
        source=item.path if item else "",
        source_sha256=item.digest if item else "",
        title=told.title,
        posted=item.record.posted if item else None,
        updated=item.record.updated if item else None,
        sha256=digests[told.url],
        files=tuple(sorted(map(file_address, used_files((item,), site.files)))) if item else (),
    )
