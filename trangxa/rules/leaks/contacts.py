"""What the office itself makes known: its telephone numbers and the names of its people."""

import re

from trangxa.content.kinds import Document, Festival, Official, Unit
from trangxa.content.kinds.places import Place
from trangxa.content.site import Site


def digits_of(number: str) -> str:
    """Digits of a telephone number, the country's code replaced by 0."""
    digits = re.sub(r"\D", "", number)
    return re.sub(r"^840?", "0", digits) if number.lstrip(" (").startswith(("+84", "84")) else digits


def public_numbers(site: Site) -> frozenset[str]:
    """Numbers in commune.yml and those of officials, units, places and festivals."""
    office = [site.commune.phone, site.commune.fax, site.commune.feedback.phone] if site.commune else []
    people = [official.record.phone for official in site.of(Official)]
    units = [unit.record.phone for unit in site.of(Unit)]
    places = [place.record.contact.phone for place in site.of(Place)]
    festivals = [festival.record.contact.phone for festival in site.of(Festival)]
    return frozenset(map(digits_of, (*office, *people, *units, *places, *festivals)))


def public_names(site: Site) -> frozenset[str]:
    """Names of officials and of those who sign documents."""
    officials = {item.title for item in site.of(Official)}
    return frozenset(officials | {item.record.signer.name for item in site.of(Document) if item.record.signer})
