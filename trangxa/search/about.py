"""What the browser must know before it can look anything up."""

from collections import Counter
from collections.abc import Sequence

from pydantic_core import to_json

from trangxa.content.kinds import KINDS
from trangxa.search.documents import BLOCK, RANK, Numbered
from trangxa.search.everyday import everyday_words
from trangxa.search.fold import folded
from trangxa.search.index import Terms
from trangxa.search.leads import leads
from trangxa.search.terms import syllables

_WORTH = {
    "thu-tuc": 1.3,
    "thong-bao": 1.05,
    "van-ban": 1.03,
    "don-vi": 1.1,
    "di-san": 1.05,
    "du-lich": 1.05,
    "le-hoi": 1.05,
    "khen-thuong-xu-phat": 0.9,
    "lich-lam-viec": 0.8,
}
"""How much more or less a kind is worth than the others: most people come for procedures."""


_PERSONS = "can-bo"
"""Kind of the pages of persons, whose titles end with the name they are called by."""


def about(documents: Sequence[Numbered], terms: Terms, place: str) -> bytes:
    """How many documents there are, kinds in order, terms with own files, and how people say things.

    `place` is the commune's name: every page is about it.
    """
    counts = Counter(document.item.kind for document in documents)
    kinds = [{"count": counts[kind], "label": KINDS[kind].label, "worth": _WORTH.get(kind, 1)} for kind in RANK]
    said = everyday_words()
    names = {syllables(item.title)[-1] for _, item in documents if item.kind == _PERSONS}
    lists = {
        "own": terms.own,
        "vocabulary": terms.vocabulary,
        "light": said.light,
        "persons": said.persons,
        "names": sorted(map(folded, names)),
    }
    return to_json(
        {
            "documents": len(documents),
            "block": BLOCK,
            "kinds": kinds,
            "called": RANK.index(_PERSONS),
            "place": "|".join([*said.office, " ".join(syllables(f"xã {place}")), " ".join(syllables(place))]),
            "short": said.short,
            "said": [["|".join(lead.phrases), lead.yields, *lead.pages] for lead in leads(documents, said.sayings)],
            "asides": "|".join(said.asides),
            "alike": "|".join(said.alike),
            **{name: " ".join(words) for name, words in lists.items()},
        }
    )
