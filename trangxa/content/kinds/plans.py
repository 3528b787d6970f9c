"""What the commune means to do: plan or strategy, project (NĐ 43/2011 Art. 10.1.đ, 10.1.h)."""

from typing import ClassVar, Literal

from trangxa.content.fields import Day, Money, Text, key
from trangxa.content.kinds.base import Part, Record
from trangxa.content.part import in_order

PlanField = Literal["kinh-te-xa-hoi", "uu-dai-dau-tu", "xay-dung-dat-dai", "tai-nguyen", "moi-truong"]
"""The four minimum fields of NĐ 43/2011 Art. 10.1.đ and the general socio-economic plan."""


class Plan(Record):
    """Chiến lược, định hướng, quy hoạch, kế hoạch phát triển (NĐ 43/2011 Art. 10.1.đ, limit Art. 17.1.d)."""

    kind: ClassVar[str] = "ke-hoach"
    label: ClassVar[str] = "Chiến lược, quy hoạch, kế hoạch"
    body_required: ClassVar[bool] = True
    schema_type: ClassVar[str] = "Report"
    grouped_by: ClassVar[str] = "topic"

    topic: PlanField = key("linh_vuc", "Lĩnh vực", "Một trong năm lĩnh vực", "moi-truong")
    decision: Text = key("so_quyet_dinh", "Số quyết định phê duyệt", "", "15/NQ-HĐND")
    approved: Day = key("ngay_phe_duyet", "Ngày phê duyệt", "", "2025-12-20")
    period: Text = key("ky", "Kỳ thực hiện", "", "2026")
    posted: Day = key("ngay_dang", "Ngày đăng", "", "2025-12-24")
    outcome: Text | None = key("ket_qua_thuc_hien", "Kết quả thực hiện", "Chưa có thì ghi Đang thực hiện", default=None)


class Span(Part):
    """From when to when."""

    start: Day = key("bat_dau", "Bắt đầu", "", "2026-01-15")
    end: Day = key("ket_thuc", "Kết thúc", "", "2026-12-31")

    _ends_after_it_starts = in_order("start", "end")


class Project(Record):
    """Dự án, đầu tư, đấu thầu, mua sắm công: the nine fields of NĐ 43/2011 Art. 10.1.h, and progress."""

    kind: ClassVar[str] = "du-an"
    label: ClassVar[str] = "Dự án, đầu tư, mua sắm công"
    schema_type: ClassVar[str] = "Project"
    grouped_by: ClassVar[str] = "topic"

    aim: Text = key("muc_tieu", "Mục tiêu chính", "", "Nâng cấp nhà văn hóa xóm")
    topic: Text = key("linh_vuc", "Lĩnh vực chuyên môn", "", "Văn hóa")
    project_kind: Text = key("loai_du_an", "Loại dự án", "", "Cải tạo, sửa chữa")
    span: Span = key("thoi_gian", "Thời gian thực hiện", "bat_dau và ket_thuc")
    budget: Money = key("kinh_phi", "Kinh phí (đồng)", "", "1.250.000.000")
    funding: Text = key("loai_hinh_tai_tro", "Loại hình tài trợ", "", "Ngân sách nhà nước và xã hội hóa")
    funder: Text = key("nha_tai_tro", "Nhà tài trợ", "", "Ngân sách xã và Nhân dân đóng góp")
    status: Literal["đang chuẩn bị", "đang triển khai", "đã hoàn tất"] = key(
        "tinh_trang", "Tình trạng", "", "đang triển khai"
    )
    progress: Text | None = key("tien_do", "Tiến độ", "", default=None)
    decision: Text | None = key("so_quyet_dinh", "Số quyết định phê duyệt", "", default=None)
    approved: Day = key("ngay_phe_duyet", "Ngày phê duyệt", "", "2026-01-05")
    posted: Day = key("ngay_dang", "Ngày đăng", "", "2026-01-08")

    @property
    def description(self) -> str:
        return self.summary or self.aim
