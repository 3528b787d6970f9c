"""A page for each way to a procedure."""

from collections.abc import Iterator, Mapping, Sequence

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.sections import section_of_folder
from trangxa.pages.crumbs import section_crumbs
from trangxa.pages.finder import A_TO_Z, FOLDER, by_letter, finder_of
from trangxa.pages.index import SiteIndex
from trangxa.pages.view import View


def finder_views(index: SiteIndex) -> Iterator[View]:
    """Events of life, groups of applicants, and everything from A to Z."""
    finder = finder_of(index)
    for door in finder.events:
        yield _view(index, door.url, door.title, f"{door.hint}.", {"": door.items})
    for door in finder.audiences:
        name = f"{door.title[:1].lower()}{door.title[1:]}"
        yield _view(index, door.url, f"Thủ tục của {name}", f"Thủ tục mà {name} làm tại xã.", {"": door.items})
    hint = "Mọi thủ tục giải quyết tại xã, xếp theo chữ cái đầu."
    yield _view(index, A_TO_Z, "Thủ tục từ A đến Z", hint, by_letter(index.sections[FOLDER]))


def _view(index: SiteIndex, url: str, title: str, hint: str, groups: Mapping[str, Sequence[Item[Record]]]) -> View:
    items = tuple(item for found in groups.values() for item in found)
    return View(
        url,
        title,
        hint,
        "finder-list.html",
        FOLDER,
        section_crumbs(section_of_folder(FOLDER)),
        max((item.record.day for item in items if item.record.day), default=None),
        None,
        items,
        {"letters": groups, "stamp": hint},
        index.feeds.get(FOLDER, ""),
    )
