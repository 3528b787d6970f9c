"""Thông tin, báo cáo thống kê: the five elements of NĐ 43/2011 Art. 12.3."""

from typing import ClassVar, Literal

from trangxa.content.fields import Day, Number, Text, key
from trangxa.content.kinds.base import Part, Record


class Figure(Part):
    """One indicator: target beside result, in the same unit."""

    indicator: Text = key("chi_tieu", "Chỉ tiêu", "", "Gia đình văn hóa")
    unit: Text = key("don_vi_tinh", "Đơn vị tính", "", "%")
    comparison: Literal["≥", ">", "=", "≤"] = key("so_sanh", "So với mục tiêu", "≥, >, = hoặc ≤", "≥", default="≥")
    target: Number | None = key("muc_tieu", "Mục tiêu", "", "90", default=None)
    result: Number = key("ket_qua", "Kết quả", "", "92,4")

    @property
    def met(self) -> bool | None:
        """Whether the result meets the target; `None` without a target."""
        if self.target is None:
            return None
        return {
            "≥": self.result >= self.target,
            ">": self.result > self.target,
            "=": self.result == self.target,
            "≤": self.result <= self.target,
        }[self.comparison]


class Statistic(Record):
    """A statistical report: figures, method, analysis (the body), time it was made."""

    kind: ClassVar[str] = "thong-ke"
    label: ClassVar[str] = "Thống kê"
    body_required: ClassVar[bool] = True
    schema_type: ClassVar[str] = "Dataset"

    period: Text = key("ky", "Kỳ số liệu", "", "Năm 2024")
    figures: tuple[Figure, ...] = key("so_lieu", "Số liệu", "", min_length=1)
    method: Text = key("phuong_phap", "Phương pháp thống kê", "", "Tổng hợp báo cáo của 14 xóm")
    made: Text = key("thoi_gian_thuc_hien", "Thời gian thực hiện thống kê", "", "Tháng 12 năm 2024")
    decided: Day = key("ngay_quyet_dinh_cong_bo", "Ngày quyết định công bố", "", "2025-01-06")
    posted: Day = key("ngay_dang", "Ngày đăng", "", "2025-01-09")
