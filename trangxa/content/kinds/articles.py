"""Kinds that are mostly text: page, news, notice, law dissemination."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.fields import Day, FilePath, Flag, Link, Text, key
from trangxa.content.kinds.base import Loc, Part, Record
from trangxa.content.part import in_order

Topic = Literal[
    "to-chuc-bo-may",
    "ban-do",
    "dieu-kien-tu-nhien",
    "lich-su",
    "truyen-thong-van-hoa",
    "di-tich",
    "danh-thang",
    "ban-bien-tap",
    "lien-he",
    "tieng-nuoc-ngoai",
    "tiep-can-thong-tin",
    "bao-mat",
]
"""Subject of a page that some obligation asks for (NĐ 43/2011 Art. 10.1.a, 13, 21; TT 25/2010)."""


class NothingToPublish(Part):
    """A dated, signed statement that a list is empty: it stands for the list (status «Không có dữ liệu»)."""

    group: Text = key("nhom", "Danh sách không phát sinh", "", "đang chuẩn bị")
    until: Day = key("tinh_den", "Tính đến ngày", "", "2026-10-31")
    confirmed_by: Text = key("nguoi_xac_nhan", "Người xác nhận", "", "Công chức Văn phòng - Thống kê")


class Page(Record):
    """A fixed page of a section; the `index.md` of a section introduces it."""

    kind: ClassVar[str] = "trang"
    label: ClassVar[str] = "Trang"
    body_required: ClassVar[bool] = True
    grouped_by: ClassVar[str] = "topic"

    topic: Topic | None = key("chu_de", "Chủ đề bắt buộc", "Chủ đề mà nghị định yêu cầu", "lich-su", default=None)
    order: int = key("thu_tu", "Thứ tự", "Số nhỏ đứng trước", "1", default=100)
    language: Literal["vi", "en"] = key("ngon_ngu", "Ngôn ngữ", "vi hoặc en", "vi", default="vi")
    original: FilePath | None = key(
        "ban_goc", "Bản tiếng Việt", "Cho trang tiếng nước ngoài: đường dẫn tới tệp .md", "../lien-he.md", default=None
    )
    map_source: Text | None = key("nguon_ban_do", "Nguồn bản đồ", "Chỉ cho trang bản đồ", default=None)
    map_date: Day | None = key("ngay_ban_do", "Ngày của bản đồ", "Chỉ cho trang bản đồ", default=None)
    nothing: tuple[NothingToPublish, ...] = key(
        "khong_phat_sinh", "Không phát sinh", "Các danh sách chưa có dữ liệu, có ngày và người xác nhận", default=()
    )

    def references(self) -> Iterator[tuple[Loc, str]]:
        if self.original:
            yield ("ban_goc",), self.original

    @model_validator(mode="after")
    def _map_states_its_source(self) -> Self:
        if self.topic == "ban-do" and not (self.map_source and self.map_date):
            raise PydanticCustomError("map", "trang bản đồ phải ghi nguon_ban_do và ngay_ban_do")
        return self


class News(Record):
    """Tin tức, sự kiện (NĐ 43/2011 Art. 10.1.b; author and source by Art. 5.3)."""

    kind: ClassVar[str] = "tin-tuc"
    label: ClassVar[str] = "Tin tức, sự kiện"
    body_required: ClassVar[bool] = True
    schema_type: ClassVar[str] = "NewsArticle"
    grouped_by: ClassVar[str] = "topic"

    summary: Text = key("mo_ta", "Tóm tắt", "Một hai câu, hiện ở danh sách", "Sáng 20/11, xã Bình Thành ra quân…")
    posted: Day = key("ngay_dang", "Ngày đăng", "Ngày đưa lên trang", "2026-11-20")
    author: Text = key("tac_gia", "Tác giả", "Người viết", "Lê Thu Hà")
    source: Text = key("nguon", "Nguồn", "Tin tự viết ghi Ban Biên tập", "Ban Biên tập")
    topic: Text | None = key("chuyen_muc", "Chuyên mục", "Nhóm tin", "Văn hóa - Xã hội", default=None)


class Notice(Record):
    """Thông báo with an end date; an urgent one is a banner on every page until then."""

    kind: ClassVar[str] = "thong-bao"
    label: ClassVar[str] = "Thông báo"
    body_required: ClassVar[bool] = True
    schema_type: ClassVar[str] = "SpecialAnnouncement"

    posted: Day = key("ngay_dang", "Ngày đăng", "Ngày đưa lên trang", "2026-11-20")
    expires: Day = key("het_han", "Hết hạn", "Ngày cuối cùng còn hiệu lực", "2026-12-05")
    urgent: Flag = key("khan", "Khẩn", "true: hiện thành dải báo đầu trang đến khi hết hạn", "true", default=False)

    def is_current(self, as_of: date) -> bool:
        """Whether the notice still stands on that day."""
        return self.posted <= as_of <= self.expires

    _ends_after_it_starts = in_order("posted", "expires")


class LawDissemination(Record):
    """Tuyên truyền, phổ biến, hướng dẫn thực hiện pháp luật (NĐ 43/2011 Art. 10.1.d, limit Art. 17.1.b)."""

    kind: ClassVar[str] = "pho-bien-phap-luat"
    label: ClassVar[str] = "Tuyên truyền, phổ biến pháp luật"
    body_required: ClassVar[bool] = True
    schema_type: ClassVar[str] = "Article"

    posted: Day = key("ngay_dang", "Ngày đăng", "Ngày đưa lên trang", "2026-07-03")
    law_number: Text = key("so_ky_hieu_luat", "Số ký hiệu văn bản được phổ biến", "", "224/2026/NĐ-CP")
    law_title: Text = key("ten_luat", "Tên văn bản được phổ biến", "", "Nghị định về chuyển đổi số…")
    law_issued: Day = key("ngay_ban_hanh_luat", "Ngày ban hành văn bản được phổ biến", "", "2026-06-24")
    audience: Text | None = key("doi_tuong", "Đối tượng", "Ai cần biết", "Hộ kinh doanh", default=None)
    link: Link | None = key("lien_ket", "Liên kết toàn văn", "", "https://vbpl.vn/", default=None)
