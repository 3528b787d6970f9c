"""Kinds of tourism and heritage: heritage site, tourism place or service, festival."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.fields import Day, Latitude, Link, Longitude, Phone, Text, key
from trangxa.content.kinds.base import Loc, Part, Picture, Record
from trangxa.content.part import in_order


class Position(Part):
    """WGS 84 coordinates in degrees."""

    latitude: Latitude = key("vi_do", "Vĩ độ", "", "21.7896")
    longitude: Longitude = key("kinh_do", "Kinh độ", "", "105.5641")


class Contact(Part):
    """Whom to ask."""

    name: Text = key("ten", "Người hoặc nơi liên hệ", "", "Ban Quản lý di tích xã")
    phone: Phone = key("dien_thoai", "Điện thoại", "", "0208 3 000 020")
    website: Link | None = key("trang_web", "Trang web", "", default=None)


class Sight(Record):
    """Something to see: it may have pictures beside the main one."""

    gallery: tuple[Picture, ...] = key("bo_anh", "Bộ ảnh", "Thêm ảnh, mỗi ảnh có tep và mo_ta", default=())

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return (*super().pictures, *self.gallery)

    def files(self) -> Iterator[tuple[Loc, str]]:
        yield from super().files()
        for index, picture in enumerate(self.gallery):
            yield ("bo_anh", index, "tep"), picture.file


class Place(Sight):
    """What visitors ask of any place."""

    body_required: ClassVar[bool] = True
    schema_type: ClassVar[str] = "TouristAttraction"

    summary: Text = key("mo_ta", "Tóm tắt", "Một hai câu", "")
    position: Position = key("vi_tri", "Tọa độ", "vi_do và kinh_do")
    address: Text = key("dia_chi", "Địa chỉ", "", "Xóm Đồng Vượng, xã Bình Thành")
    opening: Text = key("gio_mo_cua", "Giờ mở cửa", "", "Hằng ngày, 07 giờ 30 đến 17 giờ 00")
    price: Text = key("gia", "Giá vé, giá dịch vụ", "Không thu thì ghi Miễn phí", "Miễn phí")
    contact: Contact = key("lien_he", "Liên hệ", "")
    directions: Text = key("duong_di", "Đường đi", "", "Từ trung tâm xã theo đường tỉnh 264…")


class Heritage(Place):
    """Di tích, danh thắng (NĐ 43/2011 Art. 10.1.a)."""

    kind: ClassVar[str] = "di-san"
    label: ClassVar[str] = "Di tích, danh thắng"
    grouped_by: ClassVar[str] = "type"

    type: Text = key("loai_di_san", "Loại hình", "", "Di tích lịch sử")
    rank: Text = key("xep_hang", "Xếp hạng", "Chưa xếp hạng thì ghi Chưa xếp hạng", "Di tích quốc gia")


class TourismPlace(Place):
    """A place to stay, eat, visit, or a service for visitors."""

    kind: ClassVar[str] = "du-lich"
    label: ClassVar[str] = "Du lịch"
    grouped_by: ClassVar[str] = "type"

    type: Text = key("loai_hinh", "Loại hình", "", "Du lịch cộng đồng")
    services: tuple[Text, ...] = key("dich_vu", "Dịch vụ", "", default=())


class LunarDay(Part):
    """A day of the Vietnamese lunar calendar and how many days the event lasts."""

    day: int = key("ngay", "Ngày âm lịch", "", "9", ge=1, le=30)
    month: int = key("thang", "Tháng âm lịch", "", "1", ge=1, le=12)
    days: int = key("so_ngay", "Số ngày", "", "2", default=1, ge=1, le=30)


class SolarDays(Part):
    """Solar dates of one occurrence."""

    start: Day = key("bat_dau", "Bắt đầu", "", "2026-12-20")
    end: Day = key("ket_thuc", "Kết thúc", "", "2026-12-21")

    _ends_after_it_starts = in_order("start", "end")


class Festival(Sight):
    """Lễ hội, sự kiện: a lunar day each year, or solar dates."""

    kind: ClassVar[str] = "le-hoi"
    label: ClassVar[str] = "Lễ hội, sự kiện"
    body_required: ClassVar[bool] = True
    schema_type: ClassVar[str] = "Event"

    summary: Text = key("mo_ta", "Tóm tắt", "Một hai câu", "")
    lunar: LunarDay | None = key("am_lich", "Ngày âm lịch", "ngay, thang, so_ngay", default=None)
    solar: SolarDays | None = key("duong_lich", "Ngày dương lịch", "bat_dau và ket_thuc", default=None)
    venue: Text = key("dia_diem", "Địa điểm", "", "Sân vận động xã")
    position: Position = key("vi_tri", "Tọa độ", "")
    organiser: Text = key("don_vi_to_chuc", "Đơn vị tổ chức", "", "UBND xã Bình Thành")
    contact: Contact = key("lien_he", "Liên hệ", "")
    directions: Text | None = key("duong_di", "Đường đi", "", default=None)

    @property
    def day(self) -> date | None:
        return self.solar.start if self.solar else self.posted

    @model_validator(mode="after")
    def _one_calendar(self) -> Self:
        if (self.lunar is None) == (self.solar is None):
            raise PydanticCustomError("calendar", "ghi am_lich hoặc duong_lich, đúng một trong hai")
        return self
