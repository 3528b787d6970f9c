"""Which obligations a fault found in reading breaks: a missing field that an article lists breaches it."""

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.office import COMMUNE_FILE
from trangxa.content.site import Site
from trangxa.findings import Finding
from trangxa.law import Obligation, Profile
from trangxa.law.catalogue import COMMUNE

_RULES = frozenset({"missing-key", "wrong-value", "missing-file"})
"""Faults of reading that leave a field unstated."""


def owners_of(site: Site, profile: Profile) -> dict[Finding, tuple[Obligation, ...]]:
    """The obligations each such fault breaks: those judged on the day that demand its key."""
    items = {item.path: item for item in site.items}
    standing = [obligation for obligation in profile.obligations if obligation.stands(site.as_of)]
    owners = {}
    for finding in site.problems:
        if finding.rule in _RULES and finding.severity.blocks:
            kind, key = _key_of(finding, items)
            if owning := tuple(o for o in standing if o.covers_key(kind, key)):
                owners[finding] = owning
    return owners


def _key_of(finding: Finding, items: dict[str, Item[Record]]) -> tuple[str, str]:
    """Kind and key a fault concerns; a fault between files tells its line only."""
    if finding.location.path == COMMUNE_FILE:
        return COMMUNE, finding.key
    item = items.get(finding.location.path)
    if finding.key or item is None:
        return finding.kind, finding.key
    key = next((name for name, line in item.lines.items() if line == finding.location.line), "")
    return item.kind, key.partition(".")[0]
