"""schema.org descriptions (JSON-LD) of what pages are about, kind by kind."""

from collections.abc import Callable
from typing import Any

from trangxa.content.commune import Commune
from trangxa.content.kinds import Festival, Official, Procedure, Question, Record
from trangxa.content.kinds.places import Place
from trangxa.content.kinds.upkeep import Correction
from trangxa.pages.view import View

Data = dict[str, Any]

_ARTICLES = frozenset({"NewsArticle", "Article", "Report"})
_DATED = _ARTICLES | {"WebPage", "Dataset"}


def json_ld(view: View, commune: Commune, address: str) -> Data:
    """Description of the subject of the page at `address`."""
    office = {"@type": "GovernmentOrganization", "name": commune.agency, "url": commune.site_url}
    if (view.schema_type == "GovernmentOrganization" and view.item is None) or view.url == "index.html":
        return {"@context": "https://schema.org", **office, **_contact(commune)}
    data: Data = {
        "@context": "https://schema.org",
        "@type": view.schema_type,
        "name": view.title,
        "description": view.description,
        "url": address,
    }
    if view.schema_type == "NewsArticle":
        data["headline"] = view.title
    if view.item:
        data |= {name: value for name, value in _of_record(view.item.record, office).items() if value is not None}
    if view.day and view.schema_type in _DATED:
        data["dateModified"] = view.day.isoformat()
    return data


def _contact(commune: Commune) -> Data:
    return {
        "address": commune.address,
        "telephone": commune.phone,
        "faxNumber": commune.fax,
        "email": commune.email,
    }


def _of_record(record: Record, office: Data) -> Data:
    data = _article(record, office) if record.schema_type in _ARTICLES else Data()
    if record.schema_type == "SpecialAnnouncement":
        data |= _announcement(record)
    for kind, describe in _BY_KIND.items():
        if isinstance(record, kind):
            data |= describe(record, office)
    return data


def _article(record: Record, office: Data) -> Data:
    return {
        "datePublished": record.posted.isoformat() if record.posted else None,
        "author": {"@type": "Person", "name": record.author} if record.author else office,
        "publisher": office,
        "correction": [_correction(one) for one in record.corrections] or None,
    }


def _correction(correction: Correction) -> Data:
    return {"@type": "CorrectionComment", "text": correction.text, "datePublished": correction.day.isoformat()}


def _announcement(record: Record) -> Data:
    return {
        "datePosted": record.posted.isoformat() if record.posted else None,
        "text": record.description,
        "expires": str(getattr(record, "expires", "")),
    }


def _procedure(record: Procedure, office: Data) -> Data:
    return {
        "serviceType": record.topic,
        "provider": office,
        "identifier": record.identity,
        "audience": {"@type": "Audience", "audienceType": record.who},
    }


def _place(record: Place, office: Data) -> Data:
    return {"geo": _point(record), "address": record.address, "telephone": record.contact.phone}


def _festival(record: Festival, office: Data) -> Data:
    return {
        "location": {"@type": "Place", "name": record.venue, "geo": _point(record)},
        "organizer": {"@type": "Organization", "name": record.organiser},
        "startDate": record.solar.start.isoformat() if record.solar else None,
        "endDate": record.solar.end.isoformat() if record.solar else None,
    }


def _question(record: Question, office: Data) -> Data:
    about = {
        "@type": "Question",
        "name": record.title,
        "text": record.question,
        "answerCount": 1 if record.answered else 0,
    }
    return {"mainEntity": about}


def _official(record: Official, office: Data) -> Data:
    return {"jobTitle": record.position, "worksFor": office}


def _point(record: Place | Festival) -> Data:
    return {
        "@type": "GeoCoordinates",
        "latitude": record.position.latitude,
        "longitude": record.position.longitude,
    }


_BY_KIND: dict[type[Record], Callable[[Any, Data], Data]] = {
    Procedure: _procedure,
    Place: _place,
    Festival: _festival,
    Question: _question,
    Official: _official,
}
