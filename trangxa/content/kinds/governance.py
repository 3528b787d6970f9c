"""Kinds of chỉ đạo, điều hành and of the people's voice: directive, schedule, commendation, consultation, Q&A."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.fields import Day, Email, FilePath, Flag, Text, Week, key
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

    form: Literal["khen thưởng", "xử phạt"] = key("hinh_thuc", "Hình thức", "khen thưởng hoặc xử phạt", "khen thưởng")
    decision: Text = key("so_quyet_dinh", "Số quyết định", "", "45/QĐ-UBND")
    decided: Day = key("ngay_quyet_dinh", "Ngày quyết định", "", "2026-09-01")
    subject: Text = key("doi_tuong", "Tổ chức, doanh nghiệp", "", "Hợp tác xã chè…")
    posted: Day = key("ngay_dang", "Ngày đăng", "", "2026-09-03")

    @property
    def field(self) -> str | None:
        return self.form


class Opinion(Part):
    """An opinion received on a draft; the sender by initials or agency."""

    sender: Text = key("nguoi_gui", "Người gửi", "Viết tắt tên hoặc tên tổ chức", "Ông N.V.B., xóm Vũ Hồng")
    received: Day = key("ngay", "Ngày nhận", "", "2026-10-10")
    text: Text = key("noi_dung", "Nội dung", "", "Đề nghị…")


class Consultation(Record):
    """Lấy ý kiến góp ý: the six elements of NĐ 43/2011 Art. 10.1.i, and the result."""

    kind: ClassVar[str] = "gop-y"
    label: ClassVar[str] = "Lấy ý kiến góp ý"
    body_required: ClassVar[bool] = True

    full_text: FilePath = key("toan_van", "Toàn văn dự thảo", "Tệp tải về", "tep/du-thao.pdf")
    opens: Day = key("bat_dau", "Ngày bắt đầu nhận ý kiến", "", "2026-10-01")
    closes: Day = key("han_gop_y", "Thời hạn tiếp nhận", "Ngày cuối nhận ý kiến", "2026-10-31")
    opinions: tuple[Opinion, ...] = key("y_kien", "Các ý kiến đã nhận", "Chưa có thì viết []")
    how_to_send: Text = key("cach_gui", "Cách gửi ý kiến mới", "", "Gửi thư điện tử hoặc nộp tại Bộ phận một cửa")
    unit: Text = key("don_vi_tiep_nhan", "Đơn vị tiếp nhận", "Tên đơn vị", "Văn phòng HĐND và UBND xã")
    address: Text = key("dia_chi", "Địa chỉ đơn vị tiếp nhận", "", "Trụ sở UBND xã Bình Thành")
    email: Email = key("thu_dien_tu", "Thư điện tử đơn vị tiếp nhận", "", "vanphong@binhthanh.thainguyen.gov.vn")
    result: Text | None = key("ket_qua", "Kết quả tổng hợp, giải trình, tiếp thu", "", default=None)
    result_posted: Day | None = key("ngay_ket_qua", "Ngày công bố kết quả", "", default=None)

    @property
    def day(self) -> date | None:
        return self.opens

    def is_open(self, as_of: date) -> bool:
        """Whether opinions are still taken on that day."""
        return self.opens <= as_of <= self.closes

    def files(self) -> Iterator[tuple[Loc, str]]:
        yield from super().files()
        yield ("toan_van",), self.full_text

    @model_validator(mode="after")
    def _closes_after_it_opens(self) -> Self:
        if self.closes < self.opens:
            raise PydanticCustomError("period", "han_gop_y sớm hơn bat_dau")
        return self


class Question(Record):
    """Hỏi đáp, xử lý, phản hồi kiến nghị (NĐ 43/2011 Art. 10.1.c, 15.2, 17.1.đ). The body is the answer."""

    kind: ClassVar[str] = "hoi-dap"
    label: ClassVar[str] = "Hỏi đáp, phản hồi kiến nghị"
    schema_type: ClassVar[str] = "QAPage"

    question: Text = key("cau_hoi", "Câu hỏi, kiến nghị", "Nguyên văn, bỏ thông tin riêng tư", "")
    asked_by: Text = key("nguoi_hoi", "Người hỏi", "Viết tắt tên, nêu xóm", "Bà H.T.M., xóm Đồn")
    name_consent: Flag = key("dong_y_neu_ten", "Người hỏi đồng ý nêu tên", "", default=False)
    received: Day = key("ngay_nhan", "Ngày nhận", "", "2026-09-07")
    answered: Day | None = key("ngay_tra_loi", "Ngày trả lời", "", "2026-09-15", default=None)
    answered_by: Text | None = key("don_vi_tra_loi", "Đơn vị trả lời", "", "Văn phòng HĐND và UBND xã", default=None)
    topic: Text | None = key("linh_vuc", "Lĩnh vực", "", "Hộ tịch", default=None)

    @property
    def day(self) -> date | None:
        return self.answered or self.received

    @property
    def field(self) -> str | None:
        return self.topic

    @model_validator(mode="after")
    def _answered_after_it_was_asked(self) -> Self:
        if self.answered and self.answered < self.received:
            raise PydanticCustomError("period", "ngay_tra_loi sớm hơn ngay_nhan")
        return self
