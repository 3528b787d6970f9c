"""What rules on `commune.yml` share: the office's data, or where to say that it is missing."""

from trangxa.content.office import COMMUNE_FILE
from trangxa.findings import Location
from trangxa.rules.base import Unread

WHERE = Location(COMMUNE_FILE)
UNREAD = Unread((COMMUNE_FILE,))


def is_official(email: str) -> bool:
    """Whether an address belongs to the state's domain; a free mail box is not a “thư điện tử chính thức”."""
    return email.lower().endswith(".gov.vn")
