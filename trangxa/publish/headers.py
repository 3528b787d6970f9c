"""What a web server says with each file: who may embed it, what it may load, how long it may be kept."""

from trangxa.render.policy import header_policy

YEAR = 365 * 24 * 3600

HEADERS: dict[str, str] = {
    "Content-Security-Policy": header_policy(),
    "Strict-Transport-Security": f"max-age={2 * YEAR}",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""RFC 6797, RFC 7034, Fetch, HTML, CSP3, Referrer Policy, Permissions Policy; judged by MDN's HTTP Observatory."""

LASTING = rf"\.{'[0-9a-f]' * 8}\.(min\.)?[a-z0-9]+$"
"""Addresses that carry the digest of their bytes: whatever lies there never changes. No braces: Caddy fills them in."""

FOR_EVER = f"public, max-age={YEAR}, immutable"
ASK_AGAIN = "no-cache"
"""Kept, but asked for again: an answer of 304 when nothing has changed."""

TYPES: dict[str, str] = {
    "csv": "text/csv", "geojson": "application/geo+json", "ics": "text/calendar",
    "webmanifest": "application/manifest+json",
}  # fmt: skip
"""Media types that servers do not know by themselves."""
