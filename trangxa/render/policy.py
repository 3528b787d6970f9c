"""What pages may load, and from where: the Content-Security-Policy of the site (W3C CSP Level 3)."""

POLICY: dict[str, tuple[str, ...]] = {
    "default-src": ("'none'",),
    "script-src": ("'self'",),
    "style-src": ("'self'",),
    "img-src": ("'self'", "data:"),
    "connect-src": ("'self'",),
    "manifest-src": ("'self'",),
    "worker-src": ("'self'",),
    "form-action": ("'self'", "mailto:"),
    "base-uri": ("'none'",),
    "frame-ancestors": ("'none'",),
}
"""Directive → sources. No program and no style stands in a page, so none needs a digest here."""

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
