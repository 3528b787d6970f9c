"""What several rules share: lists that are empty, statements that stand for them, and the command that adds an item."""

from collections.abc import Iterator
from datetime import timedelta

from trangxa.content.item import Item
from trangxa.content.kinds import Page, Record
from trangxa.content.sections import section_of_folder
from trangxa.content.site import Site
from trangxa.content.slugs import slug
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.rules.base import Noted, Said, Unread, fault

STATEMENT_AGE = timedelta(days=366)
"""House rule: a statement that nothing has arisen is confirmed anew each year; the decree gives no term."""


def entries(site: Site, folder: str) -> tuple[Item[Record], ...]:
    """Items of a section, without its opening page and pages beside it."""
    kind = section_of_folder(folder).kind
    return tuple(item for item in site.in_section(folder) if item.kind == kind and item.path != f"{folder}/index.md")


def opening_page(site: Site, folder: str) -> Item[Page] | None:
    """The `index.md` of a section."""
    return next((item for item in site.of(Page) if item.path == f"{folder}/index.md"), None)


def place(site: Site, folder: str) -> Location:
    """Where to point for something a section lacks: its opening page, or the folder."""
    page = opening_page(site, folder)
    return Location(page.path if page else folder)


def unread_in(site: Site, folder: str) -> tuple[str, ...]:
    """Content files of a section that are there but could not be read."""
    return tuple(sorted(path for path in site.broken if path.startswith(f"{folder}/") and path.endswith(".md")))


def how_to_add(folder: str) -> str:
    """The action that adds an item to a section."""
    kind = section_of_folder(folder).kind
    return f"Chạy lệnh “trangxa new {kind}”, điền nội dung rồi lưu tệp trong thư mục {folder}"


def how_to_state(folder: str, group: str) -> str:
    """The action that states, dated and signed, that a list is empty."""
    return (
        f"nếu thật sự không phát sinh, ghi ở {folder}/index.md khóa khong_phat_sinh "
        f"với nhom: {group}, tinh_den và nguoi_xac_nhan"
    )


def lacking(
    site: Site,
    obligation: Obligation,
    folder: str,
    message: str,
    *,
    group: str = "",
    also: tuple[str, ...] = (),
    keys: str = "",
) -> Iterator[Said]:
    """What to say of an empty list. A statement on the opening page may call it `group` or a name in `also`.

    `keys` are the lines that the item to be added must have, e.g. `noi_dung: quyet-toan`.
    """
    if stated := _statement(site, obligation, folder, (group, *also) if group else ()):
        yield stated
    elif unread := unread_in(site, folder):
        yield Unread(unread)
    else:
        add = f"{how_to_add(folder)}, ghi {keys}" if keys else how_to_add(folder)
        fix = f"{add}; {how_to_state(folder, group)}." if group else f"{add}."
        yield fault(obligation, place(site, folder), message, fix, kind=section_of_folder(folder).kind)


def _statement(site: Site, obligation: Obligation, folder: str, names: tuple[str, ...]) -> Said | None:
    page, slugs = opening_page(site, folder), {slug(name) for name in names}
    for index, statement in enumerate(page.record.nothing if page else ()):
        if page is None or slug(statement.group) not in slugs:
            continue
        where = Location(page.path, page.line(f"khong_phat_sinh.{index}.tinh_den"))
        what = f"không phát sinh “{statement.group}” tính đến {statement.until:%d/%m/%Y}"
        if site.as_of - STATEMENT_AGE <= statement.until <= site.as_of:
            return Noted(Evidence(f"{what[0].upper()}{what[1:]}, {statement.confirmed_by} xác nhận.", (where,)))
        fix = "Kiểm tra lại rồi ghi tinh_den là ngày vừa xác nhận, hoặc đăng mục đã phát sinh."
        message = f"Xác nhận {what} đã quá một năm hoặc ghi ngày chưa tới."
        return fault(obligation, where, message, fix, kind=Page.kind, key="khong_phat_sinh")
    return None


def on_show(items: tuple[Item[Record], ...], most: int = 3) -> tuple[Location, ...]:
    """Places to see for oneself: the first few items."""
    return tuple(Location(item.path) for item in items[:most])
