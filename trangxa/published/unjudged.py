"""What pages alone cannot tell, and why: named one by one, never passed over."""

from trangxa.findings import Finding, Location, Severity
from trangxa.law import Obligation
from trangxa.rules.base import Unsure

NOT_SHOWN = {
    "person-answers": "câu trả lời có chữ ký của người có trách nhiệm không đăng trên trang",
    "register-ratio": "sổ văn bản đã ban hành không đăng trên trang",
    "planned-disclosures": "kế hoạch công khai dạng dữ liệu không đăng trên trang",
}
"""Rules that look at the board's own records, by id, and what is missing to follow them."""

PARTLY_SHOWN = {"cross-map-signoff": "chữ ký xác nhận bản đồ không đăng trên trang"}
"""Rules that ask the board's records only where the pages leave a doubt."""

OTHER_ENGINE = "trang không ghi dữ liệu để máy đọc được nội dung từng mục"
_FIX = "Mở trang xem tận nơi, hoặc hỏi xã báo cáo lập từ nguồn (trangxa audit trong thư mục dự án)."


def unjudged(obligation: Obligation, reason: str) -> Unsure:
    """The obligation cannot be judged from the pages."""
    message = f"Chưa kiểm tra được từ trang đã đăng “{obligation.title}”: {reason}."
    return Unsure(
        Finding(
            "published-unjudged", Location("index.html"), message, _FIX, Severity.WARNING, obligation.basis,
            key=obligation.id,
        )
    )  # fmt: skip
