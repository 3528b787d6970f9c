"""Kinds with legal field lists: legal document, plan or strategy, project."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.fields import Day, DocumentNumber, FilePath, Flag, Identity, Money, Text, Title, key
from trangxa.content.kinds.base import Loc, Part, Record
from trangxa.content.slugs import slug

Role = Literal[
    "thanh-lap-ban-bien-tap",
    "quy-che-ban-bien-tap",
    "quy-che-cung-cap-thong-tin",
    "quy-che-phoi-hop",
    "bao-cao-nam",
    "phuong-an-an-toan",
]
"""What a document is to the page itself: how it is run, by whom, how it is kept safe."""


class Signer(Part):
    """Who signed a document."""

    name: Text = key("ho_ten", "Họ tên", "", "Nguyễn Văn A")
    position: Text = key("chuc_vu", "Chức vụ", "", "Chủ tịch")


class Document(Record):
    """Văn bản: the seven fields of NĐ 43/2011 Art. 10.1.e and what limits, registers and history need."""

    kind: ClassVar[str] = "van-ban"
    label: ClassVar[str] = "Văn bản"
    schema_type: ClassVar[str] = "Legislation"

    identity: Identity = key("ma", "Mã mục", "Để trống: tự ghép từ cơ quan, số ký hiệu và năm", default="")
    title: Title = key("tieu_de", "Tiêu đề", "Để trống: tự ghép từ hình thức và số ký hiệu", default="")
    form: Text = key("hinh_thuc", "Hình thức văn bản", "", "Kế hoạch")
    issuer: Text = key("co_quan_ban_hanh", "Thẩm quyền ban hành", "Cơ quan ban hành", "UBND xã Bình Thành")
    number: DocumentNumber = key("so_ky_hieu", "Số, ký hiệu", "", "12/KH-UBND")
    issued: Day = key("ngay_ban_hanh", "Ngày ban hành", "", "2026-03-02")
    effective: Day = key("ngay_hieu_luc", "Ngày hiệu lực", "", "2026-03-02")
    abstract: Text = key("trich_yeu", "Trích yếu", "Nội dung tóm tắt như trên văn bản", "Về việc…")
    file: FilePath = key("tep", "Tệp văn bản cho phép tải về", "", "tep/12-kh-ubnd.pdf")
    posted: Day = key("ngay_dang", "Ngày đăng", "", "2026-03-03")
    received: Day | None = key("ngay_nhan", "Ngày nhận", "Chỉ cho văn bản của cơ quan khác", default=None)
    normative: Flag = key("quy_pham", "Văn bản quy phạm pháp luật", "", default=False)
    topic: Text | None = key("linh_vuc", "Lĩnh vực", "", "Văn hóa", default=None)
    signer: Signer | None = key("nguoi_ky", "Người ký", "", default=None)
    expires: Day | None = key("het_hieu_luc", "Ngày hết hiệu lực", "", default=None)
    replaces: tuple[FilePath, ...] = key(
        "thay_the", "Thay thế", "Đường dẫn tới tệp .md của văn bản bị thay thế", default=()
    )
    historical_issuer: Text | None = key(
        "don_vi_ban_hanh_lich_su",
        "Đơn vị ban hành trước sáp nhập",
        "",
        "UBND xã Bình Thành (trước 01/7/2025)",
        default=None,
    )
    role: Role | None = key("vai_tro", "Vai trò đối với trang", "Chỉ cho văn bản về tổ chức trang", default=None)

    @property
    def heading(self) -> str:
        return self.title or f"{self.form} số {self.number} {self.abstract[0].lower()}{self.abstract[1:]}"

    @property
    def code(self) -> str:
        """Identity: issuing unit, number and year, for numbers start again each year and units were merged."""
        unit = slug(self.historical_issuer or self.issuer)
        return self.identity or f"{unit}.{slug(self.number)}.{self.issued.year}"

    @property
    def description(self) -> str:
        return self.summary or self.abstract

    @property
    def day(self) -> date | None:
        return self.issued

    @property
    def field(self) -> str | None:
        return self.topic

    def files(self) -> Iterator[tuple[Loc, str]]:
        yield from super().files()
        yield ("tep",), self.file

    def references(self) -> Iterator[tuple[Loc, str]]:
        for index, path in enumerate(self.replaces):
            yield ("thay_the", index), path

    @model_validator(mode="after")
    def _dates_follow_each_other(self) -> Self:
        if self.effective < self.issued and not self.normative:
            raise PydanticCustomError("period", "ngay_hieu_luc sớm hơn ngay_ban_hanh")
        if self.posted < self.issued:
            raise PydanticCustomError("period", "ngay_dang sớm hơn ngay_ban_hanh")
        if self.expires and self.expires < self.effective:
            raise PydanticCustomError("period", "het_hieu_luc sớm hơn ngay_hieu_luc")
        return self


PlanField = Literal["kinh-te-xa-hoi", "uu-dai-dau-tu", "xay-dung-dat-dai", "tai-nguyen", "moi-truong"]
"""The four minimum fields of NĐ 43/2011 Art. 10.1.đ and the general socio-economic plan."""


class Plan(Record):
    """Chiến lược, định hướng, quy hoạch, kế hoạch phát triển (NĐ 43/2011 Art. 10.1.đ, limit Art. 17.1.d)."""

    kind: ClassVar[str] = "ke-hoach"
    label: ClassVar[str] = "Chiến lược, quy hoạch, kế hoạch"
    body_required: ClassVar[bool] = True
    schema_type: ClassVar[str] = "Report"

    topic: PlanField = key("linh_vuc", "Lĩnh vực", "Một trong năm lĩnh vực", "moi-truong")
    decision: Text = key("so_quyet_dinh", "Số quyết định phê duyệt", "", "15/NQ-HĐND")
    approved: Day = key("ngay_phe_duyet", "Ngày phê duyệt", "", "2025-12-20")
    period: Text = key("ky", "Kỳ thực hiện", "", "2026")
    posted: Day = key("ngay_dang", "Ngày đăng", "", "2025-12-24")
    outcome: Text | None = key("ket_qua_thuc_hien", "Kết quả thực hiện", "Chưa có thì ghi Đang thực hiện", default=None)

    @property
    def field(self) -> str | None:
        return self.topic


class Span(Part):
    """From when to when."""

    start: Day = key("bat_dau", "Bắt đầu", "", "2026-01-15")
    end: Day = key("ket_thuc", "Kết thúc", "", "2026-12-31")

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end < self.start:
            raise PydanticCustomError("period", "ket_thuc sớm hơn bat_dau")
        return self


class Project(Record):
    """Dự án, đầu tư, đấu thầu, mua sắm công: the nine fields of NĐ 43/2011 Art. 10.1.h, and progress."""

    kind: ClassVar[str] = "du-an"
    label: ClassVar[str] = "Dự án, đầu tư, mua sắm công"
    schema_type: ClassVar[str] = "Project"

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

    @property
    def field(self) -> str | None:
        return self.topic
