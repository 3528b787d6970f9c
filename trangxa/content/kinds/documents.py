"""Văn bản: the legal document, as the commune and its people look it up."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.fields import Day, DocumentNumber, FilePath, Flag, Identity, Text, Title, key
from trangxa.content.kinds.base import Loc, Part, Record
from trangxa.content.part import in_order
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
    grouped_by: ClassVar[str] = "topic"

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

    def files(self) -> Iterator[tuple[Loc, str]]:
        yield from super().files()
        yield ("tep",), self.file

    def references(self) -> Iterator[tuple[Loc, str]]:
        for index, path in enumerate(self.replaces):
            yield ("thay_the", index), path

    @model_validator(mode="after")
    def _in_force_after_it_was_issued(self) -> Self:
        if self.effective < self.issued and not self.normative:
            raise PydanticCustomError("period", "ngay_hieu_luc sớm hơn ngay_ban_hanh")
        return self

    _posted_after_it_was_issued = in_order("issued", "posted")
    _expires_after_it_came_into_force = in_order("effective", "expires")
