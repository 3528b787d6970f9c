"""What a section leads to beside its items: files of open data, letters to the office."""

from trangxa.opendata.tables import DATASETS
from trangxa.pages.letters import QUESTION, RATING

FOLDER = "du-lieu"
PLACES = f"{FOLDER}/dia-diem.geojson"
CALENDARS = {
    f"{FOLDER}/lich-lam-viec.ics": ("Lịch làm việc của lãnh đạo", "docs/lich-lam-viec"),
    f"{FOLDER}/han-gop-y.ics": ("Hạn góp ý các dự thảo", "docs/gop-y"),
    f"{FOLDER}/le-hoi.ics": ("Lễ hội, sự kiện năm nay và năm sau", "docs/le-hoi"),
}
"""By address: title and content folder."""

ACTIONS = {
    "hoi-dap": (("Gửi câu hỏi, kiến nghị", QUESTION),),
    "thu-tuc": (("Đánh giá mức độ hài lòng", RATING),),
}
"""What people may do where the section of a kind begins: words and address."""

_PLACED = frozenset({"di-san", "du-lich", "le-hoi"})


def table_address(kind: str, ending: str) -> str:
    """`du-lieu/van-ban.csv`"""
    return f"{FOLDER}/{kind}.{ending}"


def downloads_of(kind: str, folder: str) -> tuple[tuple[str, str], ...]:
    """What can be taken away of a section: words and address."""
    tables = [(f"Tải bảng ({e.upper()})", table_address(kind, e)) for e in ("csv", "json")] if kind in DATASETS else []
    places = [("Tải tọa độ (GeoJSON)", PLACES)] if kind in _PLACED else []
    calendars = [("Thêm vào lịch điện thoại (iCalendar)", url) for url, (_, of) in CALENDARS.items() if of == folder]
    return (*tables, *places, *calendars)
