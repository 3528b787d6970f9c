"""A page for each letter; those on drafts only while the draft is open."""

from collections.abc import Iterator
from datetime import date

from trangxa.content.commune import Commune
from trangxa.content.kinds import Consultation
from trangxa.content.sections import section_of_folder
from trangxa.pages.crumbs import home_crumb, section_crumbs
from trangxa.pages.index import SiteIndex
from trangxa.pages.letters import Written, letters_of, opinion_of
from trangxa.pages.menu import CONTACT
from trangxa.pages.states import days_left
from trangxa.pages.view import Crumb, View

_DRAFTS = "docs/gop-y"


def letter_views(index: SiteIndex, commune: Commune) -> Iterator[View]:
    """Every letter that may be written on the day of judgement."""
    contact = (home_crumb(), Crumb("Liên hệ", CONTACT))
    for written in letters_of(index, commune):
        yield _view(written, "docs", contact, index.site.as_of)
    for item in index.sections[_DRAFTS]:
        written_on = opinion_of(item)
        if written_on and isinstance(item.record, Consultation) and item.record.is_open(index.site.as_of):
            crumbs = (*section_crumbs(section_of_folder(_DRAFTS)), Crumb(item.title, item.url))
            yield _view(written_on, _DRAFTS, crumbs, index.site.as_of)


def _view(written: Written, folder: str, crumbs: tuple[Crumb, ...], as_of: date) -> View:
    until = written.letter.until
    return View(
        written.url,
        written.title,
        written.told,
        "letter.html",
        folder,
        crumbs,
        context={
            "letter": written.letter,
            "left": days_left(until, as_of) if until else "",
            "stamp": repr(written),
        },
        schema_type="WebPage",
    )
