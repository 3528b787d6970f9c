"""What rules on `commune.yml` share: the office's data, or where to say that it is missing."""

from trangxa.content.commune import Commune
from trangxa.content.datafile import read_data
from trangxa.content.office import COMMUNE_FILE
from trangxa.content.site import Site
from trangxa.findings import Location
from trangxa.rules.base import Unread

WHERE = Location(COMMUNE_FILE)
UNREAD = Unread((COMMUNE_FILE,))


def at(site: Site, key: str) -> Location:
    """Place of a key of commune.yml; the file as a whole where it is not at hand."""
    return read_data(site.root, COMMUNE_FILE, Commune, "thông tin cơ quan").at(key)


def is_official(email: str) -> bool:
    """Whether an address belongs to the state's domain; a free mail box is not a “thư điện tử chính thức”."""
    return email.lower().endswith(".gov.vn")
