"""The page on open data: what can be downloaded, in which forms, and what each column means."""

from datetime import date
from typing import NamedTuple

from trangxa.content.sections import section_of_folder
from trangxa.opendata.tables import DATASETS, LICENCE, changed, fields, types
from trangxa.pages.crumbs import home_crumb
from trangxa.pages.downloads import CALENDARS, PLACES, table_address
from trangxa.pages.index import SiteIndex
from trangxa.pages.menu import OPEN_DATA
from trangxa.pages.view import View


class Dataset(NamedTuple):
    """A register that can be downloaded."""

    kind: str
    title: str
    rows: int
    changed: date | None
    columns: tuple[tuple[str, str, str], ...]
    """Key, label and kind of value."""

    csv: str
    json: str


def datasets(index: SiteIndex) -> tuple[Dataset, ...]:
    """Every register that holds anything."""
    return tuple(
        Dataset(
            kind,
            title,
            len(items),
            changed(items),
            _columns(kind),
            table_address(kind, "csv"),
            table_address(kind, "json"),
        )
        for kind, (title, folder) in DATASETS.items()
        if (items := index.sections[folder])
    )


def _columns(kind: str) -> tuple[tuple[str, str, str], ...]:
    kinds = types(kind)
    return tuple((key, label, kinds[key]) for key, label in fields(kind))


def open_data_view(index: SiteIndex) -> View:
    """The page."""
    found = datasets(index)
    return View(
        OPEN_DATA,
        "Dữ liệu mở",
        "Tải danh mục thủ tục, văn bản, dự án, địa điểm, lịch của xã ở dạng máy đọc được.",
        "open-data.html",
        "docs",
        (home_crumb(),),
        index.site.as_of,
        None,
        (),
        {
            "datasets": found,
            "calendars": CALENDARS,
            "places": PLACES,
            "licence": LICENCE,
            "feeds": [(section_of_folder(folder).title, url) for folder, url in index.feeds.items()],
            "total": sum(one.rows for one in found),
        },
        schema_type="DataCatalog",
    )
