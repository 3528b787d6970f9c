"""Công khai: what other laws order to be disclosed with a period and a time limit (budget, grassroots democracy)."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from trangxa.content.fields import Day, FilePath, Text, key
from trangxa.content.kinds.base import Loc, Record
from trangxa.content.part import in_order

Matter = Literal[
    "du-toan-trinh",
    "du-toan-quyet-dinh",
    "thuc-hien-3-thang",
    "thuc-hien-6-thang",
    "thuc-hien-9-thang",
    "thuc-hien-nam",
    "quyet-toan",
    "ho-tro-chinh-sach",
    "ho-tro-ket-qua",
    "bao-cao-tai-chinh",
    "quy-che-dan-chu",
    "quy-dong-gop",
    "tai-san-cong",
    "cuu-tro-quyen-gop",
    "nghia-vu-quan-su",
    "thanh-tra-ky-luat",
    "phi-le-phi",
    "ke-hoach-cong-khai",
    "cam-ket-chat-luong",
    "chi-so-giam-sat",
    "co-che-phan-hoi",
    "ket-qua-cai-thien",
    "hieu-qua-dich-vu",
    "muc-do-hai-long",
    "kenh-cung-cap-thong-tin",
    "tam-ngung",
    "suc-khoe-cong-dong",
    "de-tai-khoa-hoc",
    "cham-diem-tiep-can-phap-luat",
    "noi-dung-khac",
]
"""What is disclosed; the laws' catalogue names these words."""

MATTERS: dict[str, str] = {
    "du-toan-trinh": "Dự toán ngân sách trình Hội đồng nhân dân",
    "du-toan-quyet-dinh": "Dự toán ngân sách đã được quyết định",
    "thuc-hien-3-thang": "Thực hiện dự toán 03 tháng",
    "thuc-hien-6-thang": "Thực hiện dự toán 06 tháng",
    "thuc-hien-9-thang": "Thực hiện dự toán 09 tháng",
    "thuc-hien-nam": "Thực hiện dự toán cả năm",
    "quyet-toan": "Quyết toán ngân sách",
    "ho-tro-chinh-sach": "Chính sách hỗ trợ người dân",
    "ho-tro-ket-qua": "Kết quả hỗ trợ người dân",
    "bao-cao-tai-chinh": "Báo cáo tài chính năm",
    "quy-che-dan-chu": "Quy chế dân chủ, nhiệm vụ cán bộ",
    "quy-dong-gop": "Quỹ, tài trợ, Nhân dân đóng góp",
    "tai-san-cong": "Tài sản công",
    "cuu-tro-quyen-gop": "Hỗ trợ thiên tai, dịch bệnh; quyên góp",
    "nghia-vu-quan-su": "Nghĩa vụ quân sự, nghĩa vụ tham gia Công an nhân dân",
    "thanh-tra-ky-luat": "Thanh tra, kỷ luật, phiếu tín nhiệm",
    "phi-le-phi": "Phí, lệ phí xã thu",
    "ke-hoach-cong-khai": "Kế hoạch công khai",
    "cam-ket-chat-luong": "Cam kết chất lượng dịch vụ",
    "chi-so-giam-sat": "Chỉ số giám sát chất lượng dịch vụ",
    "co-che-phan-hoi": "Cơ chế phản hồi, xử lý sự cố",
    "ket-qua-cai-thien": "Kết quả cải thiện dịch vụ",
    "hieu-qua-dich-vu": "Hiệu quả cung cấp dịch vụ",
    "muc-do-hai-long": "Mức độ hài lòng của người dân",
    "kenh-cung-cap-thong-tin": "Kênh cung cấp thông tin",
    "tam-ngung": "Tạm ngừng cung cấp thông tin, dịch vụ",
    "suc-khoe-cong-dong": "Dịch bệnh, sức khỏe cộng đồng",
    "de-tai-khoa-hoc": "Chương trình, đề tài khoa học",
    "cham-diem-tiep-can-phap-luat": "Chấm điểm chuẩn tiếp cận pháp luật",
    "noi-dung-khac": "Nội dung khác",
}
"""Each matter as people read it."""

BUDGET = frozenset(
    {
        "du-toan-trinh",
        "du-toan-quyet-dinh",
        "thuc-hien-3-thang",
        "thuc-hien-6-thang",
        "thuc-hien-9-thang",
        "thuc-hien-nam",
        "quyet-toan",
    }
)
"""Matters that need figures; all but `du-toan-quyet-dinh` need an explanation too (NĐ 73/2026 Art. 36.3)."""


class Disclosure(Record):
    """One disclosure: matter, period, the day its time limit runs from, figures and explanation."""

    kind: ClassVar[str] = "cong-khai"
    label: ClassVar[str] = "Công khai"
    schema_type: ClassVar[str] = "Report"
    grouped_by: ClassVar[str] = "matter"

    matter: Matter = key("noi_dung", "Nội dung công khai", "", "thuc-hien-9-thang")
    year: int = key("nam", "Năm", "Năm ngân sách hoặc năm kế hoạch", "2026", ge=2000, le=2100)
    period: Text = key("ky", "Kỳ", "", "09 tháng đầu năm 2026")
    since: Day = key(
        "ngay_tinh_han",
        "Ngày bắt đầu tính hạn",
        "Ngày khai mạc kỳ họp, ngày ban hành, ngày hết kỳ hoặc ngày nhận văn bản, tùy nội dung",
        "2026-09-30",
    )
    posted: Day = key("ngay_dang", "Ngày đăng", "", "2026-10-08")
    ends: Day | None = key("ngay_ket_thuc", "Công khai đến ngày", "Nếu nội dung có thời hạn công khai", default=None)
    decision: Text | None = key("so_quyet_dinh", "Số văn bản", "", "45/QĐ-UBND", default=None)
    figures: FilePath | None = key("so_lieu", "Tệp số liệu", "", "tep/thuc-hien-9-thang-2026.csv", default=None)
    explanation: FilePath | Literal["Không", "Trong bài"] | None = key(
        "thuyet_minh", "Thuyết minh", "Tệp, “Trong bài” nếu viết ở phần thân, hoặc Không", "Trong bài", default=None
    )
    forms: tuple[Text, ...] = key(
        "hinh_thuc", "Hình thức công khai", "Mỗi hình thức một dòng", "[Trang thông tin điện tử]", default=()
    )
    in_charge: Text = key("nguoi_phu_trach", "Người phụ trách", "", "Dương Thị Nga, công chức Tài chính - Kế toán")

    def files(self) -> Iterator[tuple[Loc, str]]:
        yield from super().files()
        if self.figures:
            yield ("so_lieu",), self.figures
        if self.explanation and self.explanation not in ("Không", "Trong bài"):
            yield ("thuyet_minh",), self.explanation

    _ends_after_it_starts = in_order("posted", "ends")
