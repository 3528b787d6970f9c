"""From the number of a law to the page about it, where the site has one."""

from collections.abc import Mapping, Sequence

from trangxa.content.item import Item
from trangxa.content.kinds import Document, LawDissemination, Procedure, Record

Laws = Mapping[str, Item[Record]]
"""By number: the document itself or, failing that, what was written to explain it."""


def laws_by_number(sections: Mapping[str, Sequence[Item[Record]]]) -> Laws:
    """Numbers that lead to exactly one page: several offices may give out the same one, and nobody could tell which."""
    found: dict[str, list[Item[Record]]] = {}
    for item in sections["docs/van-ban"]:
        if isinstance(item.record, Document):
            found.setdefault(item.record.number, []).append(item)
    explained: dict[str, list[Item[Record]]] = {}
    for item in sections["docs/pho-bien-phap-luat"]:
        if isinstance(item.record, LawDissemination):
            explained.setdefault(item.record.law_number, []).append(item)
    return {number: items[0] for number, items in (explained | found).items() if len(items) == 1}


def laws_of(laws: Laws, item: Item[Record]) -> dict[str, Item[Record]]:
    """The pages on the laws that a procedure rests on, by number."""
    basis = item.record.basis if isinstance(item.record, Procedure) else ()
    return {law.number: laws[law.number] for law in basis if law.number in laws}
