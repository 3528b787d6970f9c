"""The service worker: the few pages that a browser keeps for when there is no signal (W3C Service Workers)."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic_core import to_json

from trangxa.content.kinds import Notice
from trangxa.content.site import Site
from trangxa.pages.menu import CONTACT, HOME, NO_SIGNAL, SEARCH, index_of
from trangxa.render.assets import assets
from trangxa.render.office import emblem_of

WORKER = "sw.js"
"""At the top of the site: a worker serves the folder it lies in and those below."""

_PROGRAM = Path(__file__).parent.parent / "theme" / "worker" / WORKER
_PAGES = (HOME, CONTACT, NO_SIGNAL, SEARCH, index_of("procedures"), index_of("docs/thong-bao"))


def service_worker(site: Site, digests: Mapping[str, str]) -> bytes:
    """The program with the list of what it keeps. `digests`: SHA-256 of the site's files, by address.

    A browser asks for this file anew and installs it again when its bytes differ, so the version follows those pages.
    """
    emblem = emblem_of(site.root, site.commune) if site.commune else None
    kept = [*_PAGES, *_urgent(site), *(asset.url for asset in assets(emblem).values())]
    version = hashlib.sha256("".join(digests[url] for url in kept).encode()).hexdigest()[:16]
    lists = f"const KEPT = {to_json(kept).decode()};\nconst VERSION = {to_json(version).decode()};\n"
    return lists.encode() + _PROGRAM.read_bytes()


def _urgent(site: Site) -> Iterator[str]:
    """Addresses of the urgent notices that stand on the day of judgement."""
    return (item.url for item in site.of(Notice) if item.record.urgent and item.record.is_current(site.as_of))
