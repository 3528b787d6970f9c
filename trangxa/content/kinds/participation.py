"""The people's voice: drafts open to opinions, questions and answers (NĐ 43/2011 Art. 10.1.i, 10.1.c, 15.2)."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from trangxa.content.fields import Day, Email, FilePath, Flag, Text, key
from trangxa.content.kinds.base import Loc, Part, Record
from trangxa.content.part import in_order


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

    _closes_after_it_opens = in_order("opens", "closes")


class Question(Record):
    """Hỏi đáp, xử lý, phản hồi kiến nghị (NĐ 43/2011 Art. 10.1.c, 15.2, 17.1.đ). The body is the answer."""

    kind: ClassVar[str] = "hoi-dap"
    label: ClassVar[str] = "Hỏi đáp, phản hồi kiến nghị"
    schema_type: ClassVar[str] = "QAPage"
    grouped_by: ClassVar[str] = "topic"

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

    _answered_after_it_was_asked = in_order("received", "answered")
