"""The approved content of a project, laid out as a folder of its own."""

from datetime import date
from pathlib import Path

from trangxa.cli.day import judged_day
from trangxa.cli.source import Source
from trangxa.content.commune import Commune
from trangxa.content.datafile import read_data
from trangxa.content.office import COMMUNE_FILE
from trangxa.editorial.books import Books
from trangxa.editorial.materialise import materialise
from trangxa.editorial.places import STORE_FOLDER
from trangxa.editorial.reading import read_books
from trangxa.editorial.view import view_on
from trangxa.findings import Finding, Location


def approved_source(root: Path, as_of: date | None) -> Source:
    """The approved files as of the day asked for, of the approved `commune.yml` if it pins one, or of today."""
    reading = read_books(root)
    day = judged_day(_commune(root, reading.books), as_of)
    view = view_on(reading.books, day)
    faults = (*reading.faults, *reading.notes, *view.faults)
    if COMMUNE_FILE not in view.files:
        faults += (_nothing(),)
    return Source(materialise(root, view.files), day, view.gone, faults, view.approvers)


def _commune(root: Path, books: Books) -> Commune | None:
    newest = books.standing(COMMUNE_FILE).newest
    digest = newest.version.files[COMMUNE_FILE] if newest else ""
    return read_data(root, f"{STORE_FOLDER}/{digest[:2]}/{digest[2:]}", Commune, "").record


def _nothing() -> Finding:
    return Finding(
        "approved-office",
        Location(COMMUNE_FILE),
        "Trang chưa đăng được vì commune.yml chưa có bản nào được duyệt.",
        "Trình rồi nhờ người khác duyệt: trangxa submit commune.yml.",
    )
