"""Ways to a procedure for people who do not know its name: by event of life, by who applies, from A to Z."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trangxa.content.item import Item
from trangxa.content.kinds import Procedure, Record
from trangxa.content.sections import section_of_folder
from trangxa.content.slugs import slug
from trangxa.editorial.life_events import load_events
from trangxa.pages.audience import AUDIENCES, OTHERS, audiences_of
from trangxa.pages.index import SiteIndex

FOLDER = "procedures"
A_TO_Z = "dich-vu-cong/a-z.html"
_ELSE = "Việc khác"
_LEADING = "Thủ tục "
"""A word that begins some titles and says nothing: such titles stand under the letter of what follows."""


class Door(NamedTuple):
    """A way in: title, a hint, address and its procedures in order."""

    title: str
    hint: str
    url: str
    items: tuple[Item[Record], ...]

    @property
    def total(self) -> int:
        """Number of procedures."""
        return len(self.items)


class Finder(NamedTuple):
    """All ways in."""

    events: tuple[Door, ...]
    audiences: tuple[Door, ...]
    a_to_z: str = A_TO_Z

    @property
    def stamp(self) -> str:
        """All that pages say of the ways themselves."""
        return repr([(door.title, door.hint, door.url, door.total) for door in (*self.events, *self.audiences)])


def finder_of(index: SiteIndex) -> Finder:
    """The ways to the published procedures. Those of no event stand together, so that each is reached."""
    items = index.sections[FOLDER]
    events = tuple(_events(index, items))
    groups = [(title, [item for item in items if title in _audiences(item)]) for title in (*_titles(), OTHERS)]
    doors = (Door(title, "", _address("doi-tuong", title), tuple(found)) for title, found in groups if found)
    return Finder(events, tuple(doors))


def _events(index: SiteIndex, items: list[Item[Record]]) -> Iterator[Door]:
    by_code = {item.code: item for item in items}
    record = load_events(index.site.root).record
    for event in record.events if record else ():
        if found := tuple(by_code[code] for code in dict.fromkeys(event.codes) if code in by_code):
            yield Door(event.name, event.hint, _address("viec", event.name), found)
            items = [item for item in items if item not in found]
    if record and items:
        yield Door(_ELSE, "Thủ tục không thuộc việc nào ở trên", _address("viec", _ELSE), tuple(items))


def by_letter(items: Iterable[Item[Record]]) -> dict[str, list[Item[Record]]]:
    """Items by first letter; `Đ` is a letter of its own, after `D`."""
    groups: dict[str, list[Item[Record]]] = {}
    for item in sorted(items, key=lambda item: (_letter(item) == "Đ", slug(_name(item)), item.path)):
        groups.setdefault(_letter(item), []).append(item)
    return dict(sorted(groups.items(), key=lambda entry: entry[0].replace("Đ", "D~")))


def _name(item: Item[Record]) -> str:
    return item.title.removeprefix(_LEADING)


def _letter(item: Item[Record]) -> str:
    name = _name(item).upper()
    return "Đ" if name.startswith("Đ") else slug(name)[:1].upper() or "#"


def _titles() -> tuple[str, ...]:
    return tuple(group.title for group in AUDIENCES)


def _audiences(item: Item[Record]) -> tuple[str, ...]:
    return audiences_of(item.record) if isinstance(item.record, Procedure) else ()


def _address(prefix: str, title: str) -> str:
    return f"{section_of_folder(FOLDER).address}/{prefix}-{slug(title, 60)}.html"
