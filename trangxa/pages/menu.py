"""The menu and the addresses of the pages that the engine makes by itself. Neither depends on content."""

from trangxa.content.sections import MENU, section_of_folder

HOME = "index.html"
SITE_MAP = "so-do.html"
SEARCH = "tim-kiem.html"
LEADERS = "lanh-dao.html"
CONTACT = "lien-he.html"

_EXTRA: dict[str, tuple[tuple[str, str], ...]] = {"Giới thiệu": (("Lãnh đạo", LEADERS), ("Liên hệ", CONTACT))}


def index_of(folder: str) -> str:
    """Address of a section's first page."""
    address = section_of_folder(folder).address
    return f"{address}/index.html" if address else HOME


def menu() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Groups of the menu: title, then title and address of each page under it."""
    groups = [
        (title, (*((section_of_folder(folder).title, index_of(folder)) for folder in folders), *_EXTRA.get(title, ())))
        for title, folders in MENU
    ]
    return (("Trang chủ", (("Trang chủ", HOME),)), *groups)
