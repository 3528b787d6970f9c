"""Which items name which others: by a path in the front matter, or by the code of a campaign."""

from collections.abc import Iterable, Iterator

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.targets import target_of

Lists = dict[str, list[Item[Record]]]


def references(item: Item[Record]) -> Iterator[str]:
    """Paths of the items that this one's front matter refers to."""
    targets = (target_of(item.path, written) for _, written in item.record.references())
    return (target.path for target in targets if target)


def citations(items: Iterable[Item[Record]]) -> Lists:
    """By path, the items that refer to it."""
    cited: Lists = {}
    for item in items:
        for path in references(item):
            cited.setdefault(path, []).append(item)
    return cited


def serving(items: Iterable[Item[Record]]) -> Lists:
    """By code of a campaign, the items that belong to it."""
    found: Lists = {}
    for item in items:
        if item.record.campaign:
            found.setdefault(item.record.campaign, []).append(item)
    return found
