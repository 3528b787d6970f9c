"""Chỉ đạo, điều hành: directive, schedule, commendation (NĐ 43/2011 Art. 10.1.c)."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.fields import Day, FilePath, Text, Week, key
from trangxa.content.kinds.base import Loc, Part, Record


class Directive(Record):
    """Ý kiến chỉ đạo, điều hành already issued in writing (NĐ 43/2011 Art. 10.1.c)."""

    kind: ClassVar[str] = "chi-dao"
    label: ClassVar[str] = "Ý kiến chỉ đạo, điều hành"
    body_required: ClassVar[bool] = True

    posted: Day = key("ngay_dang", "Ngày đăng", "Ngày đưa lên trang", "2026-10-05")
    document: FilePath = key(
        "van_ban", "Văn bản đã ban hành", "Đường dẫn tới tệp .md của văn bản", "../../van-ban/2026/12-kh-ubnd.md"
    )
    directed_by: Text = key("nguoi_chi_dao", "Người chỉ đạo", "Chức vụ", "Chủ tịch UBND xã")
    issued: Day = key("ngay_ban_hanh", "Ngày ban hành", "", "2026-10-02")

    def references(self) -> Iterator[tuple[Loc, str]]:
        yield ("van_ban",), self.document


class Appointment(Part):
    """One line of a work schedule."""

    on: Day = key("ngay", "Ngày", "", "2026-11-23")
    time: Text = key("gio", "Giờ hoặc buổi", "Viết trong ngoặc kép nếu là giờ", "08 giờ 00")
    person: Text = key("nguoi", "Lãnh đạo", "", "Chủ tịch UBND xã")
    subject: Text = key("noi_dung", "Nội dung", "", "Họp giao ban tuần")
    place: Text = key("dia_diem", "Địa điểm", "", "Phòng họp UBND xã")


class Schedule(Record):
    """Lịch làm việc của lãnh đạo for one ISO week (NĐ 43/2011 Art. 10.1.c)."""

    kind: ClassVar[str] = "lich-lam-viec"
    label: ClassVar[str] = "Lịch làm việc của lãnh đạo"

    posted: Day = key("ngay_dang", "Ngày đăng", "", "2026-11-20")
    week: Week = key("tuan", "Tuần", "Năm và số tuần theo ISO 8601", "2026-W48")
    appointments: tuple[Appointment, ...] = key("lich", "Lịch", "Danh sách các việc trong tuần", min_length=1)

    @property
    def monday(self) -> date:
        """First day of the week; week 53 of a year that has none is refused on reading."""
        return date.fromisocalendar(int(self.week[:4]), int(self.week[6:]), 1)

    def covers(self, day: date) -> bool:
        """Whether a day lies in the week."""
        return 0 <= (day - self.monday).days < 7

    @model_validator(mode="after")
    def _days_lie_in_the_week(self) -> Self:
        try:
            monday = self.monday
        except ValueError:
            raise PydanticCustomError("week", "năm {year} không có tuần 53", {"year": self.week[:4]}) from None
        for appointment in self.appointments:
            if not 0 <= (appointment.on - monday).days < 7:
                raise PydanticCustomError(
                    "week",
                    "ngày {day} không thuộc tuần {week}",
                    {"day": f"{appointment.on:%d/%m/%Y}", "week": self.week},
                )
        return self


class Commendation(Record):
    """Khen thưởng, xử phạt đối với tổ chức, doanh nghiệp (NĐ 43/2011 Art. 10.1.c)."""

    kind: ClassVar[str] = "khen-thuong-xu-phat"
    label: ClassVar[str] = "Khen thưởng, xử phạt"
    grouped_by: ClassVar[str] = "form"

    form: Literal["khen thưởng", "xử phạt"] = key("hinh_thuc", "Hình thức", "khen thưởng hoặc xử phạt", "khen thưởng")
    decision: Text = key("so_quyet_dinh", "Số quyết định", "", "45/QĐ-UBND")
    decided: Day = key("ngay_quyet_dinh", "Ngày quyết định", "", "2026-09-01")
    subject: Text = key("doi_tuong", "Tổ chức, doanh nghiệp", "", "Hợp tác xã chè…")
    posted: Day = key("ngay_dang", "Ngày đăng", "", "2026-09-03")
