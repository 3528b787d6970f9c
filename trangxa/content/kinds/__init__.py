"""All kinds of items: the registry."""

from trangxa.content.kinds.articles import LawDissemination, News, Notice, Page
from trangxa.content.kinds.base import Loc, Part, Record
from trangxa.content.kinds.campaigns import Campaign
from trangxa.content.kinds.disclosures import Disclosure
from trangxa.content.kinds.documents import Document
from trangxa.content.kinds.governance import Commendation, Directive, Schedule
from trangxa.content.kinds.participation import Consultation, Question
from trangxa.content.kinds.people import Official, Unit
from trangxa.content.kinds.places import Festival, Heritage, TourismPlace
from trangxa.content.kinds.plans import Plan, Project
from trangxa.content.kinds.procedures import Procedure
from trangxa.content.kinds.statistics import Statistic

KINDS: dict[str, type[Record]] = {
    cls.kind: cls
    for cls in (
        Page,
        News,
        Directive,
        Schedule,
        Commendation,
        LawDissemination,
        Plan,
        Document,
        Project,
        Consultation,
        Question,
        Official,
        Unit,
        Procedure,
        Statistic,
        Disclosure,
        Heritage,
        TourismPlace,
        Festival,
        Notice,
        Campaign,
    )
}

__all__ = [
    "KINDS",
    "Campaign",
    "Commendation",
    "Consultation",
    "Directive",
    "Disclosure",
    "Document",
    "Festival",
    "Heritage",
    "LawDissemination",
    "Loc",
    "News",
    "Notice",
    "Official",
    "Page",
    "Part",
    "Plan",
    "Procedure",
    "Project",
    "Question",
    "Record",
    "Schedule",
    "Statistic",
    "TourismPlace",
    "Unit",
]
