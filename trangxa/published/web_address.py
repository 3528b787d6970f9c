"""Web addresses: a site's top, what goes over the wire, whether it is this machine."""

import ipaddress
from urllib.parse import quote, urlsplit, urlunsplit

from trangxa.errors import TrangxaError

_PATH = "/%:@!$&'()*+,;=~-._"


def base_of(address: str) -> str:
    """The address of a site's top, with a slash at its end. TrangxaError for anything but a plain web address."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise TrangxaError(f"“{address}” không phải địa chỉ trang.", "Ghi địa chỉ đầy đủ, như https://tenxa.gov.vn/.")
    above, _, name = parts.path.rpartition("/")
    folder = f"{above}/" if "." in name or not name else f"{parts.path}/"
    return urlunsplit((parts.scheme, parts.netloc, folder, "", ""))


def quoted(url: str) -> str:
    """An address as it goes over the wire: letters with accents and blanks as `%…`."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, quote(parts.path, _PATH), quote(parts.query, _PATH + "?"), ""))


def is_loopback(host: str) -> bool:
    """Whether the host is this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
