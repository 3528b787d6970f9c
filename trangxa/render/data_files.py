"""The files of open data: tables, places, calendars."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.opendata.calendars import calendar
from trangxa.opendata.places import geojson
from trangxa.opendata.tables import DATASETS, csv_table, json_table
from trangxa.pages.datasets import datasets
from trangxa.pages.downloads import CALENDARS, PLACES
from trangxa.pages.index import SiteIndex

DataFile = tuple[str, Sequence[Item[Record]], Callable[[], bytes]]
"""Address, the items it is made of, and a way to make its bytes."""


def data_files(index: SiteIndex, commune: Commune) -> Iterator[DataFile]:
    """Every file of open data."""
    base = commune.site_url.rstrip("/") + "/"
    for dataset in datasets(index):
        items = index.sections[DATASETS[dataset.kind][1]]
        yield dataset.csv, items, partial(csv_table, dataset.kind, items, base)
        yield dataset.json, items, partial(json_table, dataset.kind, items, base)
    places = [item for folder in ("docs/di-san", "docs/du-lich", "docs/le-hoi") for item in index.sections[folder]]
    yield PLACES, places, partial(geojson, places, base)
    for url, (title, folder) in CALENDARS.items():
        events = index.sections[folder]
        yield url, events, partial(calendar, title, events, commune, index.site.as_of)
