"""The menu and the addresses of the pages that the engine makes by itself. Neither depends on content."""

from trangxa.content.sections import MENU, section_of_folder

HOME = "index.html"
SITE_MAP = "so-do.html"
SEARCH = "tim-kiem.html"
LEADERS = "lanh-dao.html"
CONTACT = "lien-he.html"
OPEN_DATA = "du-lieu-mo.html"
CORRECTIONS = "dinh-chinh.html"
OPENNESS = "muc-do-cong-khai.html"
ACCESSIBILITY = "tiep-can.html"
NO_SIGNAL = "ngoai-tuyen.html"
LOST = "404.html"
ABOUT = (
    ("Liên hệ", CONTACT),
    ("Sơ đồ trang", SITE_MAP),
    ("Tìm kiếm", SEARCH),
    ("Dữ liệu mở", OPEN_DATA),
    ("Mức độ công khai", OPENNESS),
    ("Đính chính", CORRECTIONS),
    ("Trợ giúp tiếp cận", ACCESSIBILITY),
)
"""Pages that the foot of every page names: title and address."""

PAPERS = (
    ("Danh mục thông tin phải được công khai", "cong-khai/danh-muc-thong-tin.html"),
    ("Mười bốn nội dung theo Luật Thực hiện dân chủ ở cơ sở", "cong-khai/muoi-bon-noi-dung.html"),
    ("Kế hoạch công khai và việc thực hiện", "cong-khai/ke-hoach-cong-khai.html"),
    ("Nội dung đã công khai theo quý", "cong-khai/da-cong-khai.html"),
)
"""Papers generated from what is published: title and address."""

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
