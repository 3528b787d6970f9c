"""Kinds about the office itself: official and unit."""

from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.fields import Email, Flag, Phone, Text, Title, key
from trangxa.content.kinds.base import Record


class Official(Record):
    """A leader or civil servant: five fields of NĐ 43/2011 Art. 10.1.k; a leader also by Art. 10.1.a."""

    kind: ClassVar[str] = "can-bo"
    label: ClassVar[str] = "Cán bộ, công chức"
    schema_type: ClassVar[str] = "Person"
    grouped_by: ClassVar[str] = "unit"

    title: Title = key("ho_ten", "Họ tên", "", "Ma Thị Hạnh")
    position: Text = key("chuc_vu", "Chức vụ", "", "Chủ tịch UBND xã")
    unit: Text = key("don_vi", "Đơn vị công tác", "", "UBND xã Bình Thành")
    phone: Phone = key("dien_thoai", "Điện thoại công vụ", "", "0208 3 000 001")
    email: Email = key("thu_dien_tu", "Thư điện tử công vụ", "", "hanhmt@binhthanh.thainguyen.gov.vn")
    leader: Flag = key("lanh_dao", "Lãnh đạo", "true: có tiểu sử và nhiệm vụ, hiện ở trang Lãnh đạo", default=False)
    chair: Flag = key("dung_dau", "Đứng đầu cơ quan", "true cho đúng một người", default=False)
    biography: Text | None = key("tieu_su", "Tiểu sử tóm tắt", "Bắt buộc với lãnh đạo", default=None)
    duties: Text = key("nhiem_vu", "Nhiệm vụ đảm nhiệm", "", "Lãnh đạo, điều hành chung")
    order: int = key("thu_tu", "Thứ tự", "", "1", default=100)

    @property
    def description(self) -> str:
        return self.summary or f"{self.position}, {self.unit}"

    @model_validator(mode="after")
    def _leader_has_a_biography(self) -> Self:
        if self.leader and not self.biography:
            raise PydanticCustomError("leader", "lãnh đạo phải có tieu_su")
        return self


class Unit(Record):
    """A unit of the apparatus (NĐ 43/2011 Art. 10.1.a)."""

    kind: ClassVar[str] = "don-vi"
    label: ClassVar[str] = "Đơn vị"
    schema_type: ClassVar[str] = "GovernmentOrganization"
    grouped_by: ClassVar[str] = "unit_kind"

    functions: Text = key("chuc_nang", "Chức năng, nhiệm vụ", "", "Tham mưu, giúp UBND xã…")
    unit_kind: Text = key("loai_don_vi", "Loại đơn vị", "", "Phòng chuyên môn")
    head: Text | None = key("nguoi_phu_trach", "Người phụ trách", "Chức vụ hoặc họ tên", default=None)
    address: Text = key("dia_chi", "Địa chỉ", "", "Trụ sở UBND xã Bình Thành")
    phone: Phone = key("dien_thoai", "Điện thoại", "", "0208 3 000 010")
    email: Email | None = key("thu_dien_tu", "Thư điện tử", "", default=None)
    hours: Text | None = key(
        "gio_lam_viec", "Giờ làm việc", "", "Thứ Hai đến thứ Sáu, 07 giờ 30 đến 11 giờ 30", default=None
    )
    parent: Text | None = key("truc_thuoc", "Trực thuộc", "Tên đơn vị cấp trên", "UBND xã Bình Thành", default=None)
    order: int = key("thu_tu", "Thứ tự", "", "1", default=100)

    @property
    def description(self) -> str:
        return self.summary or self.functions
