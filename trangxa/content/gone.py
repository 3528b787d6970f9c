"""What stays at the address of an item that is no longer on the page."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Gone:
    """An address that tells why there is nothing, or where the item now is. Nothing of the item itself."""

    path: str
    """Content file that the address belonged to."""

    url: str
    day: date
    cause: str = ""
    """Why it is gone, as people read it; empty where it has merely moved."""

    target: str = ""
    """Path of the content file that readers are sent to; empty if there is none."""
