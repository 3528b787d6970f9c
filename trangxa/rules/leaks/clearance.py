"""Items in whose text no leak rule found anything: not looked at again while all that the verdict rests on stays."""

import hashlib
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

from trangxa.content.cache import engine_version
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.site import Site
from trangxa.law import Obligation
from trangxa.rules.leaks.contacts import public_names, public_numbers
from trangxa.rules.leaks.memory import recall, remember

LEAK = "leak-"
"""Prefix of the rules that keep secrets and private data off the page."""

_FILE = "leak-cleared.txt"


class Clearance:
    """What was cleared before under the same code, law, day and public names and numbers."""

    def __init__(self, site: Site, obligations: Iterable[Obligation]) -> None:
        asked = sorted(repr(one) for one in obligations if one.rule.startswith(LEAK) and one.stands(site.as_of))
        known = (sorted(public_names(site)), sorted(public_numbers(site)))
        told = repr((_code(), asked, site.as_of, known))
        self._site = site
        self._version = hashlib.sha256(told.encode()).hexdigest()
        self._cleared = frozenset(recall(site.root, _FILE, self._version))

    def __contains__(self, item: Item[Record]) -> bool:
        return _line(item) in self._cleared

    def keep(self, looked_at: Iterable[Item[Record]], suspect: Collection[str]) -> None:
        """Clear the items that were `looked_at` by every rule, but for those on whose path something was found."""
        cleared = {_line(item) for item in looked_at if item.path not in suspect}
        if cleared != self._cleared:
            remember(self._site.root, _FILE, self._version, sorted(cleared))


def _line(item: Item[Record]) -> str:
    """The bytes, and the path, by which rules know the kind."""
    return f"{item.digest} {item.path}"


@cache
def _code() -> str:
    """Digest of the modules that read and judge."""
    digest = hashlib.sha256(engine_version().encode())
    for path in sorted(Path(__file__).parent.parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
