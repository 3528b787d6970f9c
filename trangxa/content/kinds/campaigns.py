"""Chuyên đề tuyên truyền: a theme for a period, as the province or the commune directs, and the items that serve it."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from trangxa.content.fields import Day, FilePath, Text, key
from trangxa.content.kinds.base import Loc, Record
from trangxa.content.part import in_order


class Campaign(Record):
    """A themed campaign; items belong to it by naming its `ma` under `chuyen_de`. The body says what it is about."""

    kind: ClassVar[str] = "chuyen-de"
    label: ClassVar[str] = "Chuyên đề tuyên truyền"
    body_required: ClassVar[bool] = True

    summary: Text = key("mo_ta", "Tóm tắt", "Một hai câu", "Tin, bài chào mừng Ngày Chuyển đổi số quốc gia 10/10")
    posted: Day = key("ngay_dang", "Ngày đăng", "Ngày đưa lên trang", "2026-09-28")
    starts: Day = key("bat_dau", "Ngày bắt đầu", "", "2026-10-01")
    ends: Day = key("ket_thuc", "Ngày kết thúc", "", "2026-10-31")
    directed_by: Text = key("co_quan_chi_dao", "Cơ quan chỉ đạo", "", "UBND xã Bình Thành")
    target: int = key("so_muc", "Số tin, bài phải có", "Theo văn bản chỉ đạo", "4", ge=1)
    document: FilePath | None = key(
        "van_ban", "Văn bản chỉ đạo", "Đường dẫn tới tệp .md của văn bản", "../van-ban/2026/12-kh-ubnd.md", default=None
    )

    @property
    def day(self) -> date | None:
        return self.starts

    def runs(self, day: date) -> bool:
        """Whether the day lies in the period."""
        return self.starts <= day <= self.ends

    def references(self) -> Iterator[tuple[Loc, str]]:
        if self.document:
            yield ("van_ban",), self.document

    _ends_after_it_starts = in_order("starts", "ends")
