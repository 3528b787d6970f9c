"""What pages may load, and from where: the Content-Security-Policy of the site (W3C CSP Level 3)."""

from base64 import b64encode
from hashlib import sha256

from trangxa.render.assets import early_program

_EARLY = f"'sha256-{b64encode(sha256(early_program()).digest()).decode()}'"

POLICY: dict[str, tuple[str, ...]] = {
    "default-src": ("'none'",),
    "script-src": ("'self'", _EARLY),
    "style-src": ("'self'",),
    "img-src": ("'self'", "data:"),
    "connect-src": ("'self'",),
    "manifest-src": ("'self'",),
    "worker-src": ("'self'",),
    "form-action": ("'self'", "mailto:"),
    "base-uri": ("'none'",),
    "frame-ancestors": ("'none'",),
}
"""Directive → sources. No style stands in a page, and no program but one, known by its digest."""

_HEADER_ONLY = frozenset({"frame-ancestors"})
"""Browsers heed these in the header alone, and complain of them elsewhere (CSP3 §3.3)."""


def header_policy() -> str:
    """The policy as a web server sends it."""
    return _written(POLICY)


def meta_policy() -> str:
    """The policy as the pages themselves carry it, so that it holds on any host."""
    return _written({name: sources for name, sources in POLICY.items() if name not in _HEADER_ONLY})


def _written(policy: dict[str, tuple[str, ...]]) -> str:
    return "; ".join(" ".join((name, *sources)) for name, sources in policy.items())
